internal import Glibc

/// How values become places along an axis.
public struct Scale: Hashable, Sendable {
    /// The rule between values and places.
    public enum Kind: Hashable, Sendable {
        /// Equal differences take equal room.
        case linear
        /// Equal ratios take equal room; only values above 0 have a place.
        case log
        /// Logarithmic on both sides of 0, for values of both signs: close to linear within ± `threshold`, which
        /// is above 0.
        case symlog(threshold: Double = 1)
        /// The things an axis names, in their order: their numbers count from 0, and each takes the same room.
        case categorical
    }

    /// The rule between values and places.
    public let kind: Kind
    /// The values at the two ends.
    public let domain: ClosedRange<Double>
    /// The place of the lower end, in points.
    public let start: Double
    /// The place of the upper end, in points.
    public let end: Double

    /// Makes a scale; a log scale needs a domain above 0, and the two ends must differ.
    package init(_ kind: Kind, domain: ClosedRange<Double>, from start: Double, to end: Double) {
        self.kind = kind
        self.domain = domain
        self.start = start
        self.end = end
    }

    /// The place of a value in points; nil for what has none: NaN, infinities, and 0 and below on a log scale.
    ///
    /// Values far outside the domain stand at a finite distance, so that lines to them can be cut.
    public func position(of value: Double) -> Double? {
        guard kind.accepts(value) else { return nil }
        return start + max(-1e4, min(1e4, share(of: value))) * (end - start)
    }

    /// How far a value that has a place lies along the domain: 0 at its lower end, 1 at its upper.
    package func share(of value: Double) -> Double {
        let (low, high) = (kind.transformed(domain.lowerBound), kind.transformed(domain.upperBound))
        let value = kind.transformed(value)
        let share = (value - low) / (high - low)
        // Near the largest number a difference overflows; halves do not.
        return share.isFinite && (high - low).isFinite
            ? share : (value / 2 - low / 2) / (high / 2 - low / 2)
    }
}

extension Scale.Kind {
    /// Whether a value has a place on such a scale.
    public func accepts(_ value: Double) -> Bool { value.isFinite && (self != .log || value > 0) }

    /// The value on a scale of equal differences.
    package func transformed(_ value: Double) -> Double {
        switch self {
        case .linear, .categorical: value
        case .log: log10(value)
        case .symlog(let threshold): Symlog.place(of: value, threshold: threshold)
        }
    }

    /// The value whose place on a scale of equal differences is `transformed`.
    package func original(_ transformed: Double) -> Double {
        switch self {
        case .linear, .categorical: transformed
        case .log: pow(10, transformed)
        case .symlog(let threshold): Symlog.value(at: transformed, threshold: threshold)
        }
    }
}
