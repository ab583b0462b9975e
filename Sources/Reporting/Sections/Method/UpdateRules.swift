internal import Algorithms
internal import Labs
internal import Languages
internal import Training

extension Page {
    /// Every optimizer and schedule that is used, by its formula, and what the letters in it stand for.
    func updates(of all: [Settings]) -> [(Phrase, String)] {
        let optimizers = all.map(\.optimizer).uniqued()
        let rules = optimizers.uniqued(on: \.formula).map { optimizer -> (Phrase, String) in
            let alike = optimizers.filter { $0.formula == optimizer.formula }
            let runs = all.filter { $0.optimizer.formula == optimizer.formula }
            let symbols =
                [symbol("s", "step_size", runs.map(\.stepSize))]
                + options(of: alike, in: optimizer.formula) + memory(of: optimizer.formula)
            return (
                Phrase(
                    "page.equationUpdate",
                    [
                        "optimizer": .text(language.word(optimizer.name, in: "values")),
                        "symbols": .phrases(symbols),
                    ]), Self.inOrder("w ← \(optimizer.formula)")
            )
        }
        let schedules = all.map(\.schedule).filter { $0 != .constant }.uniqued()
        return rules
            + schedules.uniqued(on: \.name).map { schedule in
                let symbols = options(of: schedules.filter { $0.name == schedule.name }, in: schedule.formula)
                return (
                    Phrase(
                        "page.equationSchedule",
                        [
                            "schedule": .text(language.word(schedule.name, in: "values")),
                            "symbols": .phrases(symbols),
                        ]), schedule.formula
                )
            }
    }

    /// What is computed first stands first: the formula of a weight begins with the weight.
    private static func inOrder(_ formula: String) -> String {
        let step = " , quad "
        return formula.split(separator: step).reversed().joined(separator: step)
    }

    /// The options that have a letter in the formula.
    private func options(of choices: [some Choice], in formula: String) -> [Phrase] {
        choices[0].options.list.compactMap { option in
            guard let letter = option.letter, formula.with(letter, "") != formula else {
                return nil
            }
            return symbol(letter, option.name, choices.map { $0.options[option.name] })
        }
    }

    private func symbol(_ letter: String, _ word: String, _ values: [Double]) -> Phrase {
        let numbers = values.uniqued().sorted().map { NumberText.rounded($0) }
        let shown = numbers.count > 6 ? numbers.prefix(2) + ["…"] + numbers.suffix(1) : numbers[...]
        return Phrase(
            "page.symbol",
            [
                "word": .text(language["page.symbolOf.\(word)"]), "letter": .text(Equation(letter).text),
                "values": .text(shown.joined(separator: language["list.separator"])),
            ])
    }

    /// What a rule remembers from update to update.
    private func memory(of formula: String) -> [Phrase] {
        let letters = ["m", "u", "v"].filter {
            formula.contains("\($0) ← ") && !formula.contains("\($0)_0 =")
        }
        let counts = formula.contains("^k") || formula.contains("k - 1") || formula.contains("k = 1")
        return
            (letters.isEmpty
            ? []
            : [
                Phrase(
                    "page.symbolsBegin",
                    ["letters": .text(letters.joined(separator: language["list.separator"]))])
            ])
            + (counts ? [Phrase("page.symbolCounts")] : [])
    }
}
