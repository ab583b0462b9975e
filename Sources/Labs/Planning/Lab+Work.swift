internal import Training

extension Lab {
    /// How much work its runs and its sweep take, about, in multiplications.
    public var work: Double { (runs.map(\.settings) + sweepSettings).reduce(0) { $0 + $1.work } }

    /// Whether the last digits of some run may depend on the processor.
    package var dependsOnProcessor: Bool { runs.contains { $0.settings.multipliesLargeMatrices } }
}
