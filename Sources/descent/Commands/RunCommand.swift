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

    func run() async throws {
        let lab = try arguments.read()
        try lab.checkTrains(arguments.lab)
        let folder = try OutputFolder(lab.name, in: output.output)
        let results = try await folder.train(lab)
        try await folder.write(results)
        try Output.line("The histories are in \(folder.url.appendingPathComponent("histories").path)")
    }
}
