internal import Errors
internal import ArgumentParser
internal import Charting
internal import Foundation
internal import Labs
internal import Reporting
internal import Training

/// `descent graph`
struct GraphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Show the computation graph that autograd records in an iteration.",
        discussion: """
            Prints a line per node: its operation, its inputs, its shape, its values and the gradient of the loss. \
            With --output it draws them instead, as SVG, PNG or PDF.
            """)

    @OptionGroup var arguments: LabArguments
    @OptionGroup var choice: RunOption

    @Option(help: ArgumentHelp("The iteration, counted from 0.", valueName: "k"))
    var iteration = 0

    @Option(
        name: .shortAndLong, help: ArgumentHelp("A file that ends in .svg, .png or .pdf.", valueName: "file"),
        completion: .file(extensions: ["svg", "png", "pdf"]))
    var output: String?

    func run() throws {
        let format = try output.map { (path) throws(UsageError) in try PictureArguments.format(of: path) }
        let lab = try arguments.read()
        let run = try choice.run(of: lab, arguments.lab)
        let settings = run.settings
        guard (0...settings.iterations).contains(iteration) else {
            throw problem("there is no iteration \(iteration)\n  allowed: 0 to \(settings.iterations)")
        }
        guard settings.network.parameterCount * (iteration + 1) <= Self.numberLimit else {
            throw problem(
                "the states up to iteration \(iteration) are more than can be held\n"
                    + "  allowed: at most \(Self.numberLimit / settings.network.parameterCount - 1) for this network"
            )
        }
        guard let parameters = try settings.parameters(at: iteration) else {
            throw problem("the run \(run.name) ended before iteration \(iteration)")
        }
        // At the last state there is no batch at hand: the first of the next epoch.
        let graph = try settings.graph(parameters, on: settings.samples(of: iteration))
        guard let output, let format else { return try Output.line("\(graph)") }
        let picture = GraphPicture(
            graph, of: settings.network, title: "\(lab.titleBlock.title): \(run.name), iteration \(iteration)"
        )
        try Output.file(try picture.bytes(format), at: output)
    }

    /// More numbers than this need not be held for one picture.
    private static let numberLimit = 20_000_000

    private func problem(_ text: String) -> UsageError {
        UsageError(.badValue, "\(arguments.lab): error: \(text)")
    }
}
