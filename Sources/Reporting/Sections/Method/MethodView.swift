internal import Algorithms
internal import Charting
internal import Figures
internal import Histories
internal import Labs
internal import Languages
internal import Training

/// How it was done: the samples, the network drawn, the equations, and what was varied, held and measured; the runs that
/// were read from logs.
struct MethodView {
    let lead: String
    /// The first samples; nil where there is only one.
    var samples: TableView?
    /// The network; nil, as is what follows, in a lab that trains nothing.
    var figure: FigureView?
    var equations: [EquationView] = []
    let hasEquations: Bool
    var variables: TableView?
    /// The runs that were trained elsewhere; nil where there are none.
    let importedRuns: TableView?

    /// A numbered equation and the words before it.
    struct EquationView {
        let number: Int
        let text: String
        let math: String
    }
}

extension Page {
    /// The method of a lab.
    mutating func methodView() -> MethodView {
        guard let settings = results.lab.base else {
            return MethodView(
                lead: language["imported.lead"], hasEquations: false, importedRuns: importedTable())
        }
        let drawing = networkDrawing(of: settings)
        tellNetwork(drawing, of: settings)
        let caption = language.say(
            Phrase(
                settings.network.bias ? "page.networkCaptionBias" : "page.networkCaption",
                [
                    "layers": .text(settings.network.layers.map(String.init).joined(separator: "-")),
                    "weights": .count(settings.network.parameterCount),
                ]))
        return MethodView(
            lead: methodLead(of: settings), samples: samplesTable(of: settings),
            figure: figure(
                "network",
                drawing.scene(
                    title: language["page.network"], description: caption, language: language.tag),
                caption: caption),
            equations: equations(of: settings), hasEquations: true, variables: variables(of: settings),
            importedRuns: importedTable())
    }

    /// How the network is trained, in sentences; what no run has is not spoken of.
    private func methodLead(of base: Settings) -> String {
        let all = [base] + results.lab.runs.map(\.settings)
        var phrases = [Phrase("page.methodLead")]
        if let settings = all.first(where: { $0.batches != nil }), let batches = settings.batches {
            phrases.append(
                Phrase(
                    batches.seed == nil ? "page.methodBatches" : "page.methodBatchesShuffled",
                    [
                        "size": .count(batches.size), "count": .count(settings.iterationsPerEpoch),
                        "seed": .text(batches.seed.map { String($0) } ?? ""),
                    ]))
        }
        phrases.append(Phrase("page.methodStates"))
        if let validation = all.compactMap(\.validation).first {
            phrases.append(Phrase("page.methodValidation", ["count": .count(validation.sampleCount)]))
        }
        switch all.compactMap(\.clipping).first {
        case .norm(let bound): phrases.append(Phrase("page.methodClippedNorm", ["bound": .number(bound)]))
        case .value(let bound): phrases.append(Phrase("page.methodClippedValue", ["bound": .number(bound)]))
        case nil: break
        }
        if let rule = all.compactMap(\.earlyStopping).first {
            phrases.append(
                Phrase(
                    rule.minDelta == 0 ? "page.methodStopping" : "page.methodStoppingBy",
                    ["patience": .count(rule.patience), "delta": .number(rule.minDelta)]))
        }
        return phrases.map { language.say($0) }.joined(separator: language["list.sentence"])
    }

    private func networkDrawing(of settings: Settings) -> NetworkDrawing {
        let network = settings.network
        let symbols = Symbols(network)
        let last = network.layers.count - 1
        return NetworkDrawing(
            layers: network.layers,
            layerNames: network.layers.indices.map {
                language[$0 == 0 ? "page.inputs" : $0 == last ? "page.outputs" : "page.hidden"]
            },
            unitNames: network.layers.enumerated().map { layer, width in
                (0..<width).map { symbols.unit(layer, $0).plain }
            },
            states: networkStates(of: settings),
            key: NetworkDrawing.Key(
                positive: language["page.positive"], negative: language["page.negative"],
                thickness: language["page.thickness"]))
    }

    /// Gives the script the weights of the run whose end is drawn, at up to 201 of its states.
    private mutating func tellNetwork(_ drawing: NetworkDrawing, of base: Settings) {
        let network = base.network, symbols = Symbols(network)
        guard network.parameterCount <= Self.mostParameters, let run = trainedRun(base),
            let checkpoints = results.history(of: run.name).checkpoints(atMost: 201)
        else { return }
        let states = checkpoints.weights.map { Parameters(flat: $0, of: network).weights }
        let places = network.layers.indices.dropLast().flatMap { layer in
            (0..<network.layers[layer] * network.layers[layer + 1]).map { (layer, $0) }
        }
        let largest = states.joined().joined().map { Double($0.magnitude) }.filter(\.isFinite).max() ?? 1
        interaction.network = NetworkStates(
            figure: "figure-network", panel: 1, run: label(of: run.name),
            states: interaction.numbers.place(of: checkpoints.steps.map(Double.init)),
            weights: places.map { layer, place in
                interaction.numbers.place(of: states.map { Double($0[layer][place]) })
            },
            symbols: network.isReference ? places.map { symbols.weight($0, $1).plain } : nil,
            largest: max(largest, drawing.largest))
    }

    /// A network with more parameters is drawn before training alone.
    private static let mostParameters = 24

    /// The weights before training and, of a small network, after the first run that begins with them.
    private func networkStates(of base: Settings) -> [NetworkDrawing.State] {
        let network = base.network, symbols = Symbols(network)
        func state(_ parameters: Parameters, _ title: String) -> NetworkDrawing.State {
            NetworkDrawing.State(
                title: title, weights: parameters.weights.map { $0.map(Double.init) },
                labels: parameters.weights.enumerated().map { layer, values in
                    values.enumerated().map { place, value in
                        let number = NumberText.rounded(Double(value), digits: 3)
                        return network.isReference
                            ? "\(symbols.weight(layer, place).plain) = \(number)" : number
                    }
                })
        }
        let first = base.initialParameters
        guard network.parameterCount <= Self.mostParameters, let trained = trainedRun(base),
            let weights = results.history(of: trained.name).checkpoints(atMost: 1)
        else { return [state(first, "")] }
        let after = language.say(
            Phrase(
                "page.afterTraining", ["run": .name(trained.name), "iterations": .count(weights.steps[0])]),
            .plain { label(of: $0) })
        return [
            state(first, language["page.beforeTraining"]),
            state(Parameters(flat: weights.weights[0], of: network), after),
        ]
    }

    /// The first run of the lab's own network from its own first weights.
    private func trainedRun(_ base: Settings) -> Run? {
        results.lab.runs.first {
            $0.settings.network == base.network && $0.settings.start == base.start
        }
    }

    private func label(of run: String) -> String {
        guard let chapter = chapters.first else { return run }
        return Labels(of: chapter, in: results.lab, language)[run]
    }
}
