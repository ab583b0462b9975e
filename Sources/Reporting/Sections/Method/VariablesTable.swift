internal import Algorithms
internal import Histories
internal import Labs
internal import Languages
internal import Training

extension Page {
    /// Each setting: its value where it is held, the experiments that vary it, and what is measured. What no run makes
    /// use of has no row.
    mutating func variables(of settings: Settings) -> TableView {
        let varied = Set(results.lab.experiments.flatMap(\.varied))
        let rows = rows(of: settings).filter { $0.isUsed || varied.contains($0.key) }.map { row -> [Cell] in
            let varying = results.lab.experiments.compactMap { variations(of: row.key, in: $0) }
            return [
                .head(language["keys.\(row.key)"]), .text(row.value),
                .text(
                    varying.isEmpty
                        ? language["page.held"] : varying.joined(separator: language["list.semicolon"])),
            ]
        }
        let measured: [Cell] = [
            .head(language["page.measured"]), .text(language.list(measured)), .text(""),
        ]
        return TableView(
            id: "table-variables", number: numbering.nextTable(), caption: language["page.variablesTable"],
            head: [
                .head(language["page.setting"]), .text(language["page.baseValue"]),
                .text(language["page.variedIn"]),
            ],
            rows: rows + [measured], in: markup)
    }

    private typealias Row = (key: String, value: String, isUsed: Bool)

    private func rows(of settings: Settings) -> [Row] {
        let network = settings.network, data = results.lab.data
        let activations = network.activations.uniqued().map { language.choice($0) }
        let batch = settings.batches.map { String($0.size) } ?? language["page.all"]
        let isShuffled = settings.batches?.seed != nil
        let none = language["page.none"]
        let share = data?.validation ?? 0, isStandardised = data?.standardise ?? false
        var norm: Double?, value: Double?
        switch settings.clipping {
        case .norm(let bound): norm = bound
        case .value(let bound): value = bound
        case nil: break
        }
        func yesOrNo(_ flag: Bool) -> String { language[flag ? "page.yes" : "page.no"] }
        func number(_ number: Double?) -> String { number.map { NumberText.rounded($0) } ?? none }
        return [
            ("data", samples(settings.data.sampleCount), true), ("set", data?.text ?? none, false),
            ("data.seed", data?.seed.map { String($0) } ?? none, false),
            ("validation", settings.validation.map { samples($0.sampleCount) } ?? none, share > 0),
            ("standardise", yesOrNo(isStandardised), isStandardised),
            ("layers", network.layers.map(String.init).joined(separator: "-"), true),
            ("hidden", network.layers.dropFirst().dropLast().map(String.init).joined(separator: "-"), false),
            ("bias", yesOrNo(network.bias), true),
            ("activation", activations.joined(separator: language["list.separator"]), true),
            ("initializer", initializer(of: settings), false), ("seed", start(of: settings), true),
            ("loss", language.choice(settings.loss), true),
            ("optimizer", language.choice(settings.optimizer), true),
            ("step_size", NumberText.rounded(settings.stepSize), true),
            ("schedule", language.choice(settings.schedule), settings.schedule != .constant),
            ("iterations", String(settings.iterations), true),
            ("epochs", String(settings.iterations / settings.iterationsPerEpoch), settings.batches != nil),
            ("batch_size", batch, settings.batches != nil), ("shuffle", yesOrNo(isShuffled), false),
            ("training.seed", settings.batches?.seed.map { String($0) } ?? none, false),
            ("clip_gradient_norm", number(norm), norm != nil),
            ("clip_gradient_value", number(value), value != nil),
            (
                "early_stopping", settings.earlyStopping.map { String($0.patience) } ?? none,
                settings.earlyStopping != nil
            ),
        ]
    }

    private func samples(_ count: Int) -> String {
        language.say(Phrase("page.samples", ["count": .count(count)]))
    }

    /// The experiment's name and the values it gives to a key; nil where it does not vary it.
    private func variations(of key: String, in experiment: Experiment) -> String? {
        let values = experiment.members.flatMap(\.variations).filter { $0.key == key }
            .map { language.ownWords(for: $0.value, of: key) ?? language.variation($0.value) }
        let list = Array(values.uniqued())
        guard !list.isEmpty else { return nil }
        let shown = list.count > 6 ? list.prefix(2) + ["…", list[list.count - 1]] : list[...]
        return experiment.name + language["list.colon"] + shown.joined(separator: language["list.separator"])
    }

    private func initializer(of settings: Settings) -> String {
        switch settings.start {
        case .given: language["page.givenWeights"]
        case .drawn(let initializer, _): language.choice(initializer)
        }
    }

    private func start(of settings: Settings) -> String {
        guard case .drawn(let initializer, let seed) = settings.start else {
            return language["page.givenWeights"]
        }
        return language.say(
            Phrase(
                "page.drawnWeights",
                ["initializer": .text(language.choice(initializer)), "seed": .text(String(seed))]))
    }

    /// What the histories hold, in words.
    private var measured: [String] {
        let quantities = Set(results.histories.values.flatMap(\.series).map(\.quantity))
        let words: [(Quantity, String)] = [
            (.loss, "page.measuredLoss"), (.validationLoss, "page.measuredValidation"),
            (.accuracy, "page.measuredAccuracy"), (.output, "page.measuredOutputs"),
            (.weight, "page.measuredWeights"), (.gradient, "page.measuredGradients"),
            (.summary(.median), "page.measuredSummaries"), (.curvature, "page.measuredCurvature"),
        ]
        return words.filter { quantities.contains($0.0) }.map { language[$0.1] }
    }
}
