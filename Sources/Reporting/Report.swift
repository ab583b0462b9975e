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
    /// The pictures that are no chart of an experiment.
    private let drawings: [Page.Drawing]

    /// Draws the charts, on all cores, and puts the page together.
    ///
    /// - Parameters:
    ///   - theme: The charts' colours on the page's light paper; those of a theme on dark paper are left out.
    ///   - themeName: What a stranger has to call that theme to make the page again; nil for Descent's own.
    ///   - arithmetic: What computed the page that is made again; nil for this machine.
    /// - Throws: ``TemplateError`` where the language's catalogue cannot be read, `ChartError` where a chart
    ///   cannot be drawn, `ShapeError` where a loss of one's own does not fit the network, `LabError` where the
    ///   author's words refer to what there is not.
    public init(
        _ results: Results, templates: Templates, theme: Theme = .light, named themeName: String? = nil,
        arithmetic: String? = nil
    ) async throws {
        try results.lab.checkProse()
        let language = try templates.language(results.lab.language).counting(results.lab.counting.rawValue)
        let chapters = results.lab.chapters, isWorksheet = results.lab.isWorksheet
        let parts = try await results.parts(of: chapters, language, hidesAnswers: isWorksheet)
        let checks = try await CheckedRun.all(of: results.lab)
        let sweep = try await DrawnSweep(of: results, language)
        func page(_ edition: Edition, _ parts: [Part]) -> Page {
            Page(
                results, parts, checks, sweep, language, templates, theme.onLightPage, edition,
                CarriedLab(
                    results.lab, edition, theme: themeName, templates: templates.fingerprint,
                    arithmetic: arithmetic))
        }
        self.page = page(isWorksheet ? .worksheet : .report, parts)
        var html = self.page
        self.html = html.text()
        if !html.prose.problems.isEmpty { throw results.lab.error(html.prose.problems) }
        drawings = html.drawings
        guard isWorksheet else {
            answers = nil
            return
        }
        var teachers = page(
            .answers, try await results.parts(of: chapters, language, hidesAnswers: false))
        answers = teachers.text()
    }

    /// Everything that was found, as `findings.json` holds it.
    public var findings: FindingsFile { FindingsFile(page.parts, page.language) }

    /// The report marked up for this form, which its templates were read for.
    public func text(as form: Form) -> String {
        var page = page
        page.markup = form.markup
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
                ChartFile(name: "\(file).\(format.rawValue)", scene: scene, format: format, options: options)
            }
        }
        for drawing in page.parts.flatMap(\.drawings) + (page.sweep?.drawings ?? []) {
            add(drawing.file, try drawing.scene(options), Array((options.formats + shown).uniqued()))
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

/// A picture that has not been drawn yet, and the file it goes to: `<experiment>-<figure>.<format>`.
public struct ChartFile: Sendable {
    let name: String
    let scene: Scene
    let format: ChartFormat
    let options: ChartOptions

    /// Draws it, unless the store has it.
    ///
    /// - Throws: `ChartError` where it cannot be drawn.
    func bytes(in store: Store) throws(ChartError) -> [UInt8] {
        let key = scene.key(theme: options.theme, format: format, dpi: options.dpi)
        if let known = store.entry(key, .chart) { return known }
        let bytes = try format.bytes(of: scene, theme: options.theme, dpi: options.dpi)
        store.keep(bytes, as: key, .chart)
        return bytes
    }
}
