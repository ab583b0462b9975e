internal import Algorithms
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
        let network = settings.network
        let symbols = Symbols(network)
        let last = network.layers.count - 1
        let weights = settings.initialParameters.weights
        let drawing = NetworkDrawing(
            layers: network.layers,
            layerNames: network.layers.indices.map {
                language[$0 == 0 ? "page.inputs" : $0 == last ? "page.outputs" : "page.hidden"]
            },
            unitNames: network.layers.enumerated().map { layer, width in
                (0..<width).map { symbols.unicodeUnit(layer, $0) }
            },
            weightLabels: weights.enumerated().map { layer, values in
                values.enumerated().map { place, value in
                    let number = NumberText.rounded(Double(value), digits: 3)
                    return network.isReference ? "\(symbols.unicodeWeight(layer, place)) = \(number)" : number
                }
            })
        return drawing.scene(title: language["page.network"], description: caption, language: language.tag)
    }

    /// Forward, activation and its slope, loss, backward, update.
    private func equations(of settings: Settings) -> [MethodView.EquationView] {
        let activations = Array(settings.network.activations.uniqued())
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
                settings.network.activations.map(\.name).uniqued().joined(separator: ", ")
            ),
            ("seed", start(of: settings)), ("loss", settings.loss.name),
            ("optimizer", settings.optimizer.name),
            ("step_size", NumberText.rounded(settings.stepSize)), ("iterations", String(settings.iterations)),
        ]
        let rows = held.map { key, value -> [Cell] in
            let varying = results.lab.experiments.compactMap { experiment -> String? in
                let values = Array(
                    experiment.members.flatMap(\.variations).filter { $0.key == key }.map(\.value)
                        .uniqued())
                guard values.count > 1 else { return nil }
                let shown =
                    values.count > 6
                    ? values.prefix(2).joined(separator: language["list.separator"]) + " … "
                        + (values.last ?? "")
                    : values.joined(separator: language["list.separator"])
                return experiment.name + language["list.colon"] + shown
            }
            let name = language["keys.\(key)"]
            return [
                .head(name), .text(value),
                .text(
                    varying.isEmpty
                        ? language["page.held"] : varying.joined(separator: language["list.semicolon"])),
            ]
        }
        let measured: [Cell] = [
            .head(language["page.measured"]), .text(language["page.measuredWhat"]), .text(""),
        ]
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
