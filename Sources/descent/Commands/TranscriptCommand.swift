internal import ArgumentParser
internal import Labs
internal import Reporting
internal import Training

/// `descent transcript`
struct TranscriptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transcript",
        abstract: "Print a run as the PyTorch exercise prints it, in its own (Chinese) words.",
        discussion: """
            The script is the PyTorch exercise that labs/backpropagation.yaml follows; its network has two \
            inputs, two hidden units and two outputs, no bias, and one sample.
            """)

    @OptionGroup var arguments: LabArguments

    @Option(
        name: .customLong("run"), help: ArgumentHelp("The run, where the lab has several.", valueName: "name")
    )
    var name: String?

    func run() throws {
        let lab = try arguments.read()
        let run = try chosenRun(of: lab)
        do {
            try Transcript.check(run.settings)
        } catch {
            throw UsageError(description: "\(arguments.lab): error: \(error)")
        }
        let history = try Trainer(run.settings).train(name: run.name)
        try Output.text(try Transcript(run.settings, history: history).text)
    }

    private func chosenRun(of lab: Lab) throws -> Run {
        let names = lab.runs.flatMap { [$0.name] + $0.aliases }
        guard let name else {
            guard lab.runs.count == 1 else {
                throw UsageError(
                    description:
                        "\(arguments.lab): error: this lab has \(lab.runs.count) runs; choose one with --run\n  allowed: \(listed(names))"
                )
            }
            return lab.runs[0]
        }
        guard let run = lab.run(named: name) else {
            let suggestion = names.nearest(to: name).map { "\n  did you mean \($0)?" } ?? ""
            throw UsageError(
                description:
                    "\(arguments.lab): error: this lab has no run \"\(name)\"\n  allowed: \(listed(names))\(suggestion)"
            )
        }
        return run
    }

    /// The names, without the tail of a long sweep.
    private func listed(_ names: [String]) -> String {
        names.prefix(24).joined(separator: ", ") + (names.count > 24 ? ", … \(names.count - 24) more" : "")
    }
}
