internal import Errors
internal import ArgumentParser
internal import Charting
internal import Labs
internal import Reporting

/// `descent chart`
struct ChartCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chart",
        abstract: "Draw one figure of a report.",
        discussion: """
            Without a figure, lists those of the lab. Only the experiment that a figure belongs to is trained, \
            and nothing that descent report has trained into output/.

            descent chart labs/xor.yaml hidden-units-loss -o loss.pdf
            """)

    @OptionGroup var arguments: FigureArguments

    @Option(
        name: .shortAndLong, help: ArgumentHelp("A file that ends in .svg, .png or .pdf.", valueName: "file"),
        completion: .file(extensions: ["svg", "png", "pdf"]))
    var output: String?

    @OptionGroup var picture: PictureArguments

    func run() async throws {
        let format = try output.map { (path) throws(UsageError) in try PictureArguments.format(of: path) }
        let templates = try arguments.readTemplates()
        let options = try picture.options(templates)
        guard let figure = arguments.figure else {
            guard output == nil else {
                throw UsageError(
                    .conflictingOptions,
                    "--output: error: no figure is named\n"
                        + "  allowed: a figure of the lab; without --output they are listed")
            }
            return try await arguments.list(arguments.readLab(), templates)
        }
        guard let output, let format else {
            throw UsageError(
                .conflictingOptions,
                "--output: error: there is no file to draw to\n"
                    + "  allowed: a name that ends in .svg, .png or .pdf")
        }
        let chart = try await arguments.chart(figure, of: arguments.readLab(), templates)
        try chart.write(to: output, as: format, options)
    }
}
