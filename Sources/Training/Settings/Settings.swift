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
    /// ``Hessian/parameterLimit`` parameters.
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
}
