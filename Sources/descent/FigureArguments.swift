internal import Errors
internal import ArgumentParser
internal import Charting
internal import Labs
internal import Reporting

/// The figure a command works on.
struct FigureArguments: ParsableArguments {
    @Argument(help: "The lab file, or a log.", completion: .file())
    var lab: String

    @Argument(
        help: ArgumentHelp(
            "The figure, as its file in charts/ is called: <experiment>-<figure>; none lists them.",
            valueName: "figure"))
    var figure: String?

    @Option(
        help: ArgumentHelp("Your own copy of the templates folder.", valueName: "dir"), completion: .directory
    )
    var templates: String?

    /// The templates that there are.
    func readTemplates() throws -> Templates { try Templates(folder: templates ?? TemplatesFolder.beside()) }

    /// The lab, or one that shows the runs of a log.
    func readLab() throws -> Lab {
        let isLab = lab.hasSuffix(".yaml") || lab.hasSuffix(".yml")
        return isLab ? try Lab.read(path: lab) : try Lab.importing([lab], language: "en")
    }

    /// Prints every chart of a lab; each of its runs is trained.
    func list(_ lab: Lab, _ templates: Templates) async throws {
        for chart in try await charts(of: lab, lab.chapters, sweep: true, templates) {
            try Output.line("\(chart.name)\n    \(chart.title)")
        }
    }

    /// The chart of this name, its file's or, with a dot, the author's words'; no other experiment is trained for it.
    func chart(_ name: String, of lab: Lab, _ templates: Templates) async throws -> ReportChart {
        let name = name.replacing(".", with: "-")
        guard !lab.sweepCharts.contains(name) else {
            // What the step sizes are held against may stand in any run.
            return try found(name, in: await charts(of: lab, lab.chapters, sweep: true, templates))
        }
        let chapters = lab.chapters(ofChart: name, isNear: true)
        guard !chapters.isEmpty else {
            let beginnings = lab.chapters.map { "\($0.slug)-…" } + lab.sweepCharts
            throw UsageError(
                .unknownFigure,
                "\(self.lab): error: this lab has no figure \(shown(name))\n"
                    + "  allowed: \(RunOption.listed(beginnings)); without a figure all are listed"
                    + (try near(name, in: lab, templates).map { "\n  did you mean \($0)?" } ?? ""))
        }
        return try found(name, in: await charts(of: lab, chapters, sweep: false, templates))
    }

    /// The figure that was probably meant by a word without its experiment.
    private func near(_ word: String, in lab: Lab, _ templates: Templates) throws -> String? {
        if let name = lab.sweepCharts.nearest(to: word) { return name }
        let kind = try ReferencePage.figureWords(in: templates.language("en")).nearest(to: word)
        guard let kind, let experiment = lab.chapters.first else { return nil }
        return "\(experiment.slug)-\(kind)"
    }

    private func charts(of lab: Lab, _ chapters: [Experiment], sweep: Bool, _ templates: Templates)
        async throws -> [ReportChart]
    {
        let part = lab.training(only: chapters)
        let results = Results(lab: part, histories: try await part.trainWithoutResults())
        return try await results.shown(in: lab).charts(of: chapters, sweep: sweep, templates: templates)
    }

    private func found(_ name: String, in charts: [ReportChart]) throws(UsageError) -> ReportChart {
        if let chart = charts.first(where: { $0.name == name }) { return chart }
        let names = charts.map(\.name)
        let suggestion = names.nearest(to: name).map { "\n  did you mean \($0)?" } ?? ""
        throw UsageError(
            .unknownFigure,
            "\(lab): error: this lab has no figure \(shown(name))\n"
                + "  allowed: \(RunOption.listed(names))\(suggestion)")
    }
}

extension ReportChart {
    /// Draws it into a file.
    func write(to path: String, as format: ChartFormat, _ options: ChartOptions) throws {
        let bytes: [UInt8]
        do throws(ChartError) {
            bytes = try self.bytes(format, options)
        } catch {
            throw StreamError(.notDrawn, "\(path): error: \(error)")
        }
        try Output.file(bytes, at: path)
    }
}
