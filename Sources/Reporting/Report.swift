public import Charting
internal import Figures
internal import Labs
internal import Languages

/// A lab's results as a page, its charts and its findings.
public struct Report: Sendable {
    /// The page, one self-contained HTML file.
    public let html: String
    private let parts: [Part]
    private let language: Language

    /// Draws the charts, on all cores, and puts the page together.
    ///
    /// - Parameter theme: The charts' colours on the page's light paper; those of a theme on dark paper are left out.
    /// - Throws: ``TemplateError`` where the language's catalogue cannot be read, `ChartError` where a chart
    ///   cannot be drawn, `ShapeError` where a loss of one's own does not fit the network.
    public init(_ results: Results, templates: Templates, theme: Theme = .light) async throws {
        let language = try templates.language(results.lab.language)
        let colours = Colours(results.lab)
        parts = try await concurrently(results.lab.chapters) { try Part($0, of: results, colours, language) }
        let checks = try await CheckedRun.all(of: results.lab)
        let sweep = try await DrawnSweep(of: results, language)
        var page = Page(results, parts, checks, sweep, language, templates, theme.onLightPage)
        html = page.html()
        self.language = language
    }

    /// Everything that was found, as `findings.json` holds it.
    public var findings: FindingsFile { FindingsFile(parts, language) }

    /// The pictures, to be drawn and written.
    ///
    /// - Throws: `ChartError` where a chart cannot be drawn in that size.
    public func charts(_ options: ChartOptions) throws(ChartError) -> [ChartFile] {
        var files: [ChartFile] = []
        for part in parts {
            for drawing in part.drawings {
                let scene = try drawing.scene(options)
                files += options.formats.map { format in
                    ChartFile(
                        name: "\(part.experiment.slug)-\(drawing.figure.kind).\(format.rawValue)",
                        scene: scene, format: format, options: options)
                }
            }
        }
        return files
    }
}

extension Part.Drawing {
    /// The picture for files, which on a page may have another size of text.
    fileprivate func scene(_ options: ChartOptions) throws(ChartError) -> Scene {
        guard options.size != nil || options.theme.textSize != Theme.light.textSize else { return scene }
        var chart = figure.chart
        chart.size = options.size ?? chart.size
        return try chart.scene(theme: options.theme)
    }
}

/// A picture that has not been drawn yet, and the file it goes to: `<experiment>-<figure>.<format>`.
public struct ChartFile: Sendable {
    let name: String
    let scene: Scene
    let format: ChartFormat
    let options: ChartOptions

    /// - Throws: `ChartError` where it cannot be drawn.
    func bytes() throws(ChartError) -> [UInt8] {
        try format.bytes(of: scene, theme: options.theme, dpi: options.dpi)
    }
}
