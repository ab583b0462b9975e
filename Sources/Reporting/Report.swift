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
    private let telling: Telling
    /// The pictures that are no chart of an experiment.
    private let drawings: [Page.Drawing]

    /// Draws the charts, on all cores, and puts the page together.
    ///
    /// - Parameters:
    ///   - theme: The charts' colours on the page's light paper; those of a theme on dark paper are left out.
    ///   - themeName: What a stranger has to call that theme to make the page again; nil for Descent's own.
    ///   - arithmetic: What computed the page that is made again; nil for this machine.
    ///   - kept: Where pieces of it are kept from one report to the next; nil where all is made anew.
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
        pieces = try await Pieces(telling, in: kept)
        self.page = page(telling.edition, pieces)
        var html = self.page
        self.html = html.text()
        if !html.prose.problems.isEmpty { throw results.lab.error(html.prose.problems) }
        drawings = html.drawings + pieces.pictures
        guard isWorksheet else {
            answers = nil
            return
        }
        let answered = try await Pieces(
            Telling(results, language, HTMLMarkup(), .answers), in: kept)
        var teachers = page(.answers, answered)
        answers = teachers.text()
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
        return page.text()
    }

    /// The pictures, to be drawn and written: those that were asked for, and those that these forms show.
    ///
    /// - Throws: `ChartError` where a chart cannot be drawn in that size.
    public func charts(_ options: ChartOptions, for forms: [Form] = [.html]) throws(ChartError) -> [ChartFile]
    {
        let shown = forms.compactMap(\.markup.pictures).uniqued()
        var files: [ChartFile] = []
        func add(_ file: String, _ scene: Scene, _ formats: [ChartFormat]) {
            files += formats.map { format in
                ChartFile(
                    name: "\(file).\(format.rawValue)", content: .scene(scene, format, options))
            }
        }
        func add(_ drawings: [Part.Drawing]) throws(ChartError) {
            for drawing in drawings {
                add(drawing.file, try drawing.scene(options), Array((options.formats + shown).uniqued()))
            }
        }
        for part in pieces.parts {
            switch part {
            case .made(let part): try add(part.drawings)
            case .kept(let charts): files += charts
            }
        }
        switch pieces.drawnSweep {
        case .made(let sweep): try add(sweep.drawings)
        case .kept(let charts): files += charts
        case nil: break
        }
        for drawing in drawings { add(drawing.file, drawing.scene, Array(shown)) }
        return files
    }
}

extension Part.Drawing {
    /// The picture for files, which on a page may have another size of text.
    func scene(_ options: ChartOptions) throws(ChartError) -> Scene {
        guard options.size != nil || options.theme.textSize != Theme.light.textSize else { return scene }
        var chart = figure.chart
        chart.size = options.size ?? chart.size
        return try chart.scene(theme: options.theme)
    }
}

/// A picture, and the file it goes to: `<experiment>-<figure>.<format>`.
public struct ChartFile: Sendable {
    enum Content {
        /// It has not been drawn yet.
        case scene(Scene, ChartFormat, ChartOptions)
        case bytes([UInt8])
    }

    let name: String
    let content: Content

    /// Draws it, unless the store has it.
    ///
    /// - Throws: `ChartError` where it cannot be drawn.
    func bytes(in store: Store) throws(ChartError) -> [UInt8] {
        switch content {
        case .bytes(let bytes): return bytes
        case .scene(let scene, let format, let options):
            let key = scene.key(theme: options.theme, format: format, dpi: options.dpi)
            if let known = store.entry(key, .chart) { return known }
            let bytes = try format.bytes(of: scene, theme: options.theme, dpi: options.dpi)
            store.keep(bytes, as: key, .chart)
            return bytes
        }
    }
}
