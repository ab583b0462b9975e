internal import Canvas

/// All that stands above the plots: title, subtitle, legend and the vertical axis' label.
struct Head {
    private let titles: TitleBlock
    private let legend: Legend
    private let yLabel: String
    private let panelNames: Double
    private static let labelHeight = 12.0

    /// Arranges the head over plots that start at `left`.
    /// - Parameters:
    ///   - panelNames: What the names above the first row of panels take, in points.
    ///   - room: The most it may take, in points; the titles give way.
    init(
        _ chart: Chart, legend names: [Name], left: Double, panelNames: Double, room: Double,
        _ typesetter: Typesetter
    ) {
        let width = max(1, chart.size.width * 72 - left - Typography.margin)
        self.panelNames = panelNames
        legend = Legend(names, width: width, height: chart.size.height * 72 * 0.28, typesetter)
        yLabel = typesetter.fitted(chart.y.label, Typography.label, width: width)
        let below = Self.below(legend, yLabel, panelNames)
        titles = TitleBlock(
            title: chart.title, subtitle: chart.subtitle, width: width,
            height: max(room - below - Typography.margin, Typography.title.size * Typography.leading),
            typesetter)
    }

    private static func below(_ legend: Legend, _ yLabel: String, _ panelNames: Double) -> Double {
        (legend.rows > 0 ? legend.height + 6 : 0) + (yLabel.isEmpty ? 0 : labelHeight + 4)
            + panelNames + 7
    }

    /// From the upper edge of the picture to the first row of plots, in points.
    var height: Double {
        Typography.margin + titles.height + Self.below(legend, yLabel, panelNames)
    }

    /// The parts, over plots that start at `left`.
    func items(left: Double) -> [Item] {
        var y = Typography.margin
        var items = titles.labels(at: Position(x: left, y: y)).map(Item.text)
        y += titles.height
        if legend.rows > 0 {
            items += legend.items(at: Position(x: left, y: y + 5))
            y += legend.height + 6
        }
        if !yLabel.isEmpty {
            let baseline = y + 4 + Typography.label.size
            items.append(.text(Label(yLabel, Typography.label, at: Position(x: left, y: baseline), .muted)))
        }
        return items
    }
}
