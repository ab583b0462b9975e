internal import Charting
internal import Histories

/// Where a network says which class: an area of a class's colour for each.
struct ClassRegions: Mark, Hashable {
    let x: [Double]
    let y: [Double]
    /// For each class a field that is 0 or more where the network says it.
    private let fields: [[Double]]

    /// The regions; between the cells the border runs where the only output has the threshold, or half-way.
    init?(_ regions: DecisionRegions) {
        (x, y) = (regions.x, regions.y)
        if let outputs = regions.outputs, let threshold = regions.threshold {
            // What is no more than the threshold is class 0.
            fields = [
                outputs.map { threshold - $0 },
                outputs.map { $0 == threshold ? -.leastNormalMagnitude : $0 - threshold },
            ]
        } else if let classes = regions.classes {
            fields = (0...(classes.max() ?? 0)).map { own in classes.map { $0 == own ? 0.5 : -0.5 } }
        } else {
            return nil
        }
    }

    /// Classes begin behind the colours that few runs have; neighbours are told apart in print, too.
    static func ink(_ place: Int) -> Ink { .series(4 + place) }

    func extent(x _: Scale.Kind, y _: Scale.Kind) -> Extent {
        guard let left = x.first, let right = x.last, let low = y.first, let high = y.last else {
            return Extent()
        }
        return Extent(x: left...right, y: low...high, isTight: true)
    }

    func data(x _: Scale.Kind, y _: Scale.Kind) -> MarkData? {
        // Of the cells on a border the first class that says it is theirs.
        let classes = (fields.first ?? []).indices.map { cell in
            Double(fields.firstIndex { $0[cell] >= 0 } ?? 0)
        }
        return MarkData(.cells, x: x, y: y, values: classes)
    }

    func draw(in plot: Plot) -> [Item] {
        fields.enumerated().compactMap { place, values in
            var path = Path()
            for ring in Field(x: x, y: y, values: values)?.rings(from: 0) ?? [] {
                let positions = ring.compactMap { plot.position(x: $0.x, y: $0.y) }.straightened(within: 0.4)
                guard positions.count > 2 else { continue }
                path.move(to: positions[0])
                for position in positions.dropFirst() { path.line(to: position) }
                path.close()
            }
            return path.isEmpty ? nil : .path(path, fill: Fill(Self.ink(place), opacity: 0.28))
        }
    }
}

extension [Position] {
    /// A ring in fewer positions, none of those left out farther from it than so many points: of those between two that
    /// are kept the farthest is kept, too (Douglas and Peucker 1973).
    fileprivate func straightened(within tolerance: Double) -> [Position] {
        guard count > 3 else { return self }
        var isKept = [Bool](repeating: false, count: count)
        var parts = [(0, count / 2), (count / 2, count)]
        (isKept[0], isKept[count / 2]) = (true, true)
        while let (start, end) = parts.popLast() {
            guard end - start > 1 else { continue }
            let (from, to) = (self[start], self[end % count])
            let (dx, dy) = (to.x - from.x, to.y - from.y)
            let length = (dx * dx + dy * dy).squareRoot()
            func distance(_ place: Int) -> Double {
                let (px, py) = (self[place].x - from.x, self[place].y - from.y)
                return length > 0 ? abs(px * dy - py * dx) / length : (px * px + py * py).squareRoot()
            }
            guard let farthest = (start + 1..<end).max(by: { distance($0) < distance($1) }),
                distance(farthest) > tolerance
            else { continue }
            isKept[farthest] = true
            parts += [(start, farthest), (farthest, end)]
        }
        return indices.filter { isKept[$0] }.map { self[$0] }
    }
}
