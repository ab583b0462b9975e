internal import Training
internal import Yams

extension LabReader {
    private func at(_ path: String, or root: Node) -> Node { nodes[path] ?? root }

    mutating func checkBase(_ draft: Draft, at root: Node) {
        let required = [
            ("data.inputs", draft.inputs == nil), ("data.targets", draft.targets == nil),
            ("network.layers", draft.layers == nil), ("training.step_size", draft.stepSize == nil),
            ("training.iterations", draft.iterations == nil),
        ]
        for (path, isMissing) in required where isMissing {
            let section = path.prefix { $0 != "." }
            report(
                nil, String(section), "\(path) is missing", allowed: "\(path.dropFirst(section.count + 1)): …"
            )
        }
        if draft.weights != nil {
            for path in ["network.initializer", "network.seed"] where nodes[path] != nil {
                reader.report(
                    at(path, or: root), "the weights are given above, so they cannot be drawn",
                    allowed: "either weights, or initializer and seed")
            }
        }
        if let inputs = draft.inputs, let targets = draft.targets, inputs.count != targets.count {
            reader.report(
                at("data.targets", or: root),
                "\(targets.count) rows of targets for \(inputs.count) rows of inputs",
                allowed: "a row of targets for each row of inputs")
        }
        guard let layers = draft.layers else { return }
        if let width = draft.inputs?.first?.count, width != layers.first {
            reader.report(
                at("data.inputs", or: root), "rows of \(width) inputs for a network that takes \(layers[0])",
                allowed: "\(layers[0]) numbers a row, or layers that begin with \(width)")
        }
        if let width = draft.targets?.first?.count, width != layers.last {
            reader.report(
                at("data.targets", or: root),
                "rows of \(width) targets for a network that puts out \(layers[layers.count - 1])",
                allowed: "\(layers[layers.count - 1]) numbers a row, or layers that end with \(width)")
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
                node, "network.activation", "\(activations.count) activations for \(depth) layers of weights",
                allowed: "one activation, or \(depth)")
        }
        let network = Network(layers: layers, bias: draft.bias, activations: activations)
        let start = start(draft, network, at: node)
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
        let counts = network.connections.map { $0.inCount * $0.outCount }
        guard let weights = split(given, counts, "network.weights", of: "weights", at: node) else {
            return nil
        }
        guard network.bias else {
            if draft.biases != nil {
                report(
                    node, "network.biases", "biases for a network without bias",
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
        case .perLayer(let layers):
            guard layers.map(\.count) == counts else {
                report(
                    node, path,
                    "\(noun) of \(layers.map { String($0.count) }.joined(separator: " + ")) numbers",
                    allowed: "\(counts.map(String.init).joined(separator: " + ")) numbers, a list per layer")
                return nil
            }
            return layers
        }
    }

    /// What a run keeps must fit in memory; a lab that asks for more is told so before anything is tried.
    private mutating func checkSize(_ network: Network, samples: Int, iterations: Int, at node: Node?) {
        let limit = 100_000_000
        let weights = network.connections.reduce(0) {
            $0 + $1.inCount * $1.outCount + (network.bias ? $1.outCount : 0)
        }
        let perState = 1 + samples * (network.layers.last ?? 1) + 2 * weights
        guard perState > limit / (iterations + 1) else { return }
        report(
            node, "training.iterations",
            "\(iterations) iterations of \(perState) numbers each are more than a report can hold",
            allowed: "at most \(limit) numbers a run, here \(max(0, limit / perState - 1)) iterations")
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
