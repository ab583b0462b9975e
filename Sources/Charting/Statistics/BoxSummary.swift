/// What a box plot shows of numbers (Tukey's).
package struct BoxSummary: Hashable, Sendable {
    /// A quarter of the numbers lie below.
    package let lowerQuartile: Double
    /// Half of the numbers lie below.
    package let median: Double
    /// A quarter of the numbers lie above.
    package let upperQuartile: Double
    /// The farthest numbers that lie at most 1.5 times the box's length beyond it; no nearer than the box.
    package let whiskers: ClosedRange<Double>
    /// The numbers beyond the whiskers, ascending.
    package let outliers: [Double]
    /// How many values were NaN or infinite, and count for nothing.
    package let leftOut: Int

    /// Sums up the finite values; nil where there are none.
    package init?(_ values: [Double]) {
        let finite = values.filter(\.isFinite)
        guard let quantiles = Quantiles(finite) else { return nil }
        (lowerQuartile, median, upperQuartile) = (quantiles[0.25], quantiles[0.5], quantiles[0.75])
        let reach = 1.5 * (upperQuartile - lowerQuartile)
        let (low, high) = (lowerQuartile - reach, upperQuartile + reach)
        let near = quantiles.sorted.filter { $0 >= low && $0 <= high }
        whiskers = min(lowerQuartile, near.first ?? median)...max(upperQuartile, near.last ?? median)
        outliers = quantiles.sorted.filter { $0 < low || $0 > high }
        leftOut = values.count - finite.count
    }
}
