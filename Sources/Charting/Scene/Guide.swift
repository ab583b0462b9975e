/// Where the data of a chart stand in its picture: what a page needs to read values at a place, and to find the lines
/// that belong to a name.
public struct Guide: Hashable, Sendable {
    /// The items of one mark.
    public struct Shown: Hashable, Sendable {
        /// The place of its panel among the chart's.
        public let panel: Int
        /// Its place among the panel's marks.
        public let mark: Int
        /// The places of its items among the scene's.
        public let items: Range<Int>

        /// The items of a mark.
        public init(panel: Int, mark: Int, items: Range<Int>) {
            (self.panel, self.mark, self.items) = (panel, mark, items)
        }
    }

    /// The frame and the scales of each panel.
    public var plots: [Plot]
    /// What is drawn of each mark, in the order of the scene's items.
    public var shown: [Shown]

    /// Makes a guide.
    public init(plots: [Plot] = [], shown: [Shown] = []) {
        self.plots = plots
        self.shown = shown
    }

    /// The guide to the same picture in another size.
    func enlarged(by factor: Double) -> Guide {
        Guide(
            plots: plots.map { plot in
                let frame = plot.frame
                return Plot(
                    frame: Box(
                        x: frame.x * factor, y: frame.y * factor, width: frame.width * factor,
                        height: frame.height * factor),
                    x: (plot.x.kind, plot.x.domain), y: (plot.y.kind, plot.y.domain), color: plot.color)
            }, shown: shown)
    }
}
