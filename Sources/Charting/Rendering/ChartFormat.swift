/// A kind of file that a picture can be written to.
public enum ChartFormat: String, Sendable, CaseIterable, Encodable {
    case png, svg, pdf

    /// The kind that the ending of a file's name asks for, in small or capital letters; nil for any other.
    public init?(path: String) {
        guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: "."),
            dot > name.startIndex,
            !path.hasSuffix("/")
        else { return nil }
        self.init(rawValue: name[name.index(after: dot)...].lowercased())
    }

    /// The chart as such a file; `dpi` is how many pixels a PNG has per inch.
    /// - Throws: `ChartError` when it cannot be drawn.
    public func bytes(of chart: Chart, theme: Theme = .light, dpi: Double = 144) throws(ChartError) -> [UInt8]
    {
        // A PNG has no place for words, and to look through a million values for them takes its time.
        let scene = try chart.scene(theme: theme, isDescribed: self != .png)
        return try bytes(of: scene, theme: theme, dpi: dpi)
    }

    /// The picture as such a file; `dpi` is how many pixels a PNG has per inch.
    /// - Throws: `ChartError` when it cannot be drawn.
    public func bytes(of scene: Scene, theme: Theme = .light, dpi: Double = 144) throws(ChartError) -> [UInt8]
    {
        switch self {
        case .png: try scene.png(theme: theme, dpi: dpi)
        case .svg: Array(scene.svg(theme: theme).utf8)
        case .pdf: try scene.pdf(theme: theme)
        }
    }
}
