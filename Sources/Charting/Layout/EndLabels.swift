internal import Canvas

/// Names at the right ends of their marks, in a column beside the plot, pushed apart until none overlap.
struct EndLabels: Mark {
    /// The room a name takes, in points.
    static let height = 11.5

    private var entries: [(name: Name, end: Position, y: Double)] = []
    /// Between the plot and the names, in points.
    let gap: Double
    private let width: Double

    /// Places names whose marks end at `ends`, between the heights `bounds`.
    init(
        _ names: [(name: Name, end: Position)], bounds: ClosedRange<Double>, edge: Double,
        gap: Double?, _ typesetter: Typesetter
    ) {
        let places = Stack(wishes: names.map(\.end.y), height: Self.height, bounds: bounds).places
        entries = zip(names, places).map { ($0.name, $0.end, $1) }
        // Where a name had to move, a leader tells where it belongs, and needs room.
        self.gap = gap ?? (entries.contains { Self.needsLeader($0.end, $0.y, edge) } ? 16 : 5)
        width = names.map { typesetter.run($0.name.text, Typography.label).width }.max() ?? 0
    }

    private static func needsLeader(_ end: Position, _ y: Double, _ edge: Double) -> Bool {
        abs(end.y - y) > height * 0.4 || edge - end.x > 8
    }

    /// How far the most displaced name stands from its mark's end, in points.
    var farthestMove: Double { entries.map { abs($0.y - $0.end.y) }.max() ?? 0 }

    /// What the column takes beside the plot.
    var margin: Double { entries.isEmpty ? 0 : gap + width }

    func draw(in plot: Plot) -> [Item] {
        let edge = plot.frame.maxX
        return entries.flatMap { name, end, y -> [Item] in
            let font = Typography.label
            let label = Item.text(
                Label(name.text, font, at: Position(x: edge + gap, y: y + font.size * Label.middle), name.ink)
            )
            guard Self.needsLeader(end, y, edge) else { return [label] }
            var leader = Path()
            leader.move(to: Position(x: end.x + 3, y: end.y))
            if edge - end.x > 8 { leader.line(to: Position(x: edge + 2, y: y)) }
            leader.line(to: Position(x: edge + gap - 3, y: y))
            return [.path(leader, stroke: Stroke(name.ink, width: 0.5, opacity: 0.7)), label]
        }
    }
}
