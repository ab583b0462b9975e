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
                (0..<width).map { symbols.unit(layer, $0).plain }
            },
            weightLabels: weights.enumerated().map { layer, values in
                values.enumerated().map { place, value in
                    let number = NumberText.rounded(Double(value), digits: 3)
                    return network.isReference ? "\(symbols.weight(layer, place).plain) = \(number)" : number
                }
            })
        return drawing.scene(title: language["page.network"], description: caption, language: language.tag)
    }

    /// Forward, every activation and loss that is used, backward, update; for several samples with their sums.
    private func equations(of settings: Settings) -> [MethodView.EquationView] {
        let all = results.lab.runs.map(\.settings)
        let isOne = settings.data.sampleCount == 1
        let bias = all.contains(where: \.network.bias)
        var lines = [(Phrase("page.equationForward"), "z_j = sum_i w_{i j} x_i" + (bias ? " + b_j" : ""))]
        for activation in all.flatMap(\.network.activations).uniqued(on: \.formula) {
            let word = Phrase.Value.text(language.word(activation.name, in: "values"))
            let (value, slope) =
                activation.isElementwise ? ("f(z)", "f′(z)") : ("f(z)_k", "frac{∂f(z)_k}{∂z_j}")
            lines.append(
                (
                    Phrase("page.equationActivation", ["activation": word]),
                    "\(value) = \(activation.formula) , quad \(slope) = \(activation.slopeFormula)"
                        + defined(activation.definition)
                ))
        }
        for loss in all.map(\.loss).uniqued() {
            let word = Phrase.Value.text(language.word(loss.name, in: "losses"))
            lines.append(
                (
                    Phrase(isOne ? "page.equationLoss" : "page.equationLossMean", ["loss": word]),
                    (isOne
                        ? "L = \(loss.formula) , quad frac{∂L}{∂o_k} = \(loss.slopeFormula)"
                        : "L = frac{1}{N} sum_s ( \(loss.formula) ) , quad frac{∂L}{∂o_k} = frac{1}{N} ( \(loss.slopeFormula) )")
                        + defined(loss.definition)
                ))
        }
        let ends = Set(all.compactMap(\.network.activations.last?.isElementwise))
        let errors = [
            ends.contains(true) ? "frac{∂L}{∂o_k} · f′(z_k)" : nil,
            ends.contains(false) ? "o_k (frac{∂L}{∂o_k} - sum_j frac{∂L}{∂o_j} o_j)" : nil,
        ]
        lines += [
            (
                Phrase("page.equationOutputError"),
                "δ_k = frac{∂L}{∂z_k} = \(errors.compactMap(\.self).joined(separator: " , quad "))"
            ),
            (Phrase("page.equationHiddenError"), "δ_j = (sum_k δ_k w_{j k}) · f′(z_j)"),
            (
                Phrase(isOne ? "page.equationGradient" : "page.equationGradientSum"),
                "frac{∂L}{∂w_{i j}} = \(isOne ? "" : "sum_s ") δ_j x_i"
            ),
            (Phrase("page.equationUpdate"), "w ← \(settings.optimizer.formula)"),
        ]
        return lines.enumerated().map { place, line in
            MethodView.EquationView(
                number: place + 1, words: language.say(line.0), math: Equation(line.1).mathML(isBlock: true))
        }
    }

    /// What a formula speaks of, behind it.
    private func defined(_ definition: String?) -> String { definition.map { " , quad \($0)" } ?? "" }

    /// Each setting: its value where it is held, the experiments that vary it, and what is measured.
    private mutating func variables(of settings: Settings) -> TableView {
        func word(_ name: String) -> String { language.word(name, in: "values") }
        let activations = settings.network.activations.map(\.name).uniqued().map(word)
        let held: [(key: String, value: String)] = [
            ("data", language.say(Phrase("page.samples", ["count": .count(settings.data.sampleCount)]))),
            ("layers", settings.network.layers.map(String.init).joined(separator: "-")),
            ("bias", language[settings.network.bias ? "page.yes" : "page.no"]),
            ("activation", activations.joined(separator: language["list.separator"])),
            ("seed", start(of: settings)), ("loss", word(settings.loss.name)),
            ("optimizer", word(settings.optimizer.name)),
            ("step_size", NumberText.rounded(settings.stepSize)), ("iterations", String(settings.iterations)),
        ]
        let rows = held.map { key, value -> [Cell] in
            let varying = results.lab.experiments.compactMap { experiment -> String? in
                let values = experiment.members.flatMap(\.variations).filter { $0.key == key }
                    .map(\.value).uniqued().map(word)
                guard !values.isEmpty else { return nil }
                let shown =
                    values.count > 6 ? values.prefix(2) + ["…", values[values.count - 1]] : values[...]
                return experiment.name + language["list.colon"]
                    + shown.joined(separator: language["list.separator"])
            }
            return [
                .head(language["keys.\(key)"]), .text(value),
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
                    [
                        "initializer": .text(language.word(initializer.name, in: "values")),
                        "seed": .text(String(seed)),
                    ]))
        }
    }
}
