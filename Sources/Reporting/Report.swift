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
    /// - Throws: ``TemplateError`` where the language's catalogue cannot be read, `ChartError` where a chart
    ///   cannot be drawn, `ShapeError` where a loss of one's own does not fit the network.
    public init(_ results: Results, templates: Templates) async throws {
        let language = try templates.language(results.lab.language)
        let colours = Colours(results.lab)
        parts = try await concurrently(results.lab.chapters) { try Part($0, of: results, colours, language) }
        let checks = try await CheckedRun.all(of: results.lab)
        var page = Page(results, parts, checks, language, templates)
        html = page.html()
        self.language = language
    }

    /// Everything that was found, as `findings.json` holds it.
    public var findings: FindingsFile { FindingsFile(parts, language) }

    /// The pictures in these formats, to be drawn and written.
    public func charts(_ formats: [ChartFormat]) -> [ChartFile] {
        parts.flatMap { part in
            part.drawings.flatMap { drawing in
                formats.map { format in
                    ChartFile(
                        name: "\(part.experiment.slug)-\(drawing.figure.kind).\(format.rawValue)",
                        scene: drawing.scene, format: format)
                }
            }
        }
    }
}

/// A picture that has not been drawn yet, and the file it goes to: `<experiment>-<figure>.<format>`.
public struct ChartFile: Sendable {
    let name: String
    let scene: Scene
    let format: ChartFormat
}
