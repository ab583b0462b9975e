internal import Errors
internal import ArgumentParser
internal import Foundation
internal import Histories
internal import Labs
internal import Logs
internal import Reporting
internal import Scripts

/// `descent convert`
struct ConvertCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Write training runs in a form that other programs read, or a lab as a PyTorch script.",
        discussion: """
            Of a lab, which ends in .yaml, every run is trained first; logs of other tools are read as they are.

            \(forms.map { "\($0.name): \($0.writes)" }.joined(separator: "\n\n"))
            """)

    /// Every form, and what it holds.
    private static let forms =
        LogForm.all.map { (name: $0.name, writes: $0.writes) } + [
            (
                name: "pytorch",
                writes: """
                a Python script that trains what a lab trains, and writes for each run a table with the columns of \
                Descent's own history
                """
            )
        ]

    @OptionGroup var logs: LogArguments

    @Option(
        help: ArgumentHelp(
            "What to write: \(forms.map(\.name).joined(separator: ", ")).", valueName: "form"))
    var to: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The file, or the folder, to write to; one file goes to standard output without it.",
            valueName: "path"),
        completion: .file())
    var output: String?

    @Option(name: .customLong("run"), help: ArgumentHelp("Only the run of this name.", valueName: "name"))
    var name: String?

    @Flag(help: "csv: one table for all runs, a row for each value.")
    var long = false

    func run() async throws {
        guard Self.forms.contains(where: { $0.name == to }) else {
            throw UsageError(
                .unknownChoice, word: to, of: "--to", what: "form", allowed: Self.forms.map(\.name))
        }
        let form = LogForm.all.first { $0.name == to }
        guard !long || form?.hasLong == true else {
            let able = LogForm.all.filter(\.hasLong).map(\.name).joined(separator: ", ")
            throw UsageError(
                .badValue,
                "--long: error: \(to) has no form with a row for each value\n  allowed: --to \(able)")
        }
        guard let form else { return try writeScript() }
        let log = try await read()
        let runs = try chosen(from: log)
        switch form.written(runs, long: long) {
        case .file(let bytes):
            if let output { try Output.file(bytes, at: output) } else { try Output.bytes(bytes) }
        case .folder(let files): try write(files, count: runs.count, form)
        }
        try DamagedLogs.tell(log.remarks)
    }

    private func write(_ files: [String: [UInt8]], count: Int, _ form: LogForm) throws {
        guard let output, !output.isEmpty else {
            throw UsageError(
                .badValue,
                "--output: error: \(to) of \(count) run\(count == 1 ? " is" : "s is") a folder of files"
                    + "\n  allowed: the folder's path\(form.hasLong ? ", or --long" : "")")
        }
        let url = URL(fileURLWithPath: output)
        let folder = try OutputFolder(
            url.lastPathComponent, in: url.deletingLastPathComponent().relativePath)
        for (name, bytes) in files.sorted(by: { $0.key < $1.key }) { try folder.write(bytes, to: name) }
    }

    /// All runs of the files; those of labs are trained.
    private func read() async throws -> Log {
        let paths = try logs.paths()
        var trained: [LogRun] = []
        for path in paths where Self.isLab(path) {
            let lab = try Lab.read(path: path)
            let display = ProgressDisplay()
            defer { display.end() }
            for history in try await lab.train(progress: display.show) {
                if history.isThinned {
                    Output.error(
                        "\(path): note: \(history.name) is too long to be held: states between others are left out"
                    )
                }
                var run = LogRun(history)
                run.source = path
                trained.append(run)
            }
            for imported in lab.imported {
                var run = imported.run
                run.name = imported.name
                trained.append(run)
            }
        }
        return try logs.read(paths.filter { !Self.isLab($0) }, beside: trained)
    }

    /// What was asked for of them.
    private func chosen(from log: Log) throws(UsageError) -> [LogRun] {
        guard let name else { return log.runs }
        let chosen = log.runs.filter { $0.name == name }
        guard chosen.isEmpty else { return chosen }
        throw UsageError(.unknownRun, word: name, of: "--run", what: "run", allowed: log.runs.map(\.name))
    }

    private func writeScript() throws {
        let files = try logs.paths()
        guard files.count == 1, Self.isLab(files[0]) else {
            throw UsageError(
                .conflictingOptions,
                "--to: error: only a lab becomes a PyTorch script, and only one\n  allowed: one file that ends in .yaml"
            )
        }
        let lab = try Lab.read(path: files[0])
        try lab.checkTrains(files[0])
        let runs = try name.map { [try RunOption.run(named: $0, of: lab, files[0])] }
        let script = PyTorchScript(lab, runs: runs)
        for remark in script.remarks { Output.error("\(files[0]): note: \(remark)") }
        guard let output else { return try Output.text(script.text) }
        try Output.file(script.text.utf8, at: output)
    }

    private static func isLab(_ path: String) -> Bool {
        [".yaml", ".yml"].contains { path.lowercased().hasSuffix($0) }
    }
}
