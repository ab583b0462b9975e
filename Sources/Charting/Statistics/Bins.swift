internal import Glibc

/// Numbers counted in intervals that lie side by side.
package struct Bins: Hashable, Sendable {
    /// The limits, ascending, one more than there are bins; empty where nothing was to be counted.
    package let edges: [Double]
    /// How many numbers lie in each bin; its lower edge belongs to it, and to the last bin its upper one too.
    package let counts: [Int]
    /// How many finite numbers lie outside of all bins.
    package let outside: Int
    /// How many values were NaN or infinite.
    package let leftOut: Int

    /// Counts in bins with given edges, which ascend; fewer than two make no bin.
    package init(_ values: [Double], edges: [Double]) {
        var counts = [Int](repeating: 0, count: max(0, edges.count - 1))
        var outside = 0
        let finite = values.filter(\.isFinite)
        for value in finite {
            let after = edges.partitioningIndex { value < $0 }
            let bin = after == edges.count && value == edges.last ? after - 2 : after - 1
            if counts.indices.contains(bin) { counts[bin] += 1 } else { outside += 1 }
        }
        self.edges = edges.count < 2 ? [] : edges
        self.counts = counts
        self.outside = outside
        leftOut = values.count - finite.count
    }

    /// Counts in bins of a round width: about `count` of them, else as many as the values ask for.
    package init(_ values: [Double], count: Int? = nil) {
        self.init(values, edges: Self.edges(for: values, count: count))
    }

    /// The share of the counted numbers per unit of the axis: the areas add up to 1.
    package var density: [Double] {
        let total = Double(counts.reduce(0, +))
        return counts.indices.map { Double(counts[$0]) / (edges[$0 + 1] - edges[$0]) / total }
    }
}

extension Bins {
    /// How many bins there are at least and at most, where nobody says how many.
    private static let limits = 5...60

    /// Edges at round numbers that hold all finite values; give it those of several histograms to be laid side by
    /// side. Whole numbers at most 1000 apart stand in the middle of their bins; no values give no edges.
    package static func edges(for values: [Double], count: Int? = nil) -> [Double] {
        guard let quantiles = Quantiles(values.filter(\.isFinite)) else { return [] }
        let (low, high) = (quantiles[0], quantiles[1])
        let greatest = max(abs(low), abs(high))
        let halfRange = high / 2 - low / 2
        let isWhole =
            halfRange <= 500 && greatest < 1e15 && quantiles.sorted.allSatisfy { $0 == $0.rounded() }
        let count = min(10_000, max(1, count ?? asked(by: quantiles)))
        // What lies closer than floating point can divide evenly counts as equal: one bin.
        let half = halfRange > greatest * 1e-12 ? halfRange / Double(count) : greatest * 0.05
        let width = roundWidth(max(half, .leastNormalMagnitude), isWhole: isWhole)
        // An edge between two whole numbers: on one of them, the last bin would hold one more than the others.
        let shift = isWhole && width.value < 10 ? 0.5 : 0
        let edge = { (index: Int) in Numeral(index * width.mantissa, exponent: width.exponent).value - shift }
        var first = Int(((low + shift) / width.value).rounded(.down))
        var last = Int(((high + shift) / width.value).rounded(.up))
        // A quotient is rounded: 1.1 / 0.1 is more than 11.
        if edge(first) > low { first -= 1 } else if edge(first + 1) <= low { first += 1 }
        if edge(last) < high { last += 1 } else if edge(last - 1) >= high { last -= 1 }
        let greatestEdge = Double.greatestFiniteMagnitude
        return (first...max(last, first + 1)).map { max(-greatestEdge, min(greatestEdge, edge($0))) }
    }

    /// The number of bins of Freedman and Diaconis' width, 2 · IQR / ∛n; of Sturges', log₂ n + 1, where half of the
    /// values are equal.
    private static func asked(by quantiles: Quantiles) -> Int {
        let n = Double(quantiles.sorted.count)
        let spread = quantiles[0.75] / 2 - quantiles[0.25] / 2
        let range = quantiles[1] / 2 - quantiles[0] / 2
        let count = spread > 0 ? range / spread * cbrt(n) / 2 : log2(n) + 1
        return Int(max(Double(limits.lowerBound), min(Double(limits.upperBound), count.rounded(.up))))
    }

    /// 1, 2, 2.5 or 5 times a power of ten, nearest by ratio to twice `half`.
    private static func roundWidth(_ half: Double, isWhole: Bool) -> Numeral {
        let exponent = Int(log10(half).rounded(.down))
        let widths =
            [1, 2, 5].flatMap { digit in
                (-1...2).map { Numeral(digit, exponent: exponent + $0) }
            } + (-1...2).map { Numeral(25, exponent: exponent - 1 + $0) }
        let allowed = widths.filter { $0.value > 0 && (!isWhole || $0.exponent >= 0) }
        let wanted = log10(half) + log10(2)
        return allowed.min { abs(log10($0.value) - wanted) < abs(log10($1.value) - wanted) }
            ?? Numeral(1, exponent: isWhole ? 0 : exponent)
    }
}

extension [Double] {
    /// The first index whose element meets a condition that all later ones meet too; `count` where none does.
    fileprivate func partitioningIndex(where condition: (Double) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
