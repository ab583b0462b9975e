internal import ArgumentParser
internal import Foundation
internal import Labs
internal import Reporting

/// `descent run`
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Train a lab and write only its histories.",
        discussion: """
            Writes output/<lab>/histories/<run>.csv, a row per state, and runs.json. What was trained before is not \
            trained again: runs are kept in output/\(OutputOptions.storeName). Ctrl-C ends a training within a second; the \
            same command goes on from there.
            """)

    @OptionGroup var arguments: LabArguments
    @OptionGroup var output: OutputOptions
    @OptionGroup var part: PartOption
    @OptionGroup var saying: SayingArguments

    func run() async throws {
        let lab = try arguments.read()
        try lab.checkTrains(arguments.lab)
        if let (part, parts) = try part.read() {
            return try await PartOption.train(part, of: parts, lab, in: output.output, saying)
        }
        let folder = try OutputFolder(of: lab, in: output.output)
        let display = ProgressDisplay(isQuiet: saying.quiet)
        defer { display.end() }
        let results = try await Interruption.watched {
            try await folder.train(lab, isInterrupted: { Interruption.isAsked }, progress: display.show)
        }
        display.end()
        let files = try await folder.write(EncodedResults(results))
        try saying.say(
            WrittenDocument(results, nil, in: folder, files: files).bytes(),
            or: "The histories are in \(folder.url.appendingPathComponent("histories").path)\n")
    }
}
