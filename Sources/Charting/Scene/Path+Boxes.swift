extension Path {
    /// The outlines of boxes that stand side by side, those that touch in one: no seam shows between them.
    ///
    /// Boxes that fall on the same half pixel at 144 dots per inch become one.
    /// - Parameters:
    ///   - isVertical: Whether they stand beside one another, or else one over the other.
    ///   - isOpen: Whether their feet are left out, as of a line around bars.
    package init(sideBySide boxes: [Box], isVertical: Bool, isOpen: Bool = false) {
        self.init()
        var run: [Box] = []
        for box in boxes.map({ isVertical ? $0 : $0.mirrored }) {
            if let last = run.last, Self.column(last.minX) == Self.column(box.minX), last.width < 0.25 {
                run[run.count - 1] = Box(
                    minX: min(last.minX, box.minX), minY: min(last.minY, box.minY),
                    maxX: max(last.maxX, box.maxX), maxY: max(last.maxY, box.maxY))
                continue
            }
            if let last = run.last, abs(last.maxX - box.minX) > 1e-3 {
                add(run, isVertical, isOpen)
                run = []
            }
            run.append(box)
        }
        add(run, isVertical, isOpen)
    }

    private static func column(_ x: Double) -> Double { (x * 4).rounded(.down) }

    /// Along the upper edges, and back along the lower ones.
    private mutating func add(_ run: [Box], _ isVertical: Bool, _ isOpen: Bool) {
        guard let first = run.first, let end = run.last else { return }
        let upper = run.flatMap { [Position(x: $0.minX, y: $0.minY), Position(x: $0.maxX, y: $0.minY)] }
        let lower = run.reversed().flatMap {
            [Position(x: $0.maxX, y: $0.maxY), Position(x: $0.minX, y: $0.maxY)]
        }
        let feet = [Position(x: first.minX, y: first.maxY), Position(x: end.maxX, y: end.maxY)]
        var last: Position?
        for corner in isOpen ? [feet[0]] + upper + [feet[1]] : upper + lower where corner != last {
            let place = isVertical ? corner : corner.mirrored
            if last == nil { move(to: place) } else { line(to: place) }
            last = corner
        }
        if !isOpen { close() }
    }
}

extension Box {
    /// What of the box lies in another one; nil where nothing does. A box without height stays one.
    package func cut(to other: Box) -> Box? {
        guard minX <= other.maxX, maxX >= other.minX, minY <= other.maxY, maxY >= other.minY else {
            return nil
        }
        return Box(
            minX: max(minX, other.minX), minY: max(minY, other.minY), maxX: min(maxX, other.maxX),
            maxY: min(maxY, other.maxY))
    }

    fileprivate var mirrored: Box { Box(x: y, y: x, width: height, height: width) }
}

extension Position {
    fileprivate var mirrored: Position { Position(x: y, y: x) }
}
