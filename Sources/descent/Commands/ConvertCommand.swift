internal import ArgumentParser
internal import Foundation
internal import Labs
internal import Scripts

/// `descent convert`
struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Write a lab as a PyTorch script.",
        discussion: """
            The script trains what the lab trains, and writes for every run a table with the columns of Descent's own \
            history, so that both can be laid side by side. It needs PyTorch and nothing else.
            """)

    @OptionGroup var arguments: LabArguments

    @Option(name: .customLong("run"), help: ArgumentHelp("Only this run of the lab.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("pytorch.", valueName: "form"))
    var to: String

    @Option(
        name: .shortAndLong, help: ArgumentHelp("A file to write to.", valueName: "file"), completion: .file()
    )
    var output: String?

    func run() throws {
        let lab = try arguments.read()
        let runs = try name.map { [try RunOption.run(named: $0, of: lab, arguments.lab)] }
        let script = PyTorchScript(lab, runs: runs)
        for remark in script.remarks { Output.error("\(arguments.lab): note: \(remark)") }
        guard let output else { return try Output.text(script.text) }
        try Data(script.text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
    }
}
