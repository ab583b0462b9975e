internal import Errors
internal import Histories
internal import Labs
internal import Training

/// A number of a run that an author's words may hold: one entry in a list, from which errors and the README's test follow.
/// Besides these there are the columns of the run's history, at the last state or, as in `loss@10`, at another.
struct ProseQuantity: Sendable {
    let name: String
    /// Whether runs with these settings have it.
    var exists: @Sendable (Settings) -> Bool = { _ in true }
    /// The number, where the run came so far.
    let value: @Sendable (History) -> Double?

    static let all = [
        ProseQuantity(name: "first_loss") { $0.loss?.first?.value },
        ProseQuantity(name: "final_loss") { $0.loss?.last?.value },
        ProseQuantity(name: "lowest_loss") { $0.loss?.lowest?.value },
        ProseQuantity(name: "lowest_loss.iteration") { $0.loss?.lowest.map { Double($0.step) } },
        ProseQuantity(name: "iterations") { Double(max(0, $0.stateCount - 1)) },
        ProseQuantity(name: "validation_loss", exists: \.hasValidation) { $0.validationLoss?.last?.value },
        ProseQuantity(name: "lowest_validation_loss", exists: \.hasValidation) {
            $0.validationLoss?.lowest?.value
        },
        ProseQuantity(name: "lowest_validation_loss.iteration", exists: \.hasValidation) {
            $0.validationLoss?.lowest.map { Double($0.step) }
        },
        ProseQuantity(name: "accuracy", exists: \.hasClasses) { $0["training.accuracy"]?.last?.value },
        ProseQuantity(name: "validation_accuracy", exists: { $0.hasClasses && $0.hasValidation }) {
            $0["validation.accuracy"]?.last?.value
        },
    ]

    /// The names of those that runs with these settings have, and some of their columns.
    static func names(of settings: Settings) -> [String] {
        all.filter { $0.exists(settings) }.map { $0.name }
            + (settings.network.parameterCount <= Record.weightLimit ? settings.network.parameterNames : [])
    }
}

extension Settings {
    fileprivate var hasValidation: Bool { validation != nil }
    fileprivate var hasClasses: Bool { data.labels != nil }
}

/// A number of a run, as a reference names it: `relu.final_loss`, `relu.w5@10`.
struct ProseValue {
    /// The run's name.
    let run: String
    /// A quantity, or a column of the history.
    let quantity: String
    /// The state, where one is asked for.
    let state: Int?

    /// Looks for the run, whose name may have dots, and for what is asked of it, as far as can be told before training.
    init(_ name: String, of lab: Lab) throws(ProseFault) {
        let dots = name.indices.filter { name[$0] == "." }
        let splits = dots.map { (run: String(name[..<$0]), rest: String(name[name.index(after: $0)...])) }
        let names = lab.runs.flatMap { [$0.name] + $0.aliases } + lab.imported.map(\.name)
        guard let split = splits.first(where: { names.contains($0.run) }) else {
            let known = splits.first { split in ProseQuantity.all.contains { $0.name == split.rest } }
            guard let run = (known ?? splits.first)?.run else {
                throw ProseFault(
                    .malformedReference, "a value is a run's name, a dot and a quantity, not \(shown(name))",
                    allowed: ProseReference.Kind.value.example,
                    suggestion: names.contains(name) ? "\(name).final_loss" : nil)
            }
            throw ProseFault(no: "run", run, of: names)
        }
        let parts = split.rest.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        quantity = String(parts[0])
        state = parts.count > 1 ? Int(parts[1]) : nil
        if let own = lab.run(named: split.run) {
            run = own.name
            try check(own.settings, parts)
        } else {
            run = split.run
            if let imported = lab.imported.first(where: { $0.name == split.run }) {
                try check(imported.history, parts)
            }
        }
    }

    /// Whether a run with these settings will have it.
    private func check(_ settings: Settings, _ parts: [Substring]) throws(ProseFault) {
        guard parts.count == 1 || state.map((0...settings.iterations).contains) == true else {
            throw ProseFault(
                .malformedReference, "the run \(run) has no state \(shown(String(parts[1])))",
                allowed: "0 to \(settings.iterations)")
        }
        let isListed =
            state == nil && ProseQuantity.all.contains { $0.name == quantity && $0.exists(settings) }
        guard isListed || Quantity(column: quantity) != .other else {
            throw ProseFault(
                no: "quantity of the run \(run) called", quantity,
                of: ProseQuantity.names(of: settings) + ["loss@10"])
        }
    }

    /// Whether an imported run has it.
    private func check(_ history: History, _ parts: [Substring]) throws(ProseFault) {
        guard parts.count == 1 || state.map({ history.states.place(of: $0) != nil }) == true else {
            let last = history.states.last ?? 0
            throw ProseFault(
                .malformedReference, "the run \(run) has no state \(shown(String(parts[1])))",
                allowed: "\(history.states.first ?? 0) to \(last), as the log has them")
        }
        let listed = ProseQuantity.all.filter { $0.value(history) != nil }.map { $0.name }
        let columns = history.series.map(\.name)
        guard columns.contains(quantity) || state == nil && listed.contains(quantity) else {
            throw ProseFault(
                no: "quantity of the run \(run) called", quantity, of: listed + columns.prefix(20))
        }
    }

    /// The number.
    func number(in history: History) throws(ProseFault) -> Double {
        let listed = state == nil ? ProseQuantity.all.first { $0.name == quantity } : nil
        if let value = listed?.value(history) { return value }
        let series = quantity == "loss" ? history.loss : history[quantity]
        guard let series else {
            throw ProseFault(
                no: "column of the run \(run) called", quantity, of: history.series.map(\.name))
        }
        guard let value = state.map(series.value(at:)) ?? series.last?.value else {
            throw ProseFault(.malformedReference, "the run \(run) has no \(quantity) at state \(state ?? 0)")
        }
        return value
    }
}
