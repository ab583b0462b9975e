internal import Canvas

/// Names with samples of their marks, in rows.
struct Legend: Mark {
    private static let sampleWidth = 16.0
    private static let gap = 5.0
    private static let rowHeight = 13.0

    /// Each name and its place; without a sample, how many more there are.
    private var entries: [(text: String, ink: Ink, sample: Name.Sample?, x: Double, row: Int)] = []
    private(set) var rows = 0
    /// The upper edge, in points; the left one is the plot's.
    var top = 0.0

    /// Sets names side by side as long as they fit into `width`, in as many rows as fit into `height`;
    /// the last place then counts those left out.
    init(_ names: [Name], width: Double, height: Double, _ typesetter: Typesetter) {
        let lead = Self.sampleWidth + Self.gap
        let texts = names.map { typesetter.fitted($0.text, Typography.label, width: width - lead) }
        let widths = texts.map { lead + typesetter.run($0, Typography.label).width }
        let columnGap = 14.0
        // One row takes what it needs; several rows stand in columns.
        let total = widths.reduce(0) { $0 + $1 + columnGap } - columnGap
        let column = (widths.max() ?? 0) + columnGap
        let columns = total <= width ? max(1, names.count) : max(1, Int((width + columnGap) / column))
        let room = max(1, Int(height / Self.rowHeight)) * columns
        var x = 0.0
        for (index, name) in names.prefix(room).enumerated() {
            let place = index % columns
            if place == 0 { x = 0 }
            let isLast = index == room - 1 && names.count > room
            let text = isLast ? "+\(names.count - index)" : texts[index]
            entries.append((text, name.ink, isLast ? nil : name.sample, x, index / columns))
            x += total <= width ? widths[index] + columnGap : column
        }
        rows = ((entries.last?.row) ?? -1) + 1
    }

    /// In points.
    var height: Double { Double(rows) * Self.rowHeight }

    func draw(in plot: Plot) -> [Item] {
        entries.flatMap { text, ink, sample, dx, row -> [Item] in
            let (x, y) = (plot.frame.minX + dx, top + (Double(row) + 0.5) * Self.rowHeight)
            let font = Typography.label
            let label = Label(
                text, font,
                at: Position(x: x + Self.sampleWidth + Self.gap, y: y + font.size * Label.middle), ink)
            return (sample.map { [drawn($0, x, y)] } ?? []) + [.text(label)]
        }
    }

    private func drawn(_ sample: Name.Sample, _ x: Double, _ y: Double) -> Item {
        switch sample {
        case .line(let stroke):
            .line(from: Position(x: x, y: y), to: Position(x: x + Self.sampleWidth, y: y), stroke)
        case .dot(let radius, let fill, let stroke):
            .circle(
                Position(x: x + Self.sampleWidth / 2, y: y), radius: min(radius, 5), fill: fill,
                stroke: stroke)
        case .area(let fill, let stroke):
            .path(
                Path(Box(x: x + 2, y: y - 4, width: Self.sampleWidth - 4, height: 8)), fill: fill,
                stroke: stroke)
        case .arrowheads(let fill):
            .path(
                Path(
                    arrowheadsAt: [
                        Exit(.top, at: x + Self.sampleWidth / 4),
                        Exit(.bottom, at: x + Self.sampleWidth * 3 / 4),
                    ],
                    in: Box(x: x, y: y - 2.5, width: Self.sampleWidth, height: 5)), fill: fill)
        }
    }
}
