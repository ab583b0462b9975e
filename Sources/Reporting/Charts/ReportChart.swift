public import Charting
internal import Figures
public import Labs
internal import Languages

/// One chart of a report, ready to be written alone, and the words that go with it.
public struct ReportChart: Sendable {
    /// The name of its file in `charts/`, without the ending: `<experiment>-<figure>`.
    public let name: String
    /// What it says in one line.
    public let title: String
    /// What a reader needs to know to read it.
    public let caption: String
    /// What it shows, for those who cannot see it.
    public let description: String
    private let drawing: Part.Drawing

    init(_ drawing: Part.Drawing) {
        self.drawing = drawing
        name = drawing.file
        title = drawing.figure.chart.title.isEmpty ? drawing.figure.caption : drawing.figure.chart.title
        caption = drawing.figure.caption
        description = drawing.scene.description
    }

    /// The picture as a file of this format, as ``Report/charts(_:for:)`` draws it.
    ///
    /// - Throws: `ChartError` where it cannot be drawn in that size.
    public func bytes(_ format: ChartFormat, _ options: ChartOptions) throws(ChartError) -> [UInt8] {
        try format.bytes(of: drawing.scene(options), theme: options.theme, dpi: options.dpi)
    }
}

extension Results {
    /// The charts of some of the lab's ``Lab/chapters``, whose runs there must be; and with `sweep`, those of the step
    /// sizes that the lab's own network is tried with.
    ///
    /// - Throws: ``TemplateError`` where the language's catalogue cannot be read, `ChartError` where a chart cannot be
    ///   drawn.
    public func charts(of chapters: [Experiment], sweep: Bool, templates: Templates) async throws
        -> [ReportChart]
    {
        let language = try templates.language(lab.language)
        let drawn = try await parts(
            of: chapters, language.counting(lab.counting.rawValue), hidesAnswers: lab.isWorksheet
        ).flatMap(\.drawings)
        let swept = sweep ? try await DrawnSweep(of: self, language)?.drawings ?? [] : []
        return (drawn + swept).map(ReportChart.init)
    }

    /// Chapters as they stand in the report.
    func parts(of chapters: [Experiment], _ language: Language, hidesAnswers: Bool) async throws -> [Part] {
        let colours = Colours(lab)
        return try await concurrently(chapters) {
            try await Part($0, of: self, colours, language, hidesAnswers: hidesAnswers)
        }
    }
}

extension Lab {
    /// The names of the charts of a sweep over step sizes; empty in a lab without one.
    public var sweepCharts: [String] { sweepSettings.count > 1 ? ["step-sizes", "step-size"] : [] }
}
