/// All that determines a run.
public struct Settings: Sendable, Hashable {
    /// Where the first weights come from.
    public enum Start: Sendable, Hashable {
        /// These numbers.
        case given(Parameters)
        /// Drawn with a seed.
        case drawn(Initializer, seed: UInt64)
    }

    /// What the network learns from.
    public var data: Dataset
    /// What it is watched on and does not learn from.
    public var validation: Dataset?
    /// Its shape.
    public var network: Network
    /// Its first weights.
    public var start: Start
    /// What is brought down.
    public var loss: Loss
    /// How.
    public var optimizer: Optimizer
    /// How far each update goes along the gradient: what the schedule starts from.
    public var stepSize: Double
    /// How that changes over the run.
    public var schedule = Schedule.constant
    /// How many updates there are.
    public var iterations: Int
    /// How the samples are dealt out to the updates; nil where each sees them all.
    public var batches: Batches?
    /// The bound on the gradients, if there is one.
    public var clipping: Clipping?
    /// When to end before all iterations are done.
    public var earlyStopping: EarlyStopping?
    /// What is kept of every state.
    public var record = Record.auto
    /// Whether the largest eigenvalue of the loss's Hessian is kept as well, for networks of up to
    /// ``Record/weightLimit`` parameters.
    public var curvature = false

    /// These settings.
    public init(
        data: Dataset, network: Network, start: Start, loss: Loss, optimizer: Optimizer, stepSize: Double,
        iterations: Int
    ) {
        self.data = data
        self.network = network
        self.start = start
        self.loss = loss
        self.optimizer = optimizer
        self.stepSize = stepSize
        self.iterations = iterations
    }

    /// The first weights.
    public var initialParameters: Parameters {
        switch start {
        case .given(let parameters): parameters
        case .drawn(let initializer, let seed): initializer.draw(network.layers, network.bias, seed)
        }
    }

    /// Whether the parts fit each other; nil where they do, else what does not.
    var mismatch: SettingsError? {
        func error(_ problem: String) -> SettingsError { SettingsError(problem: problem) }
        let layers = network.layers
        if layers.count < 2 || layers.contains(where: { $0 < 1 }) {
            return error("a network needs inputs and outputs, at least one of each, not layers \(layers)")
        }
        if network.activations.count != layers.count - 1 {
            return error("\(network.activations.count) activations for \(layers.count - 1) layers of weights")
        }
        if data.inputs.isEmpty || data.inputs.count != data.targets.count {
            return error("\(data.inputs.count) rows of inputs for \(data.targets.count) rows of targets")
        }
        if data.inputs.contains(where: { $0.count != layers[0] }) {
            return error("every row of inputs must have \(layers[0]) numbers")
        }
        let outputs = layers[layers.count - 1], width = data.targets[0].count
        let areIndices = loss.takesClassIndices && outputs > 1 && width == 1
        if !areIndices, width != outputs || data.targets.contains(where: { $0.count != width }) {
            return error("every row of targets must have \(outputs) numbers")
        }
        if areIndices, data.targets.contains(where: { !(0..<outputs).map(Float.init).contains($0[0]) }) {
            return error("every target must be a class, 0 to \(outputs - 1)")
        }
        let parameters = initialParameters
        let weights = parameters.weights.map(\.count), biases = parameters.biases.map(\.count)
        let count = (weights + biases).reduce(0, +)
        if count != network.parameterCount {
            return error("\(count) weights for \(network.parameterCount) places")
        }
        let places = network.connections.map { $0.inCount * $0.outCount }
        if weights != places {
            return error("layers of \(weights) weights for layers of \(places)")
        }
        let units = network.bias ? network.connections.map(\.outCount) : []
        if biases != units {
            return error("layers of \(biases) biases for layers of \(units)")
        }
        return iterations < 0 ? error("\(iterations) iterations") : nil
    }
}

/// Settings that no run can have.
public struct SettingsError: Error, Equatable, CustomStringConvertible {
    /// What does not fit.
    public let problem: String

    /// The problem.
    public var description: String { problem }
}
