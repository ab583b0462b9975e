internal import Errors
internal import ArgumentParser
internal import Charting
internal import Labs
internal import Reporting

/// `descent snippet`
struct SnippetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snippet",
        abstract: "Print what to paste of a figure into a text of your own.",
        discussion: """
            With the caption, the label and the alt text that the report has, in the language of the lab; without a \
            figure, lists those of the lab.

            \(SnippetTarget.all.map { "\($0.name): \($0.writes)" }.joined(separator: "\n\n"))

            descent snippet labs/xor.yaml hidden-units-loss --for latex -o figures/loss.pdf
            """)

    @OptionGroup var arguments: FigureArguments

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "What it is pasted into: \(SnippetTarget.all.map(\.name).joined(separator: ", ")).",
            valueName: "target"))
    var target: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The picture's file, which is drawn; without it, none is, and a name is put for it.",
            valueName: "file"),
        completion: .file(extensions: ["svg", "png", "pdf"]))
    var output: String?

    @OptionGroup var picture: PictureArguments

    func run() async throws {
        guard let target = SnippetTarget.all.first(where: { $0.name == target }) else {
            throw UsageError(
                .unknownChoice, word: target, of: "--for", what: "target",
                allowed: SnippetTarget.all.map(\.name))
        }
        let format = try output.map { (path) throws(UsageError) in try Self.format(of: path, for: target) }
        let templates = try arguments.readTemplates()
        let options = try picture.options(templates)
        let lab = try arguments.readLab()
        guard let figure = arguments.figure else { return try await arguments.list(lab, templates) }
        let chart = try await arguments.chart(figure, of: lab, templates)
        let file = output ?? "\(chart.name).\(target.formats[0].rawValue)"
        if let output, let format { try chart.write(to: output, as: format, options) }
        try Output.text(target.snippet(of: chart, in: file, templates.language(lab.language)))
        if output == nil {
            Output.error("note: draw the picture with --output \(file), or where you want it")
        }
    }

    private static func format(of path: String, for target: SnippetTarget) throws(UsageError) -> ChartFormat {
        let format = try PictureArguments.format(of: path)
        guard target.formats.contains(format) else {
            let endings = target.formats.map { ".\($0.rawValue)" }.joined(separator: " or ")
            throw UsageError(
                .badValue,
                "--output: error: \(target.name) takes no .\(format.rawValue)\n"
                    + "  allowed: a name that ends in \(endings)")
        }
        if let letter = path.unicodeScalars.first(where: target.unreadable.contains) {
            throw UsageError(
                .badValue,
                "--output: error: \(target.name) cannot read a file with \(letter) in its path\n"
                    + "  allowed: a path without \(letter)")
        }
        return format
    }
}
