internal import ArgumentParser
internal import Charting
internal import Foundation
internal import Labs
internal import Reporting

/// `descent report`
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Train a lab and write its report.",
        discussion: """
            Writes output/<lab>/report.html, one page that needs no other file, and beside it the charts, the \
            history of every run as CSV, runs.json and findings.json.
            """)

    @OptionGroup var arguments: LabArguments
    @OptionGroup var output: OutputOptions

    @Option(
        help: ArgumentHelp("Your own copy of the templates folder.", valueName: "dir"), completion: .directory
    )
    var templates: String?

    @Option(help: ArgumentHelp("The chart files to write, separated by commas: png, svg.", valueName: "list"))
    var formats = ChartFormats(list: [.png, .svg])

    func run() async throws {
        let lab = try arguments.read()
        let templates = try Templates(folder: templates ?? TemplatesFolder.beside())
        // Before anything is trained or written.
        _ = try templates.language(lab.language)
        let folder = try OutputFolder(lab.name, in: output.output)
        let results = try await folder.train(lab)
        let report = try await Report(results, templates: templates)
        try await folder.write(results)
        try folder.write(try report.findings.bytes(), to: "findings.json")
        try await folder.write(report.charts(formats.list))
        // Last, so that a page never speaks of files that are not there yet.
        try folder.write(Array(report.html.utf8), to: "report.html")
        try Output.line("The report is at \(folder.url.appendingPathComponent("report.html").path)")
    }
}

/// `png,svg`
struct ChartFormats: ExpressibleByArgument {
    let list: [ChartFormat]

    init(list: [ChartFormat]) { self.list = list }

    init?(argument: String) {
        let words = argument.split(separator: ",").map(String.init)
        let formats = words.compactMap(ChartFormat.init(rawValue:))
        guard formats.count == words.count, !formats.isEmpty else { return nil }
        list = formats
    }

    var defaultValueDescription: String { list.map(\.rawValue).joined(separator: ",") }
}
