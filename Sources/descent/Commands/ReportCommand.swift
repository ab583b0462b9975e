internal import ArgumentParser
internal import Charting
internal import Foundation
internal import Labs
internal import Logs
internal import Reporting

/// `descent report`
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Train a lab and write its report, or make one of logs of training runs.",
        discussion: """
            Takes one lab, a .yaml file, or logs that other tools wrote: CSV, JSON lines, TensorBoard and W&B folders \
            and many more, told by their content. Writes output/<lab>/report.html, one page that needs no other file, and beside it the charts, the \
            history of every run as CSV, runs.json and findings.json. With --to it is written in other forms: \
            Markdown and LaTeX show the charts beside them; for pdf Chromium must be installed, for docx pandoc.
            """)

    @OptionGroup var arguments: ReportArguments
    @OptionGroup var output: OutputOptions

    @Option(
        help: ArgumentHelp("Your own copy of the templates folder.", valueName: "dir"), completion: .directory
    )
    var templates: String?

    @OptionGroup var forms: FormArguments

    @OptionGroup var charts: ChartArguments

    func run() async throws {
        let forms = try forms.read()
        let templates = try Templates(folder: templates ?? TemplatesFolder.beside(), for: forms)
        let options = try charts.options(templates)
        let lab = try arguments.read()
        // Before anything is trained or written.
        try lab.checkProse()
        _ = try templates.language(lab.language)
        let folder = try OutputFolder(lab.name, in: output.output)
        let results = try await folder.train(lab)
        let report = try await Report(
            results, templates: templates, theme: charts.isOwnTheme ? options.theme : .light,
            named: charts.isOwnTheme ? charts.theme : nil)
        try await folder.write(results)
        try folder.write(try report.findings.bytes(), to: "findings.json")
        try await folder.write(report.charts(options, for: forms))
        try folder.write(answers: report.answers)
        // Last, so that a page never speaks of files that are not there yet.
        var failures: [ConversionError] = []
        for form in forms {
            do {
                try folder.write(report, as: form)
                try Output.line("The report is at \(folder.url.appendingPathComponent(form.file).path)")
            } catch let error as ConversionError {
                failures.append(error)
            }
        }
        for failure in failures.dropLast() { Output.error("\(failure)") }
        if let failure = failures.last { throw failure }
        try DamagedLogs.tell(lab.logs.sorted { $0.key < $1.key }.flatMap(\.value.remarks))
    }
}
