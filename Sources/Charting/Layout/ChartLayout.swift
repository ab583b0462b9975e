internal import Canvas

/// Places the parts of a chart, from the outside to the inside.
struct ChartLayout {
    /// Where the names of marks go.
    private enum Naming: CaseIterable {
        /// At the marks' ends: beside the plot, or inside it where a mark ends early.
        case ends
        /// All of them beside the plot.
        case column
        /// In a legend above the plots.
        case legend
    }

    /// Beyond this many, names at the ends of lines are no longer read one by one.
    private static let mostDirectNames = 12

    private let chart: Chart
    private let typesetter: Typesetter
    private let extent: Extent

    init(_ chart: Chart, _ typesetter: Typesetter) {
        self.chart = chart
        self.typesetter = typesetter
        var extent = Extent()
        for mark in chart.panels.lazy.flatMap(\.marks) {
            extent.form(union: mark.extent(x: chart.x.scale, y: chart.y.scale))
        }
        self.extent = extent
    }

    /// Everything there is to draw, from back to front, named in the first way that fits.
    func items() -> [Item] {
        for naming in Naming.allCases {
            if let items = items(naming) { return items }
        }
        return []
    }

    private func items(_ naming: Naming) -> [Item]? {
        guard naming != .legend else {
            let scaffold = Scaffold(chart, extent, legend: legendNames, typesetter)
            return compose(scaffold, right: Typography.margin, names: nil)
        }
        guard chart.panels.count == 1 else { return nil }
        let scaffold = Scaffold(chart, extent, legend: [], typesetter)
        let width = chart.size.width * 72
        let draft = DirectNames(
            chart.panels[0].marks, in: scaffold.plots(right: width * 0.2, typesetter).plots[0],
            insideToo: naming == .ends, typesetter)
        guard draft.count <= Self.mostDirectNames, draft.fit, draft.margin <= width * 0.36 else { return nil }
        return compose(scaffold, right: draft.margin + Typography.margin, names: draft)
    }

    /// Each name once, however many panels show it.
    private var legendNames: [Name] {
        var seen: Set<Name> = []
        return chart.panels.flatMap(\.marks).compactMap(\.name).filter { seen.insert($0).inserted }
    }

    /// Puts everything together; nil when a name that should stand inside the plot finds no place.
    private func compose(_ scaffold: Scaffold, right: Double, names: DirectNames?) -> [Item]? {
        let (plots, x) = scaffold.plots(right: right, typesetter)
        var back: [Item] = []
        var front = scaffold.head.items(left: plots[0].frame.minX)
        for (index, (panel, plot)) in zip(chart.panels, plots).enumerated() {
            let axes = AxisDrawing(plot: plot, xTicks: x.ticks, yTicks: scaffold.y.ticks)
            let data = panel.marks.flatMap { $0.draw(in: plot) }
            back += axes.grid() + data + axes.baseline()
            if scaffold.grid.isLowest(index) { front += axes.xLabels() }
            if scaffold.grid.isFirst(index) { front += axes.yLabels() }
            front += name(of: panel, over: plot, lines: scaffold.nameLines)
            if data.isEmpty { front += note(in: plot) }

            var placer = NotePlacer(frame: plot.frame, items: data, typesetter)
            if let names {
                let direct = names.moved(to: plot, panel.marks)
                for note in direct.inside {
                    guard let placed = placer.place(note) else { return nil }
                    front += placed
                }
                front += direct.column.items(edge: plot.frame.maxX)
            }
            for note in panel.marks.flatMap({ $0.notes(in: plot) }) {
                front += placer.place(note) ?? []
            }
        }
        return back + front + xLabel(under: plots)
    }
}

extension ChartLayout {
    /// A panel's name, broken into lines of which the last stands right above the plot.
    private func name(of panel: Panel, over plot: Plot, lines most: Int) -> [Item] {
        let font = Typography.panelName, width = plot.frame.width
        let lines = typesetter.lines(panel.name, font, width: width, most: most)
        return lines.enumerated().map { place, line in
            let above = Double(lines.count - 1 - place) * font.size * Typography.leading
            let position = Position(x: plot.frame.minX, y: plot.frame.minY - 6 - above)
            return .text(Label(line, font, at: position, .text))
        }
    }

    private func note(in plot: Plot) -> [Item] {
        let font = Typography.label
        let text = typesetter.fitted(chart.emptyNote, font, width: plot.frame.width)
        let place = Position(x: plot.frame.center.x, y: plot.frame.center.y + font.size * Label.middle)
        return text.isEmpty ? [] : [.text(Label(text, font, at: place, .muted, .middle))]
    }

    private func xLabel(under plots: [Plot]) -> [Item] {
        let font = Typography.label
        let left = plots.map(\.frame.minX).min() ?? 0
        let right = plots.map(\.frame.maxX).max() ?? 0
        let bottom = plots.map(\.frame.maxY).max() ?? 0
        let text = typesetter.fitted(chart.x.label, font, width: right - left)
        let place = Position(x: (left + right) / 2, y: bottom + AxisDrawing.xHeight + font.size)
        return text.isEmpty ? [] : [.text(Label(text, font, at: place, .muted, .middle))]
    }
}
