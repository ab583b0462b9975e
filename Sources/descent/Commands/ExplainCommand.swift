internal import Errors
internal import ArgumentParser
internal import Foundation
internal import Labs
internal import Reporting

/// `descent explain`
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Work one iteration of a run by hand.",
        discussion: """
            Prints the way from the weights to the loss and back to the gradients, every factor of the chain rule with \
            its symbol and its number, beside autograd's results: for the terminal, as an HTML page or as a document \
            for XeLaTeX, in the language of the lab.
            """)

    @OptionGroup var arguments: LabArguments

    @Option(
        name: .customLong("run"),
        help: ArgumentHelp("The run; the first, where none is named.", valueName: "name"))
    var name: String?

    @Option(
        help: ArgumentHelp(
            "The iteration, counted from 0; at the last state, which no update follows, all but that.",
            valueName: "k"))
    var iteration = 0

    @Option(name: .customLong("to"), help: ArgumentHelp("text, html or latex.", valueName: "form"))
    var form = Explanation.Form.text.rawValue

    @Option(
        name: .shortAndLong, help: ArgumentHelp("A file to write to.", valueName: "file"), completion: .file()
    )
    var output: String?

    @Option(
        help: ArgumentHelp("Your own copy of the templates folder.", valueName: "dir"), completion: .directory
    )
    var templates: String?

    func run() throws {
        guard let form = Explanation.Form(rawValue: form) else { throw unknownForm }
        let templates = try Templates(folder: templates ?? TemplatesFolder.beside())
        let lab = try arguments.read()
        try lab.checkTrains(arguments.lab)
        let run = try name.map { try RunOption.run(named: $0, of: lab, arguments.lab) } ?? lab.runs[0]
        let text: String
        do {
            text = try Explanation(run, iteration: iteration, of: lab, templates: templates)
                .text(as: form, templates: templates)
        } catch let error as NoIteration {
            throw UsageError(.badValue, "\(arguments.lab): error: \(error)")
        }
        guard let output else { return try Output.text(text) }
        try Output.file(text.utf8, at: output)
    }

    private var unknownForm: UsageError {
        let words = Explanation.Form.allCases.map(\.rawValue)
        let suggestion = words.nearest(to: form).map { "\n  did you mean \($0)?" } ?? ""
        return UsageError(
            .unknownChoice,
            "--to: error: there is no form \"\(form)\"\n  allowed: \(words.joined(separator: ", "))"
                + suggestion)
    }
}
