internal import Canvas

/// What surrounds the data: the head, the axes with their domains and ticks, and the room each takes.
struct Scaffold {
    let head: Head
    /// The vertical axis of each panel.
    let ys: [FittedAxis]
    /// From the left edge of the picture to the first plot, in points.
    let left: Double
    let grid: PanelGrid
    /// Into how many lines the longest name above a panel is broken.
    let nameLines: Int
    /// Into how many lines names below a plot are broken at most.
    let xLines: Int
    /// The colours of values.
    let colors: ColorScale
    /// The ticks of their bar; nil where no mark has any, or none is wanted.
    let bar: FittedAxis?
    private let chart: Chart
    private let frame: Box
    private let extents: [Extent]
    private let plotsHeight: Double
    private let gapY: Double

    /// Settles all heights and the left edge; they depend on each other through the wrapping of titles.
    /// - Parameter extents: What each panel shows; all the same along axes that are shared.
    init(
        _ chart: Chart, _ extents: [Extent], _ colors: ColorScale, legend: [Name],
        _ typesetter: Typesetter
    ) {
        let frame = Box(x: 0, y: 0, width: chart.size.width * 72, height: chart.size.height * 72)
        let hasNames = chart.panels.contains { !$0.name.isEmpty }
        // Before anything is measured: titles and axes take about a third of the height.
        let grid = PanelGrid(
            count: chart.panels.count, columns: chart.columns,
            room: Box(x: 0, y: 0, width: frame.width - 40, height: frame.height * 0.68), gapX: 24,
            gapY: 12 + PanelGrid.nameHeight(lines: hasNames ? 1 : 0))
        let hasBar = colors.isUsed && chart.color.showsBar
        // Names at the left and a colour bar leave less for the panels and their names.
        let aside =
            (hasBar ? 50.0 : 8)
            + (chart.y.categories.map { typesetter.run($0, Typography.figures).width }.max().map {
                min(130, $0) + 14
            } ?? 32)
        let nameLines = Self.nameLines(
            chart, width: (frame.width - aside) / Double(grid.columns) - 24, typesetter)
        let names = PanelGrid.nameHeight(lines: nameLines)
        let x = FittedAxis(
            chart.x, .horizontal, extents.first?.x, length: frame.width * 0.75 / Double(grid.columns),
            typesetter)
        let labels = HorizontalAxis.height(lines: x.lineCount)
        let gapY = 12 + names + (chart.sharing.x ? 0 : labels)
        let below = labels + (chart.x.label.isEmpty ? 0 : 13) + Typography.margin
        let room = frame.height * 0.6 - below - gapY * Double(grid.rows - 1)
        func settle(left: Double) -> (left: Double, head: Head, ys: [FittedAxis], height: Double) {
            let head = Head(
                chart, legend: legend, left: left, panelNames: names, room: room,
                rightLabel: hasBar ? chart.color.label : chart.y.conversion?.label ?? "",
                converted: x.converted.isEmpty ? "" : chart.x.conversion?.label ?? "", typesetter)
            let height = frame.height - head.height - below
            let row = max(1, (height - gapY * Double(grid.rows - 1)) / Double(grid.rows))
            let ys = Self.fitted(extents, shared: chart.sharesY) {
                FittedAxis(
                    chart.y(ofPanel: $0), .vertical, $1.y, isTight: $1.isTight, length: row, typesetter)
            }
            let widest = ys.indices.filter(grid.isFirst).map { ys[$0] }.filter { !$0.ticks.isEmpty }
                .map(\.labelWidth).max()
            let needed = Typography.margin + (widest.map { $0 + VerticalAxis.gap } ?? 0)
            return needed > left ? settle(left: needed) : (left, head, ys, height)
        }
        (left, head, ys, plotsHeight) = settle(left: max(Typography.margin, x.labelWidth / 2 + 4))
        bar =
            hasBar
            ? FittedAxis(
                chart.color.axis, .vertical, colors.domain, isTight: true,
                at: chart.color.integers ? colors.levels.filter { $0 == $0.rounded() } : colors.levels,
                length: plotsHeight, typesetter)
            : nil
        self.colors = colors
        self.chart = chart
        self.grid = grid
        self.nameLines = nameLines
        xLines = x.lineCount
        self.frame = frame
        self.extents = extents
        self.gapY = gapY
    }

    /// What is kept free beside the plots for a colour bar or an axis in another unit, in points.
    var beside: Double {
        if let bar { return ColorBar.room(labels: bar.labelWidth) }
        let converted = ys.filter { !$0.converted.isEmpty }.map(\.convertedWidth).max()
        return converted.map { $0 + VerticalAxis.gap } ?? 0
    }

    /// The lines of the longest name above a panel: three at most, so that the plots keep their room.
    private static func nameLines(_ chart: Chart, width: Double, _ typesetter: Typesetter) -> Int {
        let lines = chart.panels.map { typesetter.lines($0.name, Typography.panelName, width: width).count }
        return min(3, lines.max() ?? 0)
    }

    /// An axis for each panel, made only once where it is the same for all.
    private static func fitted(
        _ extents: [Extent], shared: Bool, _ axis: (_ place: Int, _ extent: Extent) -> FittedAxis
    ) -> [FittedAxis] {
        guard shared, let first = extents.first else { return extents.enumerated().map(axis) }
        return Array(repeating: axis(0, first), count: extents.count)
    }

    /// The plots when `right` points are kept free beside them, more where the labels below need it.
    func plots(right: Double, _ typesetter: Typesetter) -> (plots: [Plot], xs: [FittedAxis]) {
        let columns = Double(grid.columns)
        func xs(_ length: Double) -> [FittedAxis] {
            Self.fitted(extents, shared: chart.sharing.x) {
                FittedAxis(
                    chart.x, .horizontal, $1.x, isTight: $1.isTight, length: length, lines: xLines, typesetter
                )
            }
        }
        let drafts = xs(max(1, (frame.width - left - right) / columns))
        let labels = drafts.map { max($0.labelWidth, $0.convertedWidth) }.max() ?? 0
        let overhang = labels / 2 + 4
        var gapX = max(16, labels + 12)
        if !chart.sharesY { gapX += ys.map(\.labelWidth).max() ?? 0 }
        let area = Box(
            minX: max(left, overhang), minY: head.height, maxX: frame.width - max(right, overhang),
            maxY: head.height + plotsHeight)
        let frames = grid.frames(in: area, gapX: gapX, gapY: gapY)
        let axes = xs(frames[0].width)
        let plots = zip(frames, zip(axes, ys)).map { frame, axes in
            Plot(
                frame: frame, x: (chart.x.scale, axes.0.domain), y: (axes.1.kind, axes.1.domain),
                color: colors)
        }
        return (plots, axes)
    }
}
