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

    @Flag(help: "Open the report when it is written.")
    var open = false

    @OptionGroup var saying: SayingArguments

    func run() async throws {
        let forms = try forms.read()
        let folder = try templates ?? TemplatesFolder.beside()
        async let read = Templates(folder: folder, for: forms)
        // Fontconfig takes as long to find the fonts, which are needed for the first picture.
        async let _ = Scene.fingerprint
        // What is wrong with the command itself is told first.
        let found = Result { try arguments.read() }
        let templates = try await read
        let making = ReportMaking(
            templates: templates, forms: forms, charts: try charts.options(templates),
            themeName: charts.isOwnTheme ? charts.theme : nil, output: output.output)
        let lab = try found.get()
        if !saying.quiet, arguments.isOfLogs, let replaced = ReplacedReport(before: lab, in: output.output) {
            Output.error(replaced.note)
        }
        let display = ProgressDisplay(isQuiet: saying.quiet)
        defer { display.end() }
        let made = try await making.make(lab, showing: display)
        display.end()
        try saying.say(
            made.document.bytes(),
            or: made.text(coloured: Terminal.standardOutput.hasColours))
        if open, let form = made.forms.first { PageOpening.open(made.path(of: form)) }
        for failure in made.failures.dropLast() { Output.error("\(failure)") }
        if let failure = made.failures.last { throw failure }
        try DamagedLogs.tell(
            lab.logs.sorted { $0.key < $1.key }.flatMap(\.value.remarks), isQuiet: saying.quiet)
    }
}
