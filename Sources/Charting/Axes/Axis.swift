/// What one direction of a chart measures.
public struct Axis: Hashable, Sendable {
    /// What is measured, with its unit; empty for none.
    public var label: String
    /// The rule between values and places.
    public var scale: Scale.Kind
    /// Whether only whole numbers are labelled, as for iterations.
    public var integers: Bool
    /// The values at the ends; nil leaves them to the data.
    public var domain: ClosedRange<Double>?
    /// Whether 0 is shown even where the data stay away from it; means nothing on a log scale.
    public var includesZero: Bool

    /// Makes an axis. A `domain` that is not finite, has no length, or reaches 0 on a log scale is left to
    /// the data.
    public init(
        label: String = "", scale: Scale.Kind = .linear, integers: Bool = false,
        domain: ClosedRange<Double>? = nil, includesZero: Bool = false
    ) {
        self.label = label
        self.scale = scale
        self.integers = integers
        self.domain = domain
        self.includesZero = includesZero
    }
}
