internal import Training
internal import Yams

extension LabReader {
    private func at(_ path: String, or root: Node) -> Node { nodes[path] ?? root }

    mutating func checkBase(_ draft: Draft, at root: Node) {
        let required = [
            ("data", "inputs", "[[0.5, 0.3]]", draft.inputs == nil),
            ("data", "targets", "[[0.23, -0.07]]", draft.targets == nil),
            ("network", "layers", "[2, 2, 2]", draft.layers == nil),
            ("training", "step_size", "1", draft.stepSize == nil),
            ("training", "iterations", "10", draft.iterations == nil),
        ]
        for (section, name, example, isMissing) in required where isMissing {
            let place = nodes[section] == nil ? "\(section):, and under it " : ""
            report(
                nil, section, "\(section).\(name) is missing", allowed: "\(place)\(name): \(example)")
        }
        if draft.weights != nil {
            for path in ["network.initializer", "network.seed"] where nodes[path] != nil {
                reader.report(
                    at(path, or: root), "the weights are given, so they cannot be drawn",
                    allowed: "either weights, or initializer and seed")
            }
        } else if draft.biases != nil {
            reader.report(
                at("network.biases", or: root), "biases are given and weights are not",
                allowed: "both, or neither")
        }
        if let inputs = draft.inputs, let targets = draft.targets, inputs.count != targets.count {
            reader.report(
                at("data.targets", or: root),
                "\(counted(targets.count, "row")) of targets for \(counted(inputs.count, "row")) of inputs",
                allowed: "a row of targets for each row of inputs")
        }
        guard let layers = draft.layers else { return }
        if let width = draft.inputs?.first?.count, width != layers.first {
            reader.report(
                at("data.inputs", or: root),
                "rows of \(counted(width, "input")) for a network that takes \(layers[0])",
                allowed: "\(counted(layers[0], "number")) a row, or layers that begin with \(width)")
        }
        if let width = draft.targets?.first?.count, width != layers.last {
            reader.report(
                at("data.targets", or: root),
                "rows of \(counted(width, "target")) for a network that puts out \(layers[layers.count - 1])",
                allowed:
                    "\(counted(layers[layers.count - 1], "number")) a row, or layers that end with \(width)")
        }
    }

    /// The settings that a draft amounts to; reports at `node` what does not fit.
    mutating func settings(_ draft: Draft, at node: Node?) -> Settings? {
        guard let inputs = draft.inputs, let targets = draft.targets, let layers = draft.layers,
            let stepSize = draft.stepSize, let iterations = draft.iterations
        else { return nil }
        let before = reader.problems.count
        let depth = layers.count - 1
        let activations =
            draft.activations.count == 1
            ? Array(repeating: draft.activations[0], count: depth) : draft.activations
        if activations.count != depth {
            report(
                node, "network.activation",
                "\(counted(activations.count, "activation")) for \(counted(depth, "layer")) of weights",
                allowed: depth == 1 ? "one activation" : "one activation, or \(depth)")
        }
        let network = Network(layers: layers, bias: draft.bias, activations: activations)
        let start = start(draft, network, at: node)
        if draft.loss == .crossEntropy, layers.last == 1 {
            report(
                node, "training.loss", "cross_entropy of one output is 0 whatever the output",
                allowed: "layers that end with 2 or more, or another loss")
        }
        checkSize(network, samples: inputs.count, iterations: iterations, at: node)
        guard reader.problems.count == before, let start else { return nil }
        return Settings(
            data: Dataset(inputs: inputs, targets: targets), network: network, start: start, loss: draft.loss,
            optimizer: draft.optimizer, stepSize: stepSize, iterations: iterations)
    }

    private mutating func start(_ draft: Draft, _ network: Network, at node: Node?) -> Settings.Start? {
        if case .number(let seed)? = draft.seed {
            return .drawn(draft.initializer ?? .pytorch, seed: seed)
        }
        guard let given = draft.weights else {
            if case .given? = draft.seed {
                report(
                    node, "network.seed", "given weights are asked for, and the file gives none",
                    allowed: "network.weights")
                return nil
            }
            return .drawn(draft.initializer ?? .pytorch, seed: 0)
        }
        if draft.seed == nil, draft.initializer != nil {
            report(
                node, "network.initializer", "the weights are given, so none are drawn",
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
                    nil, "network.biases", "biases for a network without bias",
                    allowed: "bias: true, or no biases")
            }
            return .given(Parameters(weights: weights))
        }
        guard let givenBiases = draft.biases else {
            report(
                node, "network.bias", "weights are given and biases are not",
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
                    node, path, "\(list.count) \(noun) for a network that has \(total)",
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
                    node, path, "the layers' \(noun) are \(given.joined(separator: " + ")) numbers",
                    allowed: "\(needed.joined(separator: " + ")) numbers, a list per layer")
                return nil
            }
            return layers
        }
    }

    /// What a run keeps must fit in memory; a lab that asks for more is told so before anything is tried.
    private mutating func checkSize(_ network: Network, samples: Int, iterations: Int, at node: Node?) {
        let limit = Self.numberLimit
        let perState = Self.numbersPerState(network, samples: samples)
        guard perState > limit / (iterations + 1) else { return }
        guard perState <= limit else {
            report(
                node, "network.layers",
                "\(perState) numbers at every state are more than a report can hold",
                allowed: "at most \(limit) numbers a run")
            return
        }
        report(
            node, "training.iterations",
            "\(counted(iterations, "iteration")) of \(perState) numbers each are more than a report can hold",
            allowed: "at most \(limit) numbers a run, here \(limit / perState - 1) iterations")
    }

    /// How many numbers the runs of a lab may keep, together.
    static let numberLimit = 40_000_000

    /// How many numbers a run of these settings keeps.
    static func numbers(_ settings: Settings) -> Int {
        numbersPerState(settings.network, samples: settings.data.sampleCount) * (settings.iterations + 1)
    }

    private static func numbersPerState(_ network: Network, samples: Int) -> Int {
        let weights = network.connections.reduce(0) {
            $0 + $1.inCount * $1.outCount + (network.bias ? $1.outCount : 0)
        }
        return 1 + samples * (network.layers.last ?? 1) + 2 * weights
    }

    /// Reports at the varied value where there is one, else where the base says it.
    private mutating func report(_ node: Node?, _ path: String, _ message: String, allowed: String) {
        if let place = node ?? nodes[path] {
            reader.report(place, message, allowed: allowed)
        } else {
            reader.report(message, allowed: allowed)
        }
    }
}
