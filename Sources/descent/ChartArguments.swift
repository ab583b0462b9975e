internal import Errors
internal import ArgumentParser
internal import Charting
internal import Labs
internal import Reporting

/// How a report's charts are written.
struct ChartArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The look of the chart files: light, dark, print, slides or a file of templates/themes, whose colours "
                + "the page takes, too.", valueName: "name"))
    var theme = "light"

    @Option(
        help: ArgumentHelp("The chart files to write, separated by commas: png, svg, pdf.", valueName: "list")
    )
    var charts = "png,svg"

    @Option(help: ArgumentHelp("Pixels per inch of PNG files.", valueName: "n"))
    var dpi = 144

    @Option(help: ArgumentHelp("The size of chart files in inches, such as 3.5x2.4.", valueName: "size"))
    var size: String?

    /// Whether the theme is a file, whose colours the page takes, too.
    var isOwnTheme: Bool { !Theme.named.contains { $0.name == theme } }

    /// What was asked for.
    ///
    /// - Throws: `UsageError` for what there is not, and for what is wrong in a theme's file.
    func options(_ templates: Templates) throws -> ChartOptions {
        let options = ChartOptions(
            formats: try formats(), theme: try templates.theme(theme), dpi: Double(dpi),
            size: try size.map { (text) throws(UsageError) in try Size(inches: text) })
        // Anything larger would fail only after the training.
        try Self.check(dpi: dpi, for: options.size ?? Size(width: 10, height: 10))
        return options
    }

    private func formats() throws(UsageError) -> [ChartFormat] {
        var formats: [ChartFormat] = []
        for word in charts.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
            guard let format = ChartFormat(rawValue: word) else {
                let words = ChartFormat.allCases.map(\.rawValue)
                let suggestion = words.nearest(to: word).map { "\n  did you mean \($0)?" } ?? ""
                throw UsageError(
                    .unknownChoice,
                    "--charts: error: there is no format \"\(word)\"\n"
                        + "  allowed: \(words.joined(separator: ", ")), with commas between\(suggestion)")
            }
            if !formats.contains(format) { formats.append(format) }
        }
        return formats
    }

    /// - Throws: `UsageError` for a resolution with which no picture of this size can be made.
    static func check(dpi: Int, for size: Size) throws(UsageError) {
        let longest = max(size.width, size.height)
        guard dpi >= 10, Double(dpi) * longest <= 32_000 else {
            throw UsageError(
                .badValue, "--dpi: error: cannot be \(dpi)\n  allowed: 10 to \(Int(32_000 / longest))")
        }
    }
}

extension Size {
    /// Reads a width and a height in inches, such as `3.5x2.4`.
    init(inches text: String) throws(UsageError) {
        let sides = text.split(omittingEmptySubsequences: false, whereSeparator: { "xX×".contains($0) })
            .compactMap { Double($0) }
        guard sides.count == 2, sides.allSatisfy({ (1...100).contains($0) }) else {
            throw UsageError(
                .badValue,
                "--size: error: cannot be \"\(text)\"\n"
                    + "  allowed: width x height in inches, each from 1 to 100, such as 3.5x2.4")
        }
        self.init(width: sides[0], height: sides[1])
    }
}
