/// What a network learns from: a row of inputs and a row of targets per sample.
public struct Dataset: Sendable, Hashable {
    /// One row per sample.
    public var inputs: [[Float]]
    /// One row per sample.
    public var targets: [[Float]]

    /// These samples.
    public init(inputs: [[Float]], targets: [[Float]]) {
        self.inputs = inputs
        self.targets = targets
    }

    /// How many samples there are.
    public var sampleCount: Int { inputs.count }
}
