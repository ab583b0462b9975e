internal import Errors
internal import Analysis
internal import Yams

/// An expectation as it stands in the file, before its runs are known.
struct PlannedExpectation {
    /// All of it but its sides.
    var expectation: Expectation
    /// Where the names of its sides stand; empty for all runs.
    var sides: [Node] = []
}

extension LabReader {
    /// One table such as `{lowest: relu, by: final_loss}`, or a list of them.
    mutating func readExpectations(_ node: Node) -> [PlannedExpectation] {
        let nodes = node.sequence.map(Array.init) ?? [node]
        if nodes.isEmpty {
            reader.report(
                node, .missing, "expect lists nothing",
                allowed: "a table such as {lowest: relu}, or a list of them")
        }
        return nodes.compactMap { readExpectation($0) }
    }

    private mutating func readExpectation(_ node: Node) -> PlannedExpectation? {
        guard let pairs = reader.table(node, of: "an expectation") else { return nil }
        let before = reader.problems.count, kinds = ExpectationKind.all.map { $0.name }
        let options = ExpectationKind.Option.allCases.map { $0.rawValue }
        let found = pairs.compactMap { pair in
            ExpectationKind.all.first { $0.name == pair.key.string }.map {
                (key: pair.key, value: pair.value, kind: $0)
            }
        }
        guard let first = found.first else {
            let stray = pairs.first { !options.contains($0.key.string ?? "") }?.key
            let name = stray?.string ?? ""
            reader.report(
                stray ?? node, stray == nil ? .missing : .unknownWord,
                stray == nil ? "this expects nothing" : "an experiment cannot expect \(shown(name))",
                allowed: kinds.joined(separator: ", "),
                suggestion: stray == nil ? nil : Self.foreignKinds[name] ?? kinds.nearest(to: name))
            return nil
        }
        for other in found.dropFirst() {
            reader.report(
                other.key, .conflict, "\(first.kind.name) and \(other.kind.name) stand in one expectation",
                allowed: "a list of them: [{\(first.kind.name): …}, {\(other.kind.name): …}]")
        }
        var planned = PlannedExpectation(expectation: Expectation(first.kind))
        read(first.value, of: first.kind, &planned)
        for (key, value) in pairs where !kinds.contains(key.string ?? "") {
            read(key, value, of: first.kind, &planned)
        }
        let expectation = planned.expectation
        if expectation.criterion.needsReach, expectation.reach == nil, reader.problems.count == before {
            reader.report(
                node, .missing, "\(expectation.criterion.name) needs the loss that is to be reached",
                allowed: "reach: 0.01")
        }
        return reader.problems.count == before ? planned : nil
    }

    /// What people call them elsewhere.
    private static let foreignKinds = [
        "min": "lowest", "minimum": "lowest", "best": "lowest", "max": "highest", "maximum": "highest",
        "worst": "highest", "ranking": "order", "same": "equal", "less": "below", "greater": "above",
        "decreases": "falls", "increases": "rises", "overfits": "turns", "fastest": "faster",
        "explodes": "diverges",
    ]

    /// What stands behind the kind itself.
    private mutating func read(_ node: Node, of kind: ExpectationKind, _ planned: inout PlannedExpectation) {
        switch kind.takes {
        case .side: planned.sides = [node]
        case .order:
            guard let list = node.sequence, list.count > 1 else {
                reader.report(
                    node, .expectation, "\(kind.name) must list at least two runs, the lowest first",
                    allowed: "a list such as [relu, sigmoid]")
                return
            }
            planned.sides = Array(list)
        case .sides:
            guard node.string != "all" else { return }
            planned.sides = node.sequence.map(Array.init) ?? [node]
            if planned.sides.isEmpty {
                reader.report(
                    node, .missing, "\(kind.name) lists nothing", allowed: "a run, a list of runs, or all")
            }
        case .number: planned.expectation.bound = reader.number(node, of: kind.name)
        case .way:
            planned.expectation.way = reader.choice(
                node, of: kind.name, from: Ways.Way.allCases.map { $0.rawValue },
                foreign: ["pytorch": "autograd", "hand": "by_hand", "chain_rule": "by_hand"]
            ).flatMap(Ways.Way.init)
        }
    }

    /// What stands beside it.
    private mutating func read(
        _ key: Node, _ value: Node, of kind: ExpectationKind, _ planned: inout PlannedExpectation
    ) {
        let name = key.string ?? "", words = kind.options.map { $0.rawValue }
        guard let option = ExpectationKind.Option(rawValue: name), kind.options.contains(option) else {
            reader.report(
                key, .unknownKey, "unknown key \(shown(name)) beside \(kind.name)",
                allowed: words.isEmpty ? "\(kind.name) alone" : words.joined(separator: ", "),
                suggestion: words.nearest(to: name))
            return
        }
        switch option {
        case .by:
            let word = reader.choice(
                value, of: "by", from: kind.criteria.map { $0.name },
                foreign: ["loss": "final_loss", "last_loss": "final_loss", "val_loss": "validation_loss"])
            if let criterion = kind.criteria.first(where: { $0.name == word }) {
                planned.expectation.criterion = criterion
            }
        case .runs: if value.string != "all" { planned.sides = value.sequence.map(Array.init) ?? [value] }
        case .within:
            guard let within = reader.number(value, of: "within") else { return }
            planned.expectation.within = within
            if !(0..<1).contains(within) {
                reader.report(
                    value, .outOfRange, "within must be a share of the value",
                    allowed: "0 to below 1, such as 0.01")
            }
        case .reach: planned.expectation.reach = reader.number(value, of: "reach")
        case .times:
            guard let times = reader.number(value, of: "times") else { return }
            planned.expectation.times = times
            if times < 1 {
                reader.report(value, .outOfRange, "times cannot be below 1", allowed: "1 or above")
            }
        case .steadily:
            planned.expectation.isSteady = reader.yesOrNo(value, of: "steadily") ?? false
        }
    }
}
