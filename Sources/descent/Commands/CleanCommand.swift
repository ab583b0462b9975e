internal import Errors
internal import ArgumentParser
internal import Foundation
internal import Labs
internal import Reporting
internal import Storage

/// `descent clean`
struct CleanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clean",
        abstract: "Remove what is kept so that nothing is made twice.",
        discussion: """
            Removes output/\(OutputOptions.storeName), where trained runs, what pages tell of them, drawn charts and the \
            progress of interrupted trainings are kept; it holds at most 1 GB, beyond which the entries go that \
            were used the longest time ago. With --all it removes the results of these labs, too, or of all labs. Nothing is touched that \
            Descent did not write.
            """)

    @Argument(
        help: ArgumentHelp("The labs whose results go with --all.", valueName: "lab"), completion: .file())
    var labs: [String] = []

    @Flag(help: "Remove results, too: pages, charts, histories.")
    var all = false

    @Flag(help: "Do not ask.")
    var yes = false

    @OptionGroup var output: OutputOptions

    func run() throws {
        guard all || labs.isEmpty else {
            throw UsageError(
                .conflictingOptions,
                "error: the store serves all labs; to remove the results of these, say --all")
        }
        let results = all ? try folders() : []
        if !results.isEmpty, !yes { try ask(results) }
        // To look into a folder that is not there, it would be made.
        guard output.output.isEmpty || FileManager.default.fileExists(atPath: output.output) else {
            return try tellNothing()
        }
        var removal = try OutputFolder.store(in: output.output).clear()
        for folder in results { removal = removal + folder.removeResults() }
        if removal.files > 0 {
            try Output.line("Removed \(removal.files) files of \(removal.bytes) bytes from \(output.output)")
        } else if removal.failure == nil {
            try tellNothing()
        }
        if let failure = removal.failure { throw StreamError(.cannotWrite, failure) }
    }

    private func tellNothing() throws { try Output.line("There is nothing to remove in \(output.output)") }

    /// The folders of results.
    private func folders() throws -> [OutputFolder] {
        let found = OutputFolder.names(in: output.output)
        guard !labs.isEmpty else { return try found.map { try OutputFolder($0, in: output.output) } }
        for name in labs.map(Lab.name) where !found.contains(name) {
            let near = found.nearest(to: name)
            throw UsageError(
                .fileMissing,
                "\(output.output)/\(name): error: there are no results of this lab"
                    + (near.map { "\n  did you mean \($0)?" } ?? ""))
        }
        return try labs.map { lab in
            let name = Lab.name(of: lab)
            // A bare name means whatever results have it; a file, its own.
            return lab == name
                ? try OutputFolder(name, in: output.output)
                : try OutputFolder(name, of: lab, in: output.output)
        }
    }

    private func ask(_ folders: [OutputFolder]) throws {
        let names = folders.map(\.url.lastPathComponent).joined(separator: ", ")
        guard isatty(STDIN_FILENO) == 1 else {
            throw UsageError(
                .conflictingOptions,
                "error: the results of \(names) would be removed; to do it unasked, say --yes")
        }
        try Output.text("Remove the results of \(names)? [y/N] ")
        guard readLine()?.lowercased().first == "y" else {
            Output.error("nothing was removed")
            throw ExitCode(2)
        }
    }
}
