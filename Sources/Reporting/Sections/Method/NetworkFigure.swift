internal import Figures
internal import Histories
internal import Labs
internal import Languages
internal import Training

extension Telling {
    /// The lab's own network, drawn; nil where it trains nothing.
    mutating func networkFigure() -> FigureView? {
        guard let settings = results.lab.base else { return nil }
        let drawing = networkDrawing(of: settings)
        tellNetwork(drawing, of: settings)
        let caption = language.say(
            Phrase(
                settings.network.bias ? "page.networkCaptionBias" : "page.networkCaption",
                [
                    "layers": .text(settings.network.layers.map(String.init).joined(separator: "-")),
                    "weights": .count(settings.network.parameterCount),
                ]))
        return figure(
            "network",
            drawing.scene(title: language["page.network"], description: caption, language: language.tag),
            caption: caption)
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
        guard network.parameterCount <= Self.mostParameters, let run = results.lab.runOfItsNetwork,
            let checkpoints = results.history(of: run.name).checkpoints(atMost: 201)
        else { return }
        let states = checkpoints.weights.map { Parameters(flat: $0, of: network).weights }
        let places = network.layers.indices.dropLast().flatMap { layer in
            (0..<network.layers[layer] * network.layers[layer + 1]).map { (layer, $0) }
        }
        let largest = states.joined().joined().map { Double($0.magnitude) }.filter(\.isFinite).max() ?? 1
        data.network = NetworkStates(
            figure: "figure-network", panel: 1, run: firstLabel(of: run.name),
            states: data.numbers.place(of: checkpoints.steps.map(Double.init)),
            weights: places.map { layer, place in
                data.numbers.place(of: states.map { Double($0[layer][place]) })
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
        guard network.parameterCount <= Self.mostParameters, let trained = results.lab.runOfItsNetwork,
            let weights = results.history(of: trained.name).checkpoints(atMost: 1)
        else { return [state(first, "")] }
        let after = language.say(
            Phrase(
                "page.afterTraining", ["run": .name(trained.name), "iterations": .count(weights.steps[0])]),
            .plain { firstLabel(of: $0) })
        return [
            state(first, language["page.beforeTraining"]),
            state(Parameters(flat: weights.weights[0], of: network), after),
        ]
    }

    /// What the first experiment calls a run.
    func firstLabel(of run: String) -> String {
        guard let chapter = results.lab.chapters.first else { return run }
        return Labels(of: chapter, in: results.lab, language)[run]
    }
}

extension Lab {
    /// The first run of the lab's own network from its own first weights.
    var runOfItsNetwork: Run? {
        runs.first { $0.settings.network == base?.network && $0.settings.start == base?.start }
    }
}
