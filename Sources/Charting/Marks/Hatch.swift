extension Path {
    /// Adds slanted lines through a box, which go on from one box to the next: there is no value here.
    mutating func addHatch(of box: Box) {
        let distance = 4.0
        let first = ((box.minX + box.minY) / distance).rounded(.up)
        let last = ((box.maxX + box.maxY) / distance).rounded(.down)
        for number in stride(from: first, through: last, by: 1) {
            let sum = number * distance
            let (left, right) = (max(box.minX, sum - box.maxY), min(box.maxX, sum - box.minY))
            guard left < right else { continue }
            move(to: Position(x: left, y: sum - left))
            line(to: Position(x: right, y: sum - right))
        }
    }
}

extension Item {
    /// The lines of a hatch.
    static func hatch(_ path: Path) -> Item { .path(path, stroke: Stroke(.faint, width: 0.5)) }
}
