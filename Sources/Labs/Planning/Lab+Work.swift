internal import Training

extension Lab {
    /// How much work its runs take, about, in multiplications.
    public var work: Double { runs.reduce(0) { $0 + $1.settings.work } }

    /// Whether the last digits of some run may depend on the processor.
    package var dependsOnProcessor: Bool { runs.contains { $0.settings.multipliesLargeMatrices } }
}
