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
    /// What a categorical axis names, in the order of their numbers from 0; empty on every other scale.
    public private(set) var categories: [String] = []
    /// The same values in another unit, shown on the other side; nil for none.
    public var conversion: Conversion?

    /// Makes an axis. A `domain` that is not finite, has no length, or reaches 0 on a log scale is left to
    /// the data.
    public init(
        label: String = "", scale: Scale.Kind = .linear, integers: Bool = false,
        domain: ClosedRange<Double>? = nil, includesZero: Bool = false, conversion: Conversion? = nil
    ) {
        self.label = label
        self.scale = scale
        self.integers = integers
        self.domain = domain
        self.includesZero = includesZero
        self.conversion = conversion
    }

    /// Makes an axis of named things: the first has the number 0.
    public init(label: String = "", categories: [String]) {
        self.init(label: label, scale: .categorical)
        self.categories = categories
        domain = categories.isEmpty ? nil : -0.5...(Double(categories.count) - 0.5)
    }
}

extension Axis {
    /// Another unit for the values of an axis, such as epochs for iterations: `factor` × value + `offset`.
    public struct Conversion: Hashable, Sendable {
        /// What the other unit is.
        public var label: String
        /// How many of the other unit make one of the axis' own; not 0.
        public var factor: Double
        /// What the other unit counts where the axis' own counts 0.
        public var offset: Double

        /// Makes a conversion.
        public init(label: String, factor: Double, offset: Double = 0) {
            self.label = label
            self.factor = factor
            self.offset = offset
        }

        /// The value in the axis' own unit.
        func original(_ value: Double) -> Double { (value - offset) / factor }

        /// The ends in the other unit; nil where they have no place on such a scale.
        func converted(_ domain: ClosedRange<Double>, _ kind: Scale.Kind) -> ClosedRange<Double>? {
            let ends = [domain.lowerBound, domain.upperBound].map { factor * $0 + offset }
            guard ends.allSatisfy(kind.accepts), ends[0] != ends[1] else { return nil }
            return min(ends[0], ends[1])...max(ends[0], ends[1])
        }
    }
}
