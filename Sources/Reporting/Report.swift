internal import Algorithms
public import Charting
internal import Figures
internal import Labs
internal import Languages
internal import Storage

/// A lab's results as a page, its charts and its findings.
public struct Report: Sendable {
    /// The page, one self-contained HTML file.
    public let html: String
    /// The teacher's version, where the page is a worksheet; nil where it is not.
    public let answers: String?
    let page: Page
    let pieces: Pieces
    /// What goes beside it, as its pieces are kept with it; nil where they are not kept.
    private let charts: [ChartFile]?
    private let telling: Telling

    /// Draws the charts, on all cores, and puts the page together.
    ///
    /// - Parameters:
    ///   - theme: The charts' colours on the page's light paper; those of a theme on dark paper are left out.
    ///   - themeName: What a stranger has to call that theme to make the page again; nil for Descent's own.
    ///   - arithmetic: What computed the page that is made again; nil for this machine.
    ///   - kept: Where pieces of it are kept from one report to the next, and its charts, which then go beside HTML
    ///     alone; nil where all is made anew.
    /// - Throws: ``TemplateError`` where the language's catalogue cannot be read, `ChartError` where a chart
    ///   cannot be drawn, `ShapeError` where a loss of one's own does not fit the network, `LabError` where the
    ///   author's words refer to what there is not.
    public init(
        _ results: Results, templates: Templates, theme: Theme = .light, named themeName: String? = nil,
        arithmetic: String? = nil, keeping kept: PieceStore? = nil
    ) async throws {
        try results.lab.checkProse()
        let language = try templates.language(results.lab.language).counting(results.lab.counting.rawValue)
        let fingerprint = kept?.templates ?? templates.fingerprint
        func page(_ edition: Edition, _ pieces: Pieces) -> Page {
            Page(
                results, pieces, language, templates, theme.onLightPage, edition,
                CarriedLab(
                    results.lab, edition, theme: themeName, templates: fingerprint, arithmetic: arithmetic))
        }
        let isWorksheet = results.lab.isWorksheet
        telling = Telling(results, language, HTMLMarkup(), isWorksheet ? .worksheet : .report)
        let pieces = try await Pieces(telling, in: kept)
        self.pieces = pieces
        async let charts = kept?.drawn(pieces.charts)
        self.page = page(telling.edition, pieces)
        var html = self.page
        self.html = try await html.text(keeping: kept)
        if !html.prose.problems.isEmpty { throw results.lab.error(html.prose.problems) }
        guard isWorksheet else {
            answers = nil
            self.charts = try await charts
            return
        }
        let answered = try await Pieces(
            Telling(results, language, HTMLMarkup(), .answers), in: kept?.withoutCharts)
        var teachers = page(.answers, answered)
        answers = try await teachers.text(keeping: kept)
        self.charts = try await charts
    }

    /// Everything that was found, as `findings.json` holds it.
    public var findings: FindingsFile {
        FindingsFile(
            findings: pieces.experiments.flatMap(\.view.findings),
            verdicts: pieces.experiments.flatMap(\.view.verdicts))
    }

    /// What came of each experiment, in a line.
    public var summary: ReportSummary {
        ReportSummary(
            lines: telling.edition == .worksheet ? [] : pieces.experiments.flatMap(\.view.summary))
    }

    /// The report marked up for this form, which its templates were read for.
    ///
    /// - Throws: `ChartError` where a chart cannot be drawn.
    public func text(as form: Form) async throws -> String {
        var page = page
        page.markup = form.markup
        page.pieces = try await Pieces(
            Telling(telling.results, telling.language, form.markup, telling.edition), like: pieces)
        return try await page.text()
    }

    /// The pictures, to be drawn and written: those that were asked for, and those that these forms show.
    ///
    /// - Throws: `ChartError` where a chart cannot be drawn in that size.
    public func charts(_ options: ChartOptions, for forms: [Form] = [.html]) throws(ChartError) -> [ChartFile]
    {
        if let charts { return charts }
        let shown = Array(forms.compactMap(\.markup.pictures).uniqued())
        let drawn = pieces.parts.flatMap { $0?.drawings ?? [] } + (pieces.drawnSweep?.drawings ?? [])
        return try ChartFile.all(of: drawn, options, and: shown)
            + pieces.pictures.flatMap { drawing in
                ChartFile.all(drawing.file, drawing.scene, shown, options)
            }
    }
}
