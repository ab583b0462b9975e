/// The quantiles of numbers, between two of them on a line (type 7 of Hyndman and Fan, NumPy's and PyTorch's default).
package struct Quantiles: Hashable, Sendable {
    /// The numbers, ascending.
    package let sorted: [Double]

    /// Takes in all but NaN; nil where nothing is left.
    package init?(_ values: [Double]) {
        sorted = values.filter { !$0.isNaN }.sorted()
        if sorted.isEmpty { return nil }
    }

    /// The value below which `share` of the numbers lie; a share outside 0…1 counts as the nearer of these.
    package subscript(share: Double) -> Double {
        let place = Double(sorted.count - 1) * max(0, min(1, share))
        let below = Int(place)
        let (a, b) = (sorted[below], sorted[min(below + 1, sorted.count - 1)])
        // From the nearer of the two, as NumPy does it; two equal infinities have no difference.
        let fraction = place - Double(below)
        if a == b || fraction == 0 { return a }
        return fraction < 0.5 ? a + (b - a) * fraction : b - (b - a) * (1 - fraction)
    }
}
