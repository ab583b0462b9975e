public import Charting

/// How a report's charts are written to files of their own.
public struct ChartOptions: Sendable, Encodable {
    /// The kinds of file.
    public var formats: [ChartFormat]
    /// Colours, and how large text is.
    public var theme: Theme
    /// Pixels per inch of a PNG.
    public var dpi: Double
    /// In inches; nil leaves each chart its own.
    public var size: Size?

    /// Makes options.
    public init(
        formats: [ChartFormat] = [.png, .svg], theme: Theme = .light, dpi: Double = 144, size: Size? = nil
    ) {
        self.formats = formats
        self.theme = theme
        self.dpi = dpi
        self.size = size
    }
}
