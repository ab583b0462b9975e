internal import Autograd
internal import Histories
internal import Labs
internal import Languages
internal import Training

/// One iteration worked by hand, with the real numbers, beside autograd's.
struct WorkedView {
    let introduction: String
    let sums: [String]
    let forward: TableView
    let errors: [String]
    /// Whether there is one sample, so that every product can be written out.
    let isWrittenOut: Bool
    let gradients: TableView
    /// Said where only some of a larger network's weights are shown.
    let note: String?
    /// How the weights then move.
    let update: String
    /// What autograd recorded, drawn.
    let graph: FigureView?
    /// The two ways in numbers.
    let ways: TableView?
    /// The gradients of every network and loss checked.
    let check: TableView?
}

extension Page {
    /// The first iteration of the lab's first run.
    mutating func workedView() -> WorkedView {
        let run = results.lab.runs[0]
        let count = run.settings.network.parameterCount
        var settings = run.settings
        settings.data = settings.samples(of: 0)
        let rule = ChainRule(
            settings.network, parameters: settings.initialParameters, data: settings.data, loss: settings.loss
        )
        let graph = try? settings.graph(settings.initialParameters, on: settings.data)
        let equations = WorkedEquations(rule, settings)
        let isWrittenOut = settings.data.sampleCount == 1
        func formulas(_ lines: [String]) -> [String] {
            lines.map { markup.formula(Equation($0), isBlock: true) }
        }
        return WorkedView(
            introduction: language.say(
                Phrase(
                    run.settings.batches == nil ? "page.workedIntroduction" : "page.workedIntroductionBatch",
                    [
                        "run": .text(run.name), "loss": .number(Double(rule.loss), digits: 7),
                        "samples": .count(settings.data.sampleCount),
                    ])),
            sums: isWrittenOut ? formulas(equations.sums) : [], forward: forwardTable(equations),
            errors: isWrittenOut ? formulas(equations.errors) : [], isWrittenOut: isWrittenOut,
            gradients: gradientTable(equations, graph, results.history(of: run.name)),
            note: count <= Self.mostWeights
                ? nil
                : language.say(
                    Phrase("page.workedSome", ["shown": .count(Self.mostWeights), "all": .count(count)])),
            update: language.say(
                Phrase(
                    settings.isPlainDescent ? "page.workedUpdate" : "page.workedUpdateBy",
                    ["optimizer": .text(language.choice(settings.optimizer))])),
            graph: graph.flatMap { graphFigure($0, settings.network) },
            ways: graph.map { waysTable($0, settings) }, check: checkTable())
    }

    /// A longer table teaches nothing more.
    private static let mostWeights = 64

    /// The first sample's way through the network.
    private mutating func forwardTable(_ equations: WorkedEquations) -> TableView {
        let units = equations.rule.layers.reduce(0) { $0 + $1.sums[0].count }
        let rows = equations.rule.layers.enumerated().flatMap { index, layer in
            layer.sums[0].indices.prefix(units > 24 ? 6 : 16).map { unit -> [Cell] in
                let numbers = [layer.sums, layer.outputs, layer.slopes, layer.errors].map {
                    $0.map { equations.shown($0[0][unit]) } ?? ""
                }
                return [.math(equations.symbols.unit(index + 1, unit).notation)]
                    + numbers.map { .number($0) }
            }
        }
        let isOnly = equations.settings.data.sampleCount == 1
        return TableView(
            id: "table-forward", number: numbering.nextTable(),
            caption: language[isOnly ? "page.forwardTable" : "page.forwardTableFirst"]
                + (units > 24 ? language["list.sentence"] + language["page.forwardTableSome"] : ""),
            head: [.head(language["page.unit"])] + ["z", "f(z)", "f′(z)", "δ"].map(Cell.numberHead),
            rows: rows, in: markup)
    }

    /// Every weight: the product, by hand, by autograd, and how far they are apart; and the weight before and, where
    /// weights were recorded, after the update.
    private mutating func gradientTable(
        _ equations: WorkedEquations, _ graph: Graph?, _ history: History
    ) -> TableView {
        let recorded = graph?.parameterGradients ?? []
        let weights = equations.settings.initialParameters.flat
        let next = history.series(.weight).map { $0.value(at: 1) }
        let byHand = equations.rule.gradients
        let layers = equations.rule.layers.enumerated().flatMap { index, layer in
            (0..<layer.weightGradients.count + layer.biasGradients.count).map { (index, $0) }
        }
        let rows = zip(layers, byHand.indices).prefix(Self.mostWeights).map { layer, place -> [Cell] in
            let autograd = place < recorded.count ? recorded[place] : nil
            let update = next.isEmpty ? [] : [Cell.number(rounded(next[place]))]
            return [
                .math(equations.gradient(layer.0, layer.1)), .exact(Double(byHand[place])),
                .exact(autograd.map { Double($0) }),
                .number(autograd.map { distance(byHand[place], $0) } ?? ""),
                .number(rounded(Double(weights[place]))),
            ] + update
        }
        let heads = ["byHand", "autograd", "distance", "weight"] + (next.isEmpty ? [] : ["newWeight"])
        return TableView(
            id: "table-gradients", number: numbering.nextTable(), caption: language["page.gradientTable"],
            head: [.head(language["page.gradient"])] + heads.map { .number(language["page.\($0)"]) },
            rows: rows, in: markup)
    }

    private func rounded(_ value: Double?) -> String { value.map { NumberText.rounded($0) } ?? "" }

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

extension Graph {
    /// The gradients of all parameters, in their order in memory.
    fileprivate var parameterGradients: [Float] {
        nodes.flatMap { node -> [Float] in
            guard case .parameter = node.kind else { return [] }
            return node.gradient ?? [Float](repeating: 0, count: node.values.count)
        }
    }
}
