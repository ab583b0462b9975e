internal import Errors
internal import ArgumentParser
internal import Labs
internal import Reporting
internal import Training

/// `descent check`
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check a lab's gradients.",
        discussion: """
            At every run's first weights: autograd's float32 against the chain rule by hand in double precision, and \
            that against the centred difference quotient of the loss with h = 1e-5; shown are the relative \
            differences. Good is what rounding explains, or 1e-7; up to 1e-4 is acceptable, up to 1e-2 doubtful, and \
            more wrong; where a quotient spans a kink, as ReLU has one at 0, it is not judged. \
            Of runs that a lab takes from logs, what was read. Leaves with 1 where a gradient is wrong.
            """)

    @OptionGroup var arguments: LabArguments
    @OptionGroup var choice: RunOption
    @OptionGroup var saying: SayingArguments

    func run() async throws {
        let lab = try arguments.read()
        let saysText = !saying.quiet && !saying.json
        if saysText, choice.name == nil, !lab.imported.isEmpty { try Output.text(ImportedText(lab).text) }
        let runs = choice.name == nil ? lab.runs : [try choice.run(of: lab, arguments.lab)]
        var wrong = 0
        var entries: [CheckDocument.Entry] = []
        for run in runs {
            let settings = run.settings
            let check = try GradientCheck(
                settings.network, parameters: settings.initialParameters, data: settings.samples(of: 0),
                loss: settings.loss)
            if saysText { try Output.text(CheckText(check, run: run.name, settings.network).text) }
            entries.append(CheckDocument.Entry(check, run: run.name, settings.network))
            if check?.verdict == .wrong { wrong += 1 }
        }
        if saying.json { try Output.bytes(JSONFile.bytes(of: CheckDocument(runs: entries))) }
        guard wrong == 0 else {
            throw WrongGradients(lab: arguments.lab, wrong: wrong, runs: runs.count)
        }
    }
}

/// Gradients that are not those of the loss.
struct WrongGradients: CodedError {
    var code: ErrorCode { .ownFault }
    let lab: String
    /// In how many of how many runs.
    let wrong: Int, runs: Int

    var description: String {
        code.mark("\(lab): error: gradients are wrong in \(wrong) of \(runs) runs")
    }
}
