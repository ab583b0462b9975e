internal import Errors
internal import ArgumentParser
internal import Foundation
internal import Labs
internal import Reporting
internal import Storage

/// Which part of a lab's runs a command trains.
struct PartOption: ParsableArguments {
    @Option(
        name: .customLong("part"),
        help: ArgumentHelp(
            "Train only this part of the runs, such as 3/40, and keep them for the whole.", valueName: "k/n"))
    var text: String?

    /// The part and of how many; nil where all runs are trained.
    func read() throws(UsageError) -> (part: Int, parts: Int)? {
        guard let text else { return nil }
        let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2, let part = numbers[0], let parts = numbers[1], 1...10_000 ~= parts,
            1...parts ~= part
        else {
            throw UsageError(
                .badValue,
                "--part: error: \"\(text)\" is no part\n"
                    + "  allowed: k/n, the k-th of n parts, n up to 10000, such as 3/40")
        }
        return (part, parts)
    }

    /// Trains that part of a lab into the store of an output directory.
    static func train(
        _ part: Int, of parts: Int, _ lab: Lab, in output: String, _ saying: SayingArguments
    ) async throws {
        let folder = try OutputFolder.store(in: output)
        guard let store = RunStore(folder) else {
            throw UsageError(.cannotWrite, "\(folder.path): error: this directory cannot be made")
        }
        let display = ProgressDisplay(isQuiet: saying.quiet)
        defer { display.end() }
        let (runs, lost) = try await Interruption.watched {
            try await lab.train(
                part: part, of: parts, in: store, isInterrupted: { Interruption.isAsked },
                progress: display.show)
        }
        guard lost == 0 else {
            throw StreamError(
                .cannotWrite, "\(folder.path): error: \(lost) of \(runs) runs could not be kept here")
        }
        display.end()
        try saying.say(
            JSONFile.bytes(of: Document(part: part, parts: parts, runs: runs, store: folder.path)),
            or:
                "Part \(part) of \(parts) is done: \(runs) \(runs == 1 ? "run" : "runs") kept in \(folder.path)\n"
        )
    }

    /// What was done, for programs: how many runs the part has, and where they are kept.
    private struct Document: Encodable {
        let descent = 1
        let part: Int, parts: Int
        let runs: Int
        let store: String
    }
}
