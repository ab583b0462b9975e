/// The share of numbers that are at most so large, as a function that steps up at each of them.
package struct CumulativeDistribution: Hashable, Sendable {
    /// The different numbers, ascending.
    package let values: [Double]
    /// The share of numbers at most as large as each of `values`; the last is 1.
    package let shares: [Double]
    /// How many values were NaN or infinite, and count for nothing.
    package let leftOut: Int

    /// Counts the finite values.
    package init(_ values: [Double]) {
        let sorted = values.filter(\.isFinite).sorted()
        let lastOfEqual = sorted.indices.filter { $0 == sorted.count - 1 || sorted[$0] < sorted[$0 + 1] }
        self.values = lastOfEqual.map { sorted[$0] }
        shares = lastOfEqual.map { Double($0 + 1) / Double(sorted.count) }
        leftOut = values.count - sorted.count
    }

    /// The share of numbers at most `value`.
    package func share(upTo value: Double) -> Double {
        values.lastIndex { $0 <= value }.map { shares[$0] } ?? 0
    }
}
