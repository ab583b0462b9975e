internal import Canvas

/// What surrounds the data: the head, the axes with their domains and ticks, and the room each takes.
struct Scaffold {
    let head: Head
    let y: FittedAxis
    /// From the left edge of the picture to the first plot, in points.
    let left: Double
    let grid: PanelGrid
    /// Into how many lines the longest name above a panel is broken.
    let nameLines: Int
    private let chart: Chart
    private let frame: Box
    private let extent: ClosedRange<Double>?
    private let plotsHeight: Double
    private let gapY: Double

    /// Settles all heights and the left edge; they depend on each other through the wrapping of titles.
    init(_ chart: Chart, _ extent: Extent, legend: [Name], _ typesetter: Typesetter) {
        let frame = Box(x: 0, y: 0, width: chart.size.width * 72, height: chart.size.height * 72)
        let hasNames = chart.panels.contains { !$0.name.isEmpty }
        // Before anything is measured: titles and axes take about a third of the height.
        let grid = PanelGrid(
            count: chart.panels.count, columns: chart.columns,
            room: Box(x: 0, y: 0, width: frame.width - 40, height: frame.height * 0.68), gapX: 24,
            gapY: 12 + PanelGrid.nameHeight(lines: hasNames ? 1 : 0))
        let nameLines = Self.nameLines(
            chart, width: (frame.width - 40) / Double(grid.columns) - 24, typesetter)
        let names = PanelGrid.nameHeight(lines: nameLines)
        let gapY = 12 + names
        let below = AxisDrawing.xHeight + (chart.x.label.isEmpty ? 0 : 13) + Typography.margin
        let room = frame.height * 0.6 - below - gapY * Double(grid.rows - 1)
        let x = FittedAxis.horizontal(
            chart.x, extent.x, length: frame.width * 0.75 / Double(grid.columns), typesetter)
        func settle(left: Double) -> (left: Double, head: Head, y: FittedAxis, height: Double) {
            let head = Head(
                chart, legend: legend, left: left, panelNames: names, room: room, typesetter)
            let height = frame.height - head.height - below
            let row = (height - gapY * Double(grid.rows - 1)) / Double(grid.rows)
            let y = FittedAxis.vertical(chart.y, extent.y, length: max(1, row), typesetter)
            let needed = Typography.margin + (y.ticks.isEmpty ? 0 : y.labelWidth + AxisDrawing.yGap)
            return needed > left ? settle(left: needed) : (left, head, y, height)
        }
        (left, head, y, plotsHeight) = settle(left: max(Typography.margin, x.labelWidth / 2 + 4))
        self.chart = chart
        self.grid = grid
        self.nameLines = nameLines
        self.frame = frame
        self.extent = extent.x
        self.gapY = gapY
    }

    /// The lines of the longest name above a panel: three at most, so that the plots keep their room.
    private static func nameLines(_ chart: Chart, width: Double, _ typesetter: Typesetter) -> Int {
        let lines = chart.panels.map { typesetter.lines($0.name, Typography.panelName, width: width).count }
        return min(3, lines.max() ?? 0)
    }

    /// The plots when `right` points are kept free beside them, more where the labels below need it.
    func plots(right: Double, _ typesetter: Typesetter) -> (plots: [Plot], x: FittedAxis) {
        let columns = Double(grid.columns)
        let widest = max(1, (frame.width - left - right) / columns)
        let draft = FittedAxis.horizontal(chart.x, extent, length: widest, typesetter)
        let overhang = draft.labelWidth / 2 + 4
        let gapX = max(16, draft.labelWidth + 12)
        let area = Box(
            minX: max(left, overhang), minY: head.height, maxX: frame.width - max(right, overhang),
            maxY: head.height + plotsHeight)
        let frames = grid.frames(in: area, gapX: gapX, gapY: gapY)
        let x = FittedAxis.horizontal(chart.x, extent, length: frames[0].width, typesetter)
        let plots = frames.map {
            Plot(frame: $0, x: (chart.x.scale, x.domain), y: (chart.y.scale, y.domain))
        }
        return (plots, x)
    }
}
