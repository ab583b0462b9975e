/// How a layer's outputs, of all units on all samples, are spread at some states.
public struct ActivationQuantiles: Sendable, Equatable {
    /// The layer, counted from 1.
    public let layer: Int
    /// The lowest of them.
    public let min: Series
    /// A quarter of them is below it.
    public let lower: Series
    /// Half of them is below it.
    public let median: Series
    /// Three quarters of them are below it.
    public let upper: Series
    /// The highest of them.
    public let max: Series

    /// These quantiles of a layer, from sorted outputs at each step.
    package init(layer: Int, steps: [Int], sorted: [[Float]]) {
        func series(_ word: String, _ share: Double) -> Series {
            Series(
                name: "layer\(layer).activation_\(word)", steps: Steps(steps),
                values: sorted.map { $0.quantile(share) })
        }
        self.layer = layer
        (min, max) = (series("min", 0), series("max", 1))
        (lower, median, upper) = (series("q25", 0.25), series("median", 0.5), series("q75", 0.75))
    }
}
