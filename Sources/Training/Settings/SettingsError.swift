/// Settings that no run can have.
public struct SettingsError: Error, Equatable, CustomStringConvertible {
    /// What does not fit.
    public let problem: String

    /// The problem.
    public var description: String { problem }
}

extension Settings {
    /// What does not fit each other; nil where every part does.
    var mismatch: SettingsError? {
        let problem =
            network.problem ?? data.problem(for: network, loss) ?? validationProblem ?? startProblem
            ?? numberProblem
        return problem.map { SettingsError(problem: $0) }
    }

    private var validationProblem: String? {
        guard let validation else { return nil }
        if (validation.labels == nil) != (data.labels == nil) {
            return "labels for the samples of training or of validation, but not for both"
        }
        return validation.problem(for: network, loss).map { "validation: \($0)" }
    }

    private var startProblem: String? {
        // What is drawn is drawn to fit.
        guard case .given(let parameters) = start else { return nil }
        let weights = parameters.weights.map(\.count), biases = parameters.biases.map(\.count)
        let count = (weights + biases).reduce(0, +)
        if count != network.parameterCount {
            return "\(count) weights for \(network.parameterCount) places"
        }
        let places = network.connections.map { $0.inCount * $0.outCount }
        if weights != places { return "layers of \(weights) weights for layers of \(places)" }
        let units = network.bias ? network.connections.map(\.outCount) : []
        if biases != units { return "layers of \(biases) biases for layers of \(units)" }
        return nil
    }

    private var numberProblem: String? {
        if iterations < 0 { return "\(iterations) iterations" }
        if let batches, batches.size < 1 { return "batches of \(batches.size) samples" }
        return nil
    }
}

extension Network {
    fileprivate var problem: String? {
        if layers.count < 2 || layers.contains(where: { $0 < 1 }) {
            return "a network needs inputs and outputs, at least one of each, not layers \(layers)"
        }
        if activations.count != layers.count - 1 {
            return "\(activations.count) activations for \(layers.count - 1) layers of weights"
        }
        return nil
    }
}

extension Dataset {
    fileprivate func problem(for network: Network, _ loss: Loss) -> String? {
        if inputs.isEmpty || inputs.count != targets.count {
            return "\(inputs.count) rows of inputs for \(targets.count) rows of targets"
        }
        if let labels, labels.count != inputs.count {
            return "\(labels.count) labels for \(inputs.count) rows of inputs"
        }
        if inputs.contains(where: { $0.count != network.layers[0] }) {
            return "every row of inputs must have \(network.layers[0]) numbers"
        }
        let outputs = network.layers[network.layers.count - 1]
        let areIndices = loss.takesClassIndices && outputs > 1 && targets[0].count == 1
        let width = areIndices ? 1 : outputs
        if targets.contains(where: { $0.count != width }) {
            return "every row of targets must have \(width) numbers"
        }
        if areIndices, !targets.allSatisfy({ Int(exactly: $0[0]).map((0..<outputs).contains) ?? false }) {
            return "every target must be a class, 0 to \(outputs - 1)"
        }
        return nil
    }
}
