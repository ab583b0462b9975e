public import ArgumentParser
public import Charting
import Examples
import Foundation

/// Draws the examples of the gallery into a folder: a file for each, theme and format.
@main
struct Draw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gallery", abstract: "Draws every example of Examples/ into a folder.")

    @Argument(help: "Where the pictures go, as <example>-<theme>.<format>.")
    var folder: String

    @Option(parsing: .upToNextOption, help: "The themes; all of them unless given.")
    var themes = Theme.named.map(\.name)

    @Option(parsing: .upToNextOption, help: "png, svg, pdf; all of them unless given.")
    var formats = ChartFormat.allCases

    @Option(help: "How many pictures are drawn at once.")
    var threads = 4

    @Option(help: "The width in inches; the height follows.")
    var width: Double?

    @Option(help: "The size of labels in points.")
    var textSize: Double?

    func run() async throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let jobs = Gallery.all.flatMap { example in
            Theme.named.filter { themes.contains($0.name) }.map { (example, $0.name, $0.theme) }
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for thread in 0..<max(1, threads) {
                group.addTask {
                    for job in stride(from: thread, to: jobs.count, by: max(1, threads)) {
                        let (example, name, theme) = jobs[job]
                        try draw(example, in: theme, as: "\(folder)/\(example.name)-\(name)")
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private func draw(_ example: Example, in theme: Theme, as file: String) throws {
        var (chart, theme) = (example.chart, theme)
        theme.textSize = textSize ?? theme.textSize
        if let width { chart.size = Size(width: width, height: chart.size.height * width / chart.size.width) }
        let scene = try chart.scene(theme: theme)
        for format in formats {
            try Data(format.bytes(of: scene, theme: theme)).write(
                to: URL(filePath: "\(file).\(format.rawValue)"), options: .atomic)
        }
    }
}

extension ChartFormat: ExpressibleByArgument {}
