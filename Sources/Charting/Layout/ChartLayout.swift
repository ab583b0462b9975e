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

    private var chart: Chart
    private let typesetter: Typesetter
    /// What each panel shows.
    private let extents: [Extent]
    /// The colours of all panels.
    private let colors: ColorScale
    /// What the arrowheads at the edges are; empty where there are none.
    private let arrowheads: [Name]

    init(_ chart: Chart, _ typesetter: Typesetter) {
        self.chart = chart
        self.typesetter = typesetter
        let own = chart.panels.enumerated().map { place, panel in
            let (x, y) = (chart.x.scale, chart.y(ofPanel: place).scale)
            return panel.marks.reduce(into: Extent()) { $0.form(union: $1.extent(x: x, y: y)) }
        }
        let all = own.reduce(into: Extent()) { $0.form(union: $1) }
        extents = (own.isEmpty ? [Extent()] : own).map {
            Extent(
                x: chart.sharing.x ? all.x : $0.x, y: chart.sharesY ? all.y : $0.y, isTight: all.isTight)
        }
        let marks = chart.panels.flatMap(\.marks)
        colors = chart.color.fitted(
            marks.reduce(nil) { join($0, $1.colorExtent(chart.color.scale)) },
            levels: marks.lazy.compactMap { $0.colorLevels }.first)
        let leaves = chart.panels.enumerated().contains { place, panel in
            panel.marks.contains { $0.leaves(x: chart.x, y: chart.y(ofPanel: place)) }
        }
        let words = ChartLanguages.language(chart.language).beyond
        arrowheads = leaves ? [Name(words, ink: .muted, sample: .arrowheads(Fill(.muted)))] : []
    }

    /// The same with nothing above the plots but a title.
    func titled(_ title: String) -> ChartLayout {
        var layout = self
        (layout.chart.title, layout.chart.subtitle) = (title, "")
        return layout
    }

    /// Everything there is to draw in a picture of some size, from back to front, named in the first way that fits; nil
    /// where the text leaves too little room for the data or, with `wholeTitles`, for the titles.
    func drawn(in size: Size, wholeTitles: Bool) -> (items: [Item], guide: Guide)? {
        var layout = self
        layout.chart.size = size
        // The first of a lazy collection would lay it out twice.
        for naming in Naming.allCases {
            if let drawn = layout.drawn(naming, wholeTitles: wholeTitles) { return drawn }
        }
        return nil
    }

    /// Smaller plots, in points, show no data.
    private static let smallestPlot = (width: 30.0, height: 24.0)

    private func drawn(_ naming: Naming, wholeTitles: Bool) -> (items: [Item], guide: Guide)? {
        let names = (naming == .legend || !canNameDirectly ? legendNames : []) + arrowheads
        let scaffold = Scaffold(chart, extents, colors, legend: names, typesetter)
        if wholeTitles, scaffold.head.cutsTitles { return nil }
        guard naming != .legend else {
            return compose(scaffold, right: scaffold.beside + Typography.margin, names: nil)
        }
        guard chart.panels.count == 1, canNameDirectly, scaffold.beside == 0 else { return nil }
        let width = chart.size.width * 72
        let draft = DirectNames(
            chart.panels[0].marks, in: scaffold.plots(right: width * 0.2, typesetter).plots[0],
            insideToo: naming == .ends, typesetter)
        guard draft.count <= Self.mostDirectNames, draft.fit, draft.margin <= width * 0.36 else { return nil }
        return compose(scaffold, right: draft.margin + Typography.margin, names: draft)
    }

    /// Whether every named mark has an end to stand beside; bars and bands have none.
    private var canNameDirectly: Bool {
        chart.panels.count == 1 && chart.panels[0].marks.allSatisfy { $0.name?.isDirect ?? true }
    }

    /// Each name in its ink once, however many panels show it and however thick.
    private var legendNames: [Name] {
        var seen: [String: Set<Ink>] = [:]
        return chart.panels.flatMap(\.marks).compactMap(\.name).filter {
            seen[$0.text, default: []].insert($0.ink).inserted
        }
    }

    /// Puts everything together; nil when a name that should stand inside the plot finds no place.
    private func compose(_ scaffold: Scaffold, right: Double, names: DirectNames?) -> (
        items: [Item], guide: Guide
    )? {
        let (plots, xs) = scaffold.plots(right: right, typesetter)
        guard plots[0].frame.width >= Self.smallestPlot.width,
            plots[0].frame.height >= Self.smallestPlot.height
        else { return nil }
        var back: [Item] = []
        var guide = Guide(plots: plots)
        var front = scaffold.head.items(over: plots[0])
        for (index, (panel, plot)) in zip(chart.panels, plots).enumerated() {
            let marks = panel.marks.map { $0.draw(in: plot) }
            let data = Array(marks.joined())
            // Marks that fill their extent leave holes at most, in which a piece of grid would look like data.
            if !extents[index].isTight { back += Grid(ticks: scaffold.ys[index].ticks).draw(in: plot) }
            for (mark, items) in marks.enumerated() where !items.isEmpty {
                let places = back.count..<back.count + items.count
                guide.shown.append(Guide.Shown(panel: index, mark: mark, items: places))
                back += items
            }
            front += axes(scaffold, xs[index], of: index).flatMap { $0.draw(in: plot) }
            let isUnderConverted = index < scaffold.grid.columns && !xs[index].converted.isEmpty
            front += name(
                of: panel, over: plot, raised: isUnderConverted ? ConvertedAxis.height : 0,
                lines: scaffold.nameLines)
            let nothing = data.isEmpty ? note(in: plot) : []
            front += nothing

            var placer = NotePlacer(frame: plot.frame, items: data + nothing, typesetter)
            if let names {
                let direct = names.moved(to: plot, panel.marks)
                for note in direct.inside {
                    guard let placed = placer.place(note) else { return nil }
                    front += placed
                }
                front += direct.column.draw(in: plot)
            }
            front += panel.marks.flatMap { placer.place($0.notes(in: plot)) }
        }
        let items = back + front + colorBar(scaffold, plots) + xLabel(under: plots, lines: scaffold.xLines)
        return (items, guide)
    }

    /// The axes around one panel, those it shares only where it stands at the edge.
    private func axes(_ scaffold: Scaffold, _ x: FittedAxis, of index: Int) -> [any Mark] {
        let (grid, y) = (scaffold.grid, scaffold.ys[index])
        let isLowest = grid.isLowest(index) || !chart.sharing.x
        var axes: [any Mark] = [HorizontalAxis(ticks: x.ticks, minor: x.minor, isLabelled: isLowest)]
        if grid.isFirst(index) || !chart.sharesY {
            axes.append(VerticalAxis(ticks: y.ticks, minor: y.minor))
        }
        if !x.converted.isEmpty, index < grid.columns {
            axes.append(ConvertedAxis(ticks: x.converted, direction: .horizontal))
        }
        if !y.converted.isEmpty, grid.isLast(index), scaffold.bar == nil {
            axes.append(ConvertedAxis(ticks: y.converted, direction: .vertical))
        }
        return axes
    }

    private func colorBar(_ scaffold: Scaffold, _ plots: [Plot]) -> [Item] {
        guard let bar = scaffold.bar else { return [] }
        let frames = plots.map(\.frame)
        let top = frames.map(\.minY).min() ?? 0, bottom = frames.map(\.maxY).max() ?? 0
        let mark = ColorBar(
            ticks: bar.ticks, height: top...max(top, bottom),
            left: (frames.map(\.maxX).max() ?? 0) + ColorBar.gap)
        return mark.draw(in: plots[0])
    }
}

extension ChartLayout {
    /// A panel's name, broken into lines of which the last stands right above the plot.
    private func name(of panel: Panel, over plot: Plot, raised: Double, lines most: Int) -> [Item] {
        let font = Typography.panelName, width = plot.frame.width
        let lines = typesetter.lines(panel.name, font, width: width, most: most)
        return lines.enumerated().map { place, line in
            let above = Double(lines.count - 1 - place) * font.size * Typography.leading
            let position = Position(x: plot.frame.minX, y: plot.frame.minY - 6 - raised - above)
            return .text(Label(line, font, at: position, .text))
        }
    }

    private func note(in plot: Plot) -> [Item] {
        let font = Typography.label
        let text = typesetter.fitted(chart.wordsForNothing, font, width: plot.frame.width)
        let place = Position(x: plot.frame.center.x, y: plot.frame.center.y + font.size * Label.middle)
        let label = Label(text, font, at: place, .muted, .middle)
        // A grid line may pass there.
        let paper = Item.path(Path(label.box(typesetter).inset(by: -2)), fill: Fill(.background))
        return text.isEmpty ? [] : [paper, .text(label)]
    }

    private func xLabel(under plots: [Plot], lines: Int) -> [Item] {
        let font = Typography.label
        let left = plots.map(\.frame.minX).min() ?? 0
        let right = plots.map(\.frame.maxX).max() ?? 0
        let bottom = plots.map(\.frame.maxY).max() ?? 0
        let text = typesetter.fitted(chart.x.label, font, width: right - left)
        let place = Position(
            x: (left + right) / 2, y: bottom + HorizontalAxis.height(lines: lines) + font.size)
        return text.isEmpty ? [] : [.text(Label(text, font, at: place, .muted, .middle))]
    }
}
