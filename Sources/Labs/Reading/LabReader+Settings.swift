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

    /// Reports at the varied value where there is one, else where the base says it.
    mutating func report(_ node: Node?, _ path: String, _ message: String, allowed: String) {
        if let place = node ?? nodes[path] {
            reader.report(place, message, allowed: allowed)
        } else {
            reader.report(message, allowed: allowed)
        }
    }
}
