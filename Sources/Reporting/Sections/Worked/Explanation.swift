internal import Labs
internal import Languages
internal import Training

/// What is said of one iteration of a run, worked by hand beside autograd, before it takes a form.
public struct Explanation: Sendable {
    /// A step of the way: equations, a table, or both.
    struct Section: Sendable {
        let title: String
        var lead: String?
        var equations: [Equation] = []
        var table: Table?
        var note: String?
    }

    /// A table of formulas and numbers.
    struct Table: Sendable {
        let id: String
        let caption: String
        let head: [Entry]
        let rows: [[Entry]]
    }

    /// What stands in one place of a table.
    enum Entry: Sendable {
        case words(String)
        case equation(Equation)
        case number(String)
    }

    let title: String
    let introduction: String
    let state: Int
    let sections: [Section]
    let language: Language

    init(_ iteration: WorkedIteration, title: String, _ language: Language) {
        let equations = WorkedEquations(iteration), settings = iteration.settings
        let isOne = settings.data.sampleCount == 1
        let run = Phrase.Value.text(iteration.run.name)
        let introduction = Phrase(
            settings.batches == nil ? "page.workedIntroduction" : "page.workedIntroductionBatch", ["run": run]
        )
        let notes =
            [introduction]
            + (isOne ? [] : [Phrase("page.workedFirst", ["count": .count(settings.data.sampleCount)])])
            + (equations.isWhole ? [] : [Phrase("page.workedExamples")])
        self.title = language.say(
            Phrase("page.workedTitle", ["title": .text(title), "run": run, "state": .count(iteration.state)]))
        self.introduction = notes.map { language.say($0) }.joined(separator: language["list.sentence"])
        self.language = language
        state = iteration.state
        func read(_ lines: [String]) -> [Equation] { lines.map { Equation($0) } }
        sections = [
            Section(
                title: language["page.workedForward"], equations: read(equations.forward),
                table: iteration.forwardTable(equations, language)),
            Section(title: language["page.workedLoss"], equations: read(equations.losses)),
            Section(title: language["page.workedErrors"], equations: read(equations.errors)),
            Section(
                title: language["page.workedGradients"], equations: read(equations.chains),
                table: iteration.gradientTable(equations, language), note: iteration.weightNote(language)),
            Section(
                title: language["page.workedUpdates"], lead: iteration.updateLead(language),
                equations: read(equations.updates(of: iteration))),
        ]
    }
}

extension WorkedIteration {
    /// A longer table teaches nothing more.
    private static let mostWeights = 64

    /// The first sample's way through the network.
    fileprivate func forwardTable(_ equations: WorkedEquations, _ language: Language) -> Explanation.Table {
        let units = rule.layers.reduce(0) { $0 + $1.sums[0].count }
        let rows = rule.layers.enumerated().flatMap { index, layer in
            layer.sums[0].indices.prefix(units > 24 ? 6 : 16).map { unit -> [Explanation.Entry] in
                let name = equations.symbols.unit(index + 1, unit).notation
                return [.equation(Equation(name))]
                    + [layer.sums, layer.outputs, layer.slopes, layer.errors].map {
                        .number($0.map { NumberText.rounded(Double($0[0][unit])) } ?? "")
                    }
            }
        }
        let caption = settings.data.sampleCount == 1 ? "page.forwardTable" : "page.forwardTableFirst"
        return Explanation.Table(
            id: "table-forward",
            caption: language[caption]
                + (units > 24 ? language["list.sentence"] + language["page.forwardTableSome"] : ""),
            head: [.words(language["page.unit"])]
                + ["z", "f(z)", "f′(z)", "δ"].map { .equation(Equation($0)) }, rows: rows)
    }

    /// Every weight: its gradient by hand, by autograd, and how far they are apart; and the weight before and, where it
    /// is known, after the update.
    fileprivate func gradientTable(_ equations: WorkedEquations, _ language: Language) -> Explanation.Table {
        let recorded = graph?.parameterGradients ?? []
        let weights = parameters.flat, byHand = rule.gradients
        let layers = rule.layers.enumerated().flatMap { index, layer in
            (0..<layer.weightGradients.count + layer.biasGradients.count).map { (index, $0) }
        }
        let rows = zip(layers, byHand.indices).prefix(Self.mostWeights).map {
            layer, k -> [Explanation.Entry] in
            let autograd = k < recorded.count ? recorded[k] : nil
            let name = equations.name(layer.0, layer.1)
            let numbers = [
                NumberText.exact(Double(byHand[k])), autograd.map { NumberText.exact(Double($0)) } ?? "",
                autograd.map { NumberText.rounded(Double(byHand[k]) - Double($0), digits: 1) } ?? "",
                autograd.map { distance(byHand[k], $0) } ?? "", NumberText.rounded(Double(weights[k])),
            ]
            // Where the chain is written out, its product need not stand here.
            let formula = equations.isWhole ? "∂L/∂\(name)" : equations.gradient(layer.0, layer.1)
            return [.equation(Equation(formula))]
                + (numbers + (next.map { [NumberText.rounded(Double($0[k]))] } ?? [])).map { .number($0) }
        }
        let heads =
            ["byHand", "autograd", "difference", "distance", "weight"] + (next == nil ? [] : ["newWeight"])
        return Explanation.Table(
            id: "table-gradients", caption: language["page.gradientTable"],
            head: [.words(language["page.gradient"])] + heads.map { .words(language["page.\($0)"]) },
            rows: rows)
    }

    /// Said where only some of a larger network's weights are shown.
    fileprivate func weightNote(_ language: Language) -> String? {
        let count = settings.network.parameterCount
        guard count > Self.mostWeights else { return nil }
        return language.say(
            Phrase("page.workedSome", ["shown": .count(Self.mostWeights), "all": .count(count)]))
    }

    /// What moves the weights.
    fileprivate func updateLead(_ language: Language) -> String {
        guard !isLast else { return language["page.workedLast"] }
        return language.say(
            Phrase(
                settings.isPlainDescent ? "page.workedUpdate" : "page.workedUpdateBy",
                ["optimizer": .text(language.choice(settings.optimizer))]))
    }

    /// How many steps of float32 lead from one number to the other.
    private func distance(_ a: Float, _ b: Float) -> String {
        guard a.isFinite, b.isFinite else { return "" }
        func order(_ value: Float) -> Int {
            let magnitude = Int(value.bitPattern & 0x7fff_ffff)
            return value.sign == .minus ? -magnitude : magnitude
        }
        return String(abs(order(a) - order(b)))
    }
}
