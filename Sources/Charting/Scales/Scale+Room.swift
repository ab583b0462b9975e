internal import Glibc

extension Scale.Kind {
    /// What bars up to `values` need: they start at 0, or where there is none somewhat below the least of them.
    package func extent(ofBarsTo values: some Sequence<Double>) -> ClosedRange<Double>? {
        let values = values.filter(accepts)
        guard let low = values.min(), let high = values.max() else { return nil }
        guard self == .log else { return min(0, low)...max(0, high) }
        let start = low / max(2, pow(high / low, 0.1))
        return (start > 0 ? start : low)...high
    }

    /// A range made longer at either end, by shares of its length as it is shown; as it was where that has no place.
    package func extended(_ range: ClosedRange<Double>, lower: Double, upper: Double) -> ClosedRange<Double> {
        let (low, high) = (transformed(range.lowerBound), transformed(range.upperBound))
        let ends = (original(low - (high - low) * lower), original(high + (high - low) * upper))
        guard accepts(ends.0), accepts(ends.1), ends.0 <= ends.1 else { return range }
        return (lower == 0 ? range.lowerBound : ends.0)...(upper == 0 ? range.upperBound : ends.1)
    }
}
