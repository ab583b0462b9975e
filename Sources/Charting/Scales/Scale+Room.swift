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

    /// A range made longer at either end, by shares of its length as it is shown.
    package func extended(_ range: ClosedRange<Double>, lower: Double, upper: Double) -> ClosedRange<Double> {
        let (low, high) = (transformed(range.lowerBound), transformed(range.upperBound))
        let longer = values(
            between: lower == 0 ? low : low - (high - low) * lower,
            and: upper == 0 ? high : high + (high - low) * upper)
        return min(range.lowerBound, longer.lowerBound)...max(range.upperBound, longer.upperBound)
    }

    /// The values between two places on a scale of equal differences, as far as there are any.
    package func values(between low: Double, and high: Double) -> ClosedRange<Double> {
        let greatest = Double.greatestFiniteMagnitude
        let least = self == .log ? .leastNonzeroMagnitude : -greatest
        let ends = [low, high].map { max(least, min(greatest, original($0))) }
        return min(ends[0], ends[1])...max(ends[0], ends[1])
    }
}
