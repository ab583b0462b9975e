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
}

extension Page {
    /// The first iteration of the lab's first run.
    mutating func workedView() -> WorkedView {
        let run = results.lab.runs[0]
        let settings = run.settings
        let rule = ChainRule(
            settings.network, parameters: settings.initialParameters, data: settings.data, loss: settings.loss
        )
        let symbols = Symbols(settings.network)
        let introduction = language.say(
            Phrase(
                "page.workedIntroduction",
                ["run": .text(run.name), "loss": .number(Double(rule.loss), digits: 7)]))
        let shown = Swift.min(settings.network.parameterCount, 64)
        let note =
            shown < settings.network.parameterCount
            ? language.say(
                Phrase(
                    "page.workedSome",
                    ["shown": .count(shown), "all": .count(settings.network.parameterCount)])) : nil
        let isWrittenOut = settings.data.sampleCount == 1
        return WorkedView(
            introduction: introduction, sums: isWrittenOut ? sums(rule, symbols, settings) : [],
            forward: forwardTable(rule, symbols, settings),
            errors: isWrittenOut ? errors(rule, symbols, settings) : [], isWrittenOut: isWrittenOut,
            gradients: gradientTable(rule, symbols, run), note: note)
    }

    /// The first sample's way through the network.
    private mutating func forwardTable(_ rule: ChainRule, _ symbols: Symbols, _ settings: Settings)
        -> TableView
    {
        let rows = rule.layers.enumerated().flatMap { index, layer in
            layer.sums[0].indices.prefix(16).map { unit -> [Cell] in
                [
                    .math(symbols.unit(index + 1, unit)), .number(shown(layer.sums[0][unit])),
                    .number(shown(layer.outputs[0][unit])), .number(shown(layer.slopes[0][unit])),
                    .number(shown(layer.errors[0][unit])),
                ]
            }
        }
        return TableView(
            id: "table-forward", number: numbering.nextTable(),
            caption: language[
                settings.data.sampleCount == 1 ? "page.forwardTable" : "page.forwardTableFirst"],
            head: [
                .head(language["page.unit"]), .numberHead("z"), .numberHead("f(z)"), .numberHead("f′(z)"),
                .numberHead("δ"),
            ], rows: rows)
    }

    /// The weighted sum of every unit, with its numbers, where they are few enough to be read.
    private func sums(_ rule: ChainRule, _ symbols: Symbols, _ settings: Settings) -> [String] {
        let parameters = settings.initialParameters
        return rule.layers.enumerated().flatMap { index, layer -> [String] in
            let (inCount, outCount) = settings.network.connections[index]
            guard inCount <= 4, outCount <= 8 else { return [] }
            return (0..<outCount).map { unit in
                let places = (0..<inCount).map { $0 * outCount + unit }
                let name = symbols.unit(index + 1, unit)
                var letters = places.indices.map {
                    "\(symbols.weight(index, places[$0])) \(symbols.unit(index, $0))"
                }
                var numbers = places.indices.map { input in
                    let weight = shown(parameters.weights[index][places[input]])
                    return
                        "\(weight.hasPrefix("−") ? "(\(weight))" : weight) · \(shown(layer.inputs[0][input]))"
                }
                if settings.network.bias {
                    letters.append("b_{\(name)}")
                    numbers.append(shown(parameters.biases[index][unit]))
                }
                let sum = letters.joined(separator: " + ") + " = " + numbers.joined(separator: " + ")
                return "z_{\(name)} = \(sum) = \(shown(layer.sums[0][unit]))"
            }
        }.map { Equation($0).mathML(isBlock: true) }
    }

    /// δ of every unit, the output layer first, as products of the numbers above.
    private func errors(_ rule: ChainRule, _ symbols: Symbols, _ settings: Settings) -> [String] {
        var lines: [String] = []
        for index in rule.layers.indices.reversed() {
            let layer = rule.layers[index]
            for unit in layer.errors[0].indices.prefix(16) {
                let name = symbols.unit(index + 1, unit)
                let slope = "f′(z_{\(name)})"
                let numbers =
                    "\(shown(layer.outputGradients[0][unit])) · \(shown(layer.slopes[0][unit])) = \(shown(layer.errors[0][unit]))"
                if index == rule.layers.count - 1 {
                    lines.append("δ_{\(name)} = frac{∂L}{∂\(name)} · \(slope) = \(numbers)")
                } else {
                    lines.append(
                        "δ_{\(name)} = (\(backwardSum(rule, symbols, index, unit, settings))) · \(slope) = \(numbers)"
                    )
                }
            }
        }
        return lines.map { Equation($0).mathML(isBlock: true) }
    }

    /// `δ_{o_1} w_5 + δ_{o_2} w_6`, or a sum sign where there are many.
    private func backwardSum(
        _ rule: ChainRule, _ symbols: Symbols, _ layer: Int, _ unit: Int, _ settings: Settings
    ) -> String {
        let outCount = settings.network.layers[layer + 2]
        guard outCount <= 4 else { return "sum_k δ_k w_k" }
        return (0..<outCount).map {
            "δ_{\(symbols.unit(layer + 2, $0))} \(symbols.weight(layer + 1, unit * outCount + $0))"
        }
        .joined(separator: " + ")
    }

    /// Every weight: the product, by hand, by autograd, and how far they are apart.
    private mutating func gradientTable(_ rule: ChainRule, _ symbols: Symbols, _ run: Run) -> TableView {
        let recorded = results.history(of: run.name).series(.gradient).map { $0.values.first }
        let network = run.settings.network
        var rows: [[Cell]] = []
        var place = 0
        for (index, layer) in network.connections.enumerated() {
            for weight in 0..<layer.inCount * layer.outCount + (network.bias ? layer.outCount : 0) {
                defer { place += 1 }
                guard rows.count < 64 else { continue }
                let byHand = rule.gradients[place]
                let autograd = place < recorded.count ? recorded[place] : nil
                rows.append(
                    [
                        Self.product(rule, symbols, index, weight, layer, run.settings),
                        .exact(Double(byHand)),
                        .exact(autograd),
                        .number(autograd.map { distance(byHand, Float($0)) } ?? ""),
                    ])
            }
        }
        return TableView(
            id: "table-gradients", number: numbering.nextTable(), caption: language["page.gradientTable"],
            head: [
                .head(language["page.gradient"]), .number(language["page.byHand"]),
                .number(language["page.autograd"]), .number(language["page.distance"]),
            ],
            rows: rows)
    }

    /// `∂L/∂w_5 = δ_{o_1} h_1 = 0.0616 · 0.5622`; with several samples their sum.
    private static func product(
        _ rule: ChainRule, _ symbols: Symbols, _ index: Int, _ weight: Int,
        _ layer: (inCount: Int, outCount: Int), _ settings: Settings
    ) -> Cell {
        let isBias = weight >= layer.inCount * layer.outCount
        let (input, unit) =
            isBias
            ? (0, weight - layer.inCount * layer.outCount)
            : weight.quotientAndRemainder(dividingBy: layer.outCount)
        let target = symbols.unit(index + 1, unit)
        let name = isBias ? "b_{\(target)}" : symbols.weight(index, weight)
        let factors = isBias ? "δ_{\(target)}" : "δ_{\(target)} · \(symbols.unit(index, input))"
        guard settings.data.sampleCount == 1 else {
            return Cell(
                html: Equation("∂L/∂\(name) = sum \(factors)").mathML(isBlock: false), isHead: true)
        }
        let error = NumberText.rounded(Double(rule.layers[index].errors[0][unit]))
        let numbers =
            isBias ? error : "\(error) · \(NumberText.rounded(Double(rule.layers[index].inputs[0][input])))"
        return Cell(
            html: Equation("∂L/∂\(name) = \(factors) = \(numbers)").mathML(isBlock: false), isHead: true)
    }

    private func shown(_ value: Float) -> String { NumberText.rounded(Double(value)) }

    /// How many float32 numbers lie between two.
    private func distance(_ a: Float, _ b: Float) -> String {
        if a == b { return "0" }
        guard a.isFinite, b.isFinite else { return "" }
        func order(_ value: Float) -> Int {
            let bits = Int(value.bitPattern & 0x7fff_ffff)
            return value.sign == .minus ? -bits : bits
        }
        return String(abs(order(a) - order(b)))
    }
}
