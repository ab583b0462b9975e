/// A picture as a list of values: what is drawn where, in inks that have meanings but no colours yet.
public struct Scene: Hashable, Sendable {
    /// In inches; items are placed in points, 72 to the inch.
    public var size: Size
    /// What the picture is called.
    public var title: String
    /// One sentence for those who cannot see the picture.
    public var description: String
    /// The language of its text (BCP 47).
    public var language: String
    /// What is drawn, from back to front.
    public var items: [Item]
    /// Where the data stand, as far as the picture is a chart.
    public var guide: Guide

    /// Makes a scene of items placed in points from the upper left corner.
    public init(
        size: Size, title: String, description: String, language: String = "en", items: [Item] = [],
        guide: Guide = Guide()
    ) {
        self.size = size
        self.title = title
        self.description = description
        self.language = language
        self.items = items
        self.guide = guide
    }

    /// The whole picture, in points.
    public var frame: Box { Box(x: 0, y: 0, width: size.width * 72, height: size.height * 72) }

    /// Every line of text, groups included, from back to front.
    public var labels: [Label] { Self.labels(in: items) }

    private static func labels(in items: [Item]) -> [Label] {
        items.flatMap { item -> [Label] in
            switch item {
            case .text(let label): [label]
            case .group(let items, _): labels(in: items)
            case .path, .circle: []
            }
        }
    }
}
