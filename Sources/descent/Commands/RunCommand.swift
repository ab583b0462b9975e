internal import ArgumentParser
internal import Foundation
internal import Labs
internal import Reporting

/// `descent run`
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Train a lab and write only its histories.",
        discussion: "Writes output/<lab>/histories/<run>.csv, a row per state, and runs.json.")

    @OptionGroup var arguments: LabArguments
    @OptionGroup var output: OutputOptions
    @OptionGroup var saying: SayingArguments

    func run() async throws {
        let lab = try arguments.read()
        try lab.checkTrains(arguments.lab)
        let folder = try OutputFolder(lab.name, in: output.output)
        let display = ProgressDisplay(isQuiet: saying.quiet)
        defer { display.end() }
        let results = try await folder.train(lab, progress: display.show)
        display.end()
        let files = try await folder.write(results)
        try saying.say(
            WrittenDocument(results, nil, in: folder, files: files).bytes(),
            or: "The histories are in \(folder.url.appendingPathComponent("histories").path)\n")
    }
}
