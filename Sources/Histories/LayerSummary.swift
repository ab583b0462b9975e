/// What a summary of a layer is of: its column is `layer<l>.<word>`, layers counted from 1.
public struct LayerSummary: Sendable, Hashable {
    /// What is told of a layer's parameters, gradients and units.
    public enum Measure: String, Sendable, CaseIterable {
        /// The mean of its parameters, weights and biases.
        case mean
        /// Their standard deviation.
        case std
        /// The lowest, the quartiles and the highest of them.
        case min, q25, median, q75, max
        /// The root of the sum of their squares.
        case norm
        /// The same of their gradients.
        case gradientNorm = "gradient_norm"
        /// The norm of what the update changes in its weights, without biases, as a part of these weights' own norm.
        case updateRatio = "update_ratio"
        /// The share of its units that are at 0 on every sample, where their activation has a flat side.
        case inactive
        /// The share of its outputs at which the activation's slope is below 0.01, where it saturates.
        case saturated
    }

    /// The layer, counted from 1.
    public let layer: Int
    /// What is told of it.
    public let measure: Measure

    /// This measure of this layer.
    public init(layer: Int, _ measure: Measure) {
        self.layer = layer
        self.measure = measure
    }

    /// What a column of this name tells; nil where it is no summary.
    public init?(column name: String) {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].hasPrefix("layer"), let layer = Int(parts[0].dropFirst(5)),
            let measure = Measure(rawValue: String(parts[1]))
        else { return nil }
        self.init(layer: layer, measure)
    }

    /// The column's name.
    public var column: String { "layer\(layer).\(measure.rawValue)" }
}
