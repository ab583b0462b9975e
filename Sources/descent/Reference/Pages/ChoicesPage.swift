internal import Reporting
internal import Training

extension ReferencePage {
    /// What a lab chooses by a word.
    static let choices = ReferencePage(
        name: "choices", title: "What a lab chooses by a word",
        abstract: """
            The words of a lab file that mean a formula, with the options that may stand beside them: \
            `optimizer: {name: sgd, momentum: 0.9}`. Their names, formulas and defaults are PyTorch's where it has them.
            """
    ) { _ in
        let sections = [
            section("network.activation", Activation.all) { $0.formula },
            section("network.initializer", Initializer.all) { _ in nil },
            section("training.loss", Loss.all) { $0.formula },
            section("training.optimizer", Optimizer.all) { $0.formula },
            section("training.schedule", Schedule.all) { $0.formula },
            section("data.set", GeneratedSet.all) { $0.formula },
        ]
        return sections.joined(separator: "\n")
    }

    private static func section<C: Choice>(
        _ key: String, _ choices: [C], formula: (C) -> String?
    ) -> String {
        let hasFormulas = choices.contains { formula($0) != nil }
        let rows = choices.map { choice in
            let options = choice.options.list.map { "`\($0.name)`: \($0.allowed.words), else \($0.text)" }
            let formula = formula(choice).map { MarkdownTable.code($0.formulaInText) } ?? ""
            return ["`\(choice.name)`"] + (hasFormulas ? [formula] : []) + [options.joined(separator: "; ")]
        }
        let header = ["word"] + (hasFormulas ? ["formula"] : []) + ["options"]
        return "## \(key)\n\n" + MarkdownTable(header: header, rows: rows).text
    }
}
