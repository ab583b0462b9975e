internal import Canvas

/// All that stands above the plots: title, subtitle, legend and the vertical axis' label.
struct Head {
    private let titles: TitleBlock
    private let legend: Legend
    private let yLabel: String
    /// What a colour bar or an axis at the right measures.
    private let rightLabel: String
    /// What an axis above the plots measures, and the room it takes.
    private let converted: String
    private let width: Double
    private let panelNames: Double
    private static let labelHeight = 12.0
    /// The share of the picture's height that titles take at most: it is drawn for the data.
    private static let titleShare = 1.0 / 3

    /// Arranges the head over plots that start at `left`.
    /// - Parameters:
    ///   - panelNames: What the names above the first row of panels take, in points.
    ///   - room: The most it may take, in points; the titles give way.
    init(
        _ chart: Chart, legend names: [Name], left: Double, panelNames: Double, room: Double,
        rightLabel: String, converted: String, _ typesetter: Typesetter
    ) {
        width = max(1, chart.size.width * 72 - left - Typography.margin)
        self.panelNames = panelNames
        legend = Legend(names, width: width, height: chart.size.height * 72 * 0.28, typesetter)
        self.rightLabel = typesetter.fitted(
            rightLabel, Typography.label, width: chart.y.label.isEmpty ? width : width * 0.55)
        let taken = self.rightLabel.isEmpty ? 0 : typesetter.run(self.rightLabel, Typography.label).width + 12
        yLabel = typesetter.fitted(chart.y.label, Typography.label, width: width - taken)
        self.converted = typesetter.fitted(converted, Typography.label, width: width)
        let below = Self.below(legend, yLabel + self.rightLabel, self.converted, panelNames)
        let most = min(room - below - Typography.margin, chart.size.height * 72 * Self.titleShare)
        titles = TitleBlock(
            title: chart.title, subtitle: chart.subtitle, width: width,
            height: max(most, Typography.title.size * Typography.leading), typesetter)
    }

    private static func below(
        _ legend: Legend, _ labels: String, _ converted: String, _ panelNames: Double
    ) -> Double {
        (legend.rows > 0 ? legend.height + 6 : 0) + (labels.isEmpty ? 0 : labelHeight + 4)
            + (converted.isEmpty ? 0 : labelHeight + ConvertedAxis.height)
            + panelNames + 7
    }

    /// Whether the titles found too little room.
    var cutsTitles: Bool { titles.isCut }

    /// From the upper edge of the picture to the first row of plots, in points.
    var height: Double {
        Typography.margin + titles.height + Self.below(legend, yLabel + rightLabel, converted, panelNames)
    }

    /// The parts, over plots that start at `left`.
    func items(over plot: Plot) -> [Item] {
        let left = plot.frame.minX
        var y = Typography.margin
        var items = titles.labels(at: Position(x: left, y: y)).map(Item.text)
        y += titles.height
        if legend.rows > 0 {
            var legend = legend
            legend.top = y + 5
            items += legend.draw(in: plot)
            y += legend.height + 6
        }
        let baseline = y + 4 + Typography.label.size
        func label(_ text: String, x: Double, y: Double, _ anchor: Label.Anchor) -> [Item] {
            let position = Position(x: x, y: y)
            return text.isEmpty ? [] : [.text(Label(text, Typography.label, at: position, .muted, anchor))]
        }
        items += label(yLabel, x: left, y: baseline, .start)
        items += label(rightLabel, x: left + width, y: baseline, .end)
        if !(yLabel + rightLabel).isEmpty { y += Self.labelHeight + 4 }
        return items + label(converted, x: left + width / 2, y: y + 2 + Typography.label.size, .middle)
    }
}
