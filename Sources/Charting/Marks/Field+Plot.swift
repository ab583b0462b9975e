/// A field as a plot shows it: points from the left edge and, upwards, from the upper one; values as the colour scale
/// measures them.
extension Field {
    /// Makes the field of values row by row over `x` and `y`, of which every so many stand for those closer than one
    /// and a half points; nil where fewer than two columns or rows have a place.
    init?(x: [Double], y: [Double], values: [Double], in plot: Plot) {
        let columns = Self.places(x.map { plot.x.position(of: $0) })
        let rows = Self.places(y.map { plot.y.position(of: $0).map { -$0 } })
        guard columns.count > 1, rows.count > 1 else { return nil }
        let kind = plot.color.kind
        self.init(
            x: columns.map(\.place), y: rows.map(\.place),
            values: rows.flatMap { row in
                columns.map { column in
                    let index = row.index * x.count + column.index
                    guard index < values.count else { return .nan }
                    let value = values[index]
                    if kind == .log, value == 0 { return -.infinity }
                    return value.isInfinite ? value : kind.accepts(value) ? kind.transformed(value) : .nan
                }
            })
    }

    /// The places there are, ascending.
    private static func places(_ all: [Double?]) -> [(index: Int, place: Double)] {
        var places: [(index: Int, place: Double)] = []
        for (index, place) in all.enumerated().sorted(by: { ($0.1 ?? 0, $0.0) < ($1.1 ?? 0, $1.0) }) {
            if let place, place != places.last?.place { places.append((index, place)) }
        }
        guard let first = places.first, let last = places.last else { return [] }
        let step = Int(1.5 * Double(places.count) / max(1.5, last.place - first.place)) + 1
        return places.indices.filter { $0 % step == 0 || $0 == places.count - 1 }.map { places[$0] }
    }

    /// What it is cut to, where it leaves the frame.
    func clip(in frame: Box) -> Box? {
        guard let left = x.first, let right = x.last, let bottom = y.first, let top = y.last else {
            return nil
        }
        let slack = frame.inset(by: -1e-6)
        let isInside =
            slack.contains(Position(x: left, y: -top)) && slack.contains(Position(x: right, y: -bottom))
        return isInside ? nil : frame
    }

    /// The hatch of all cells without a value.
    var hatch: Path {
        var path = Path()
        for row in y.indices.dropLast() {
            var column = 0
            while column < x.count - 1 {
                let start = column
                while column < x.count - 1, !hasCell(column, row) { column += 1 }
                if column > start {
                    path.addHatch(of: Box(minX: x[start], minY: -y[row + 1], maxX: x[column], maxY: -y[row]))
                }
                column += 1
            }
        }
        return path
    }
}

extension Path {
    /// Adds a line of a field.
    mutating func add(_ points: [SIMD2<Double>], closed: Bool) {
        for (place, point) in points.enumerated() {
            let position = Position(x: point.x, y: -point.y)
            if place == 0 { move(to: position) } else { line(to: position) }
        }
        if closed { close() }
    }
}

extension Scale.Kind {
    /// From the least to the greatest of the values that have a place; nil where none has.
    func extent(of values: some Sequence<Double>) -> ClosedRange<Double>? {
        var extent: ClosedRange<Double>?
        for value in values where accepts(value) { extent = join(extent, value...value) }
        return extent
    }
}
