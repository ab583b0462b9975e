internal import Canvas

extension Outline {
    /// The outline without the corners of its straight lines that lie closer than so many points to the line without
    /// them: of those between two that are kept the farthest is kept, too (Douglas and Peucker 1973).
    func straightened(within tolerance: Double) -> Outline {
        var outline = Outline()
        var run: [(x: Double, y: Double)] = []
        func flush() {
            for (x, y) in Self.corners(run, tolerance).dropFirst() {
                outline.segments.append(.line(x: x, y: y))
            }
            run = []
        }
        for segment in segments {
            switch segment {
            case .line(let x, let y) where !run.isEmpty: run.append((x, y))
            case .move(let x, let y):
                flush()
                outline.segments.append(segment)
                run = [(x, y)]
            default:
                flush()
                outline.segments.append(segment)
            }
        }
        flush()
        return outline
    }

    private static func corners(_ run: [(x: Double, y: Double)], _ tolerance: Double) -> [(
        x: Double, y: Double
    )] {
        guard run.count > 2 else { return run }
        var isKept = [Bool](repeating: false, count: run.count)
        (isKept[0], isKept[run.count - 1]) = (true, true)
        var parts = [(0, run.count - 1)]
        while let (start, end) = parts.popLast() {
            let (from, to) = (run[start], run[end])
            var (farthest, distance) = (start, tolerance)
            for place in start + 1..<max(start + 1, end) {
                let own = Self.distance(from: run[place], from, to)
                if own > distance { (farthest, distance) = (place, own) }
            }
            guard farthest > start else { continue }
            isKept[farthest] = true
            parts += [(start, farthest), (farthest, end)]
        }
        return run.indices.filter { isKept[$0] }.map { run[$0] }
    }

    /// How far a place is from the line between two others; beyond its ends, from these.
    private static func distance(
        from place: (x: Double, y: Double), _ start: (x: Double, y: Double), _ end: (x: Double, y: Double)
    ) -> Double {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let (px, py) = (place.x - start.x, place.y - start.y)
        let square = dx * dx + dy * dy
        let share = square > 0 ? max(0, min(1, (px * dx + py * dy) / square)) : 0
        let (rx, ry) = (px - share * dx, py - share * dy)
        return (rx * rx + ry * ry).squareRoot()
    }
}
