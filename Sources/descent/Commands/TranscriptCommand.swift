internal import Errors
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

    @OptionGroup var choice: RunOption

    func run() throws {
        let lab = try arguments.read()
        let run = try choice.run(of: lab, arguments.lab)
        do {
            try Transcript.check(run.settings)
        } catch {
            throw UsageError(.misfit, "\(arguments.lab): error: \(error)")
        }
        let history = try Trainer(run.settings).train(name: run.name)
        try Output.text(try Transcript(run.settings, history: history).text)
    }
}
