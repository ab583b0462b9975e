internal import Charting
internal import Figures
internal import Labs
internal import Languages
internal import Training

/// How it was done: the network drawn, the equations, and what was varied, held and measured.
struct MethodView {
    let figure: FigureView
    let equations: [EquationView]
    let variables: TableView

    /// A numbered equation and the words before it.
    struct EquationView {
        let number: Int
        let words: String
        let math: String
    }
}

extension Page {
    /// The method of a lab.
    mutating func methodView() -> MethodView {
        let settings = results.lab.base
        let caption = language.say(
            Phrase(
                settings.network.bias ? "page.networkCaptionBias" : "page.networkCaption",
                [
                    "layers": .text(settings.network.layers.map(String.init).joined(separator: "-")),
                    "weights": .count(settings.network.parameterCount),
                ]))
        return MethodView(
            figure: FigureView(
                id: "figure-network", number: numbering.nextFigure(), caption: caption,
                svg: networkScene(caption).svg(inline: true)),
            equations: equations(of: settings), variables: variables(of: settings))
    }

    private func networkScene(_ caption: String) -> Scene {
        let settings = results.lab.base
        let symbols = Symbols(settings.network)
        let layers = settings.network.layers
        let names = layers.indices.map { layer in
            language[layer == 0 ? "page.inputs" : layer == layers.count - 1 ? "page.outputs" : "page.hidden"]
        }
        return .network(
            layers: layers,
            unitNames: layers.indices.map { layer in
                (0..<layers[layer]).map { symbols.unicodeUnit(layer, $0) }
            },
            weightNames: settings.network.connections.indices.map { layer in
                (0..<layers[layer] * layers[layer + 1]).map { symbols.unicodeWeight(layer, $0) }
            },
            weights: settings.initialParameters.weights, layerNames: names, title: language["page.network"],
            description: caption,
            language: language.tag)
    }

    /// Forward, activation and its slope, loss, backward, update.
    private func equations(of settings: Settings) -> [MethodView.EquationView] {
        let activations = settings.network.activations.reduce(into: [Activation]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        var lines = [
            ("page.equationForward", "z_j = sum_i w_{i j} x_i" + (settings.network.bias ? " + b_j" : ""))
        ]
        for activation in activations {
            lines.append(
                (
                    "page.equationActivation",
                    "f(z) = \(activation.formula) , quad f′(z) = \(activation.slopeFormula)"
                ))
        }
        lines += [
            (
                "page.equationLoss",
                "L = \(settings.loss.formula) , quad frac{∂L}{∂o_k} = \(settings.loss.slopeFormula)"
            ),
            ("page.equationOutputError", "δ_k = frac{∂L}{∂z_k} = frac{∂L}{∂o_k} · f′(z_k)"),
            ("page.equationHiddenError", "δ_j = (sum_k δ_k w_{j k}) · f′(z_j)"),
            ("page.equationGradient", "frac{∂L}{∂w_{i j}} = δ_j x_i"),
            ("page.equationUpdate", "w ← \(settings.optimizer.formula)"),
        ]
        return lines.enumerated().map { place, line in
            MethodView.EquationView(
                number: place + 1,
                words: language.say(
                    Phrase(
                        line.0,
                        [
                            "activation": .text(
                                activations[Swift.min(Swift.max(0, place - 1), activations.count - 1)].name),
                            "loss": .text(language.word(settings.loss.name, in: "losses")),
                        ])),
                math: Equation(line.1).mathML(isBlock: true))
        }
    }

    /// Each setting: its value where it is held, the experiments that vary it, and what is measured.
    private mutating func variables(of settings: Settings) -> TableView {
        let held: [(key: String, value: String)] = [
            ("data", language.say(Phrase("page.samples", ["count": .count(settings.data.sampleCount)]))),
            ("layers", settings.network.layers.map(String.init).joined(separator: "-")),
            ("bias", language[settings.network.bias ? "page.yes" : "page.no"]),
            (
                "activation",
                settings.network.activations.map(\.name).reduce(into: [String]()) {
                    if !$0.contains($1) { $0.append($1) }
                }.joined(separator: ", ")
            ),
            ("seed", start(of: settings)), ("loss", settings.loss.name),
            ("optimizer", settings.optimizer.name),
            ("step_size", NumberText.rounded(settings.stepSize)), ("iterations", String(settings.iterations)),
        ]
        let rows = held.map { key, value in
            let varying = results.lab.experiments.compactMap { experiment -> String? in
                let values = experiment.members.flatMap(\.variations).filter { $0.key == key }.map(\.value)
                    .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
                guard values.count > 1 else { return nil }
                let shown =
                    values.count > 6
                    ? values.prefix(2).joined(separator: language["list.separator"]) + " … "
                        + (values.last ?? "")
                    : values.joined(separator: language["list.separator"])
                return experiment.name + language["list.colon"] + shown
            }
            let name = language["keys.\(key)"]
            return TableView.Row([
                .head(name), .text(value),
                .text(
                    varying.isEmpty
                        ? language["page.held"] : varying.joined(separator: language["list.semicolon"])),
            ])
        }
        let measured = TableView.Row([
            .head(language["page.measured"]), .text(language["page.measuredWhat"]), .text(""),
        ])
        return TableView(
            id: "table-variables", number: numbering.nextTable(), caption: language["page.variablesTable"],
            head: [
                .head(language["page.setting"]), .text(language["page.baseValue"]),
                .text(language["page.variedIn"]),
            ],
            rows: rows + [measured])
    }

    private func start(of settings: Settings) -> String {
        switch settings.start {
        case .given: language["page.givenWeights"]
        case .drawn(let initializer, let seed):
            language.say(
                Phrase(
                    "page.drawnWeights",
                    ["initializer": .text(initializer.name), "seed": .text(String(seed))]))
        }
    }
}
