internal import Errors
internal import Training
internal import Yams

extension LabReader {
    /// Where the first weights come from; reports at `node` what does not fit.
    mutating func start(_ draft: Draft, _ network: Network, at node: Node?) -> Settings.Start? {
        if case .number(let seed)? = draft.seed {
            return .drawn(draft.initializer ?? .pytorch, seed: seed)
        }
        guard let given = draft.weights else {
            if case .given? = draft.seed {
                report(
                    node, "network.seed", .conflict, "given weights are asked for, and the file gives none",
                    allowed: "network.weights")
                return nil
            }
            return .drawn(draft.initializer ?? .pytorch, seed: 0)
        }
        if draft.seed == nil, draft.initializer != nil {
            report(
                node, "network.initializer", .conflict, "the weights are given, so none are drawn",
                allowed: "a seed to vary as well, such as seed: [0, 1, 2]")
            return nil
        }
        let counts = network.connections.map { $0.inCount * $0.outCount }
        if case .tables(let tables) = given, !fits(tables, network, at: node) { return nil }
        guard let weights = split(given, counts, "network.weights", of: "weights", at: node) else {
            return nil
        }
        guard network.bias else {
            // An experiment may take the bias away.
            if draft.biases != nil, node == nil {
                report(
                    nil, "network.biases", .conflict, "biases for a network without bias",
                    allowed: "bias: true, or no biases")
            }
            return .given(Parameters(weights: weights))
        }
        guard let givenBiases = draft.biases else {
            report(
                node, "network.bias", .conflict, "weights are given and biases are not",
                allowed: "biases: one list per layer")
            return nil
        }
        let widths = network.connections.map(\.outCount)
        return split(givenBiases, widths, "network.biases", of: "biases", at: node)
            .map { .given(Parameters(weights: weights, biases: $0)) }
    }

    /// A table has a row per input. PyTorch keeps a row per output: its tables are the wrong way round here.
    private mutating func fits(_ tables: [[[Float]]], _ network: Network, at node: Node?) -> Bool {
        let connections = network.connections
        for (place, (table, layer)) in zip(tables, connections).enumerated() {
            guard table.count != layer.inCount || table[0].count != layer.outCount else { continue }
            let isTurned = table.count == layer.outCount && table[0].count == layer.inCount
            report(
                node, "network.weights",
                .misfit,
                "the table of layer \(place + 1) has \(counted(table.count, "row")) of \(counted(table[0].count, "weight"))",
                allowed:
                    "a row per input: \(counted(layer.inCount, "row")) of \(counted(layer.outCount, "weight"))"
                    + (isTurned ? "; PyTorch's tables have a row per output, so turn them" : ""))
            return false
        }
        return true
    }

    private mutating func split(
        _ numbers: Draft.NestedNumbers, _ counts: [Int], _ path: String, of noun: String, at node: Node?
    ) -> [[Float]]? {
        let total = counts.reduce(0, +)
        switch numbers {
        case .flat(let list):
            guard list.count == total else {
                report(
                    node, path, .misfit, "\(list.count) \(noun) for a network that has \(total)",
                    allowed:
                        "\(total) numbers: \(counts.map(String.init).joined(separator: " + ")), layer after layer"
                )
                return nil
            }
            var rest = list[...]
            return counts.map { count in
                defer { rest = rest.dropFirst(count) }
                return Array(rest.prefix(count))
            }
        case .tables(let tables):
            return split(
                .perLayer(tables.map { Array($0.joined()) }), counts, path, of: noun, at: node)
        case .perLayer(let layers):
            guard layers.map(\.count) == counts else {
                let given = layers.map { String($0.count) }, needed = counts.map(String.init)
                report(
                    node, path, .misfit, "the layers' \(noun) are \(given.joined(separator: " + ")) numbers",
                    allowed: "\(needed.joined(separator: " + ")) numbers, a list per layer")
                return nil
            }
            return layers
        }
    }
}
