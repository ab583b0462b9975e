internal import Errors
internal import ArgumentParser
internal import Charting
internal import Labs
internal import Reporting

/// How a single picture is drawn.
struct PictureArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The look: light, dark, print, slides or a file of templates/themes.", valueName: "name"))
    var theme = "light"

    @Option(help: ArgumentHelp("The size in inches, such as 3.5x2.4.", valueName: "size"))
    var size: String?

    @Option(help: ArgumentHelp("Pixels per inch of a PNG.", valueName: "n"))
    var dpi = 144

    /// What was asked for.
    ///
    /// - Throws: `UsageError` for what there is not, and for what is wrong in a theme's file.
    func options(_ templates: Templates) throws -> ChartOptions {
        let size = try size.map { (text) throws(UsageError) in try Size(inches: text) }
        try ChartArguments.check(dpi: dpi, for: size ?? Size(width: 10, height: 10))
        return ChartOptions(theme: try templates.theme(theme), dpi: Double(dpi), size: size)
    }

    /// The kind of file that a name asks for.
    static func format(of path: String) throws(UsageError) -> ChartFormat {
        guard let format = ChartFormat(path: path) else {
            throw UsageError(
                .badValue,
                "--output: error: \"\(path)\" does not end in a kind of picture\n"
                    + "  allowed: a name that ends in .svg, .png or .pdf")
        }
        return format
    }
}
