/// Values that a run recorded under one name, each at a step.
public struct LogSeries: Sendable {
    /// The name in the file: `val_loss`, `train/loss`, `训练损失`.
    public var name: String
    /// The steps, in the file's order and of ``values``' length; they need neither increase nor be whole.
    public var steps: [Double]
    /// The values; not a number and infinities are kept.
    public var values: [Double]

    /// A series.
    public init(name: String, steps: [Double], values: [Double]) {
        precondition(steps.count == values.count, "\(steps.count) steps and \(values.count) values")
        self.name = name
        self.steps = steps
        self.values = values
    }
}

extension LogSeries: Equatable {
    /// Equal names, steps and bits: two not-a-numbers are equal here, 0 and -0 are not.
    public static func == (a: LogSeries, b: LogSeries) -> Bool {
        a.name == b.name && a.steps == b.steps
            && a.values.elementsEqual(b.values) { $0.bitPattern == $1.bitPattern || $0.isNaN && $1.isNaN }
    }
}

/// How values were spread over bins at some steps, as TensorBoard's histograms are.
public struct LogHistogram: Sendable, Equatable {
    /// The name in the file.
    public var name: String
    /// One count of values in bins per step.
    public var states: [State]

    /// The bins at one step.
    public struct State: Sendable, Equatable {
        /// The step.
        public var step: Double
        /// The bins' right edges, increasing; the first bin begins at ``minimum``.
        public var edges: [Double]
        /// How many values fell into each bin.
        public var counts: [Double]
        /// The smallest value.
        public var minimum: Double
        /// The largest value.
        public var maximum: Double

        /// Bins at a step.
        public init(step: Double, edges: [Double], counts: [Double], minimum: Double, maximum: Double) {
            self.step = step
            self.edges = edges
            self.counts = counts
            self.minimum = minimum
            self.maximum = maximum
        }
    }

    /// A histogram.
    public init(name: String, states: [State]) {
        self.name = name
        self.states = states
    }
}
