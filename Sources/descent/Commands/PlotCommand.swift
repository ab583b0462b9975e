internal import Errors
internal import ArgumentParser
internal import Charting
internal import Figures
internal import Foundation
internal import Labs
internal import Languages
internal import Logs
internal import Reporting

/// `descent plot`
struct PlotCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plot",
        abstract: "Draw the training runs of any log.",
        discussion: """
            Draws the losses of the runs in the logs, training and validation together, or what --y names: into a file \
            with --output, as SVG, PNG or PDF, else as text. Leaves with 1 where a log is damaged: what is whole of it \
            is drawn.

            descent plot logs/*.csv -o loss.svg
            """)

    @OptionGroup var logs: LogArguments

    @Option(
        name: .shortAndLong, help: ArgumentHelp("A file that ends in .svg, .png or .pdf.", valueName: "file"),
        completion: .file(extensions: ["svg", "png", "pdf"]))
    var output: String?

    @OptionGroup(title: "What is drawn") var series: PlotSeriesArguments

    @OptionGroup(title: "How it looks") var look: PlotLookArguments

    @OptionGroup var saying: SayingArguments

    func run() throws {
        let format = try output.map { (path) throws(UsageError) in try Self.format(of: path) }
        var request = try series.request()
        try look.complete(&request)
        let templates = try Templates(wordsIn: TemplatesFolder.beside())
        let theme = try templates.theme(look.theme)
        let log = try logs.read()
        let language = try templates.language(look.language ?? Self.language(of: log))
        let plot: LogPlot
        do {
            plot = try LogPlot(log.runs, request, FigureSettings(language: language))
        } catch {
            throw UsageError(error)
        }
        if let output, let format {
            try Self.write(plot.chart, to: output, as: format, theme, dpi: look.dpi)
        } else if !saying.json {
            let terminal = Terminal.standardOutput
            try Output.text(
                TextChart(plot.chart, columns: terminal.columns, characters: terminal.characters)
                    .text(coloured: terminal.hasColours))
        }
        if saying.json {
            try Output.bytes(JSONFile.bytes(of: PlotDocument(log, plot.omissions, file: output)))
        } else if !saying.quiet {
            for omission in plot.omissions { Output.error("\(omission)") }
        }
        try DamagedLogs.tell(log.remarks, isQuiet: saying.quiet || saying.json)
    }

    /// Chinese where the names in a log are, so that its words fit them; else English.
    private static func language(of log: Log) -> String {
        let names = log.runs.flatMap { [$0.stepName] + $0.series.map(\.name) }
        let scalars = names.lazy.flatMap(\.unicodeScalars)
        let isChinese = scalars.contains { $0.properties.isIdeographic }
        return isChinese && !scalars.contains { (0x3041...0x30FF).contains($0.value) } ? "zh-Hans" : "en"
    }

    private static func format(of path: String) throws(UsageError) -> ChartFormat {
        guard let format = ChartFormat(path: path) else {
            throw UsageError(
                .badValue,
                "--output: error: \"\(path)\" does not end in a kind of picture\n"
                    + "  allowed: a name that ends in .svg, .png or .pdf")
        }
        return format
    }

    private static func write(
        _ chart: Chart, to path: String, as format: ChartFormat, _ theme: Theme, dpi: Int
    ) throws {
        let bytes: [UInt8]
        do throws(ChartError) {
            bytes = try format.bytes(of: chart, theme: theme, dpi: Double(dpi))
        } catch {
            throw StreamError(.notDrawn, "\(path): error: \(error)")
        }
        try Output.file(bytes, at: path)
    }
}

extension PlotError {
    fileprivate var code: ErrorCode {
        switch self {
        case .noSeries, .noHorizontal, .noGroup: .unknownSeries
        case .noRun: .unknownRun
        case .tooManyPanels, .tooManyLabels, .nothing: .notPlottable
        }
    }
}

extension UsageError {
    /// A plot that cannot be made: what there is instead, and what was probably meant.
    init(_ error: PlotError) {
        var text = error.problem
        if let most = error.most { text += "\n  allowed: \(most)" }
        if let (word, there) = error.choice {
            let rest = there.count > 24 ? ", … \(there.count - 24) more" : ""
            text += "\n  allowed: \(there.prefix(24).joined(separator: ", "))\(rest)"
            text += there.nearest(to: word).map { "\n  did you mean \($0)?" } ?? ""
        }
        self.init(error.code, text)
    }
}
