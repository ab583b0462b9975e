internal import Glibc

/// Round levels for contours, all of them inside the values' range.
package enum ContourLevels {
    /// About `count` levels at equal steps; none where the values are all equal.
    package static func linear(_ values: [Double], count: Int) -> [Numeral] {
        guard let range = range(of: values.filter(\.isFinite)) else { return [] }
        return strictly(inside: range, LinearTicks.numerals(in: range, target: count))
    }

    /// About `count` levels at about equal ratios: every so many powers of ten, or 1, 2, 5 and the like between
    /// them, or equal steps where the values span less. Values of 0 and below do not count.
    package static func logarithmic(_ values: [Double], count: Int) -> [Numeral] {
        guard let range = range(of: values.filter { $0.isFinite && $0 > 0 }) else { return [] }
        let decades =
            Int(log10(range.lowerBound).rounded(.down))...Int(log10(range.upperBound).rounded(.down))
        let steps = [100, 50, 20, 10, 5, 3, 2].map { step in
            decades.filter { $0.isMultiple(of: step) }.map { Numeral(1, exponent: $0) }
        }
        let divisions = [[1], [1, 3], [1, 2, 5], [1, 2, 3, 5, 7], Array(1...9)].map { digits in
            decades.flatMap { decade in digits.map { Numeral($0, exponent: decade) } }
        }
        let even = LinearTicks.numerals(in: range, target: count)
        // Of two that come as near, the coarser: it stands first.
        return (steps + divisions + (log10(range.upperBound / range.lowerBound) < 1 ? [even] : []))
            .map { strictly(inside: range, $0) }
            .min { abs($0.count - count) < abs($1.count - count) } ?? []
    }

    private static func range(of values: [Double]) -> ClosedRange<Double>? {
        guard let low = values.min(), let high = values.max(), low < high else { return nil }
        return low...high
    }

    /// At the least value a level would enclose everything, at the greatest nothing.
    private static func strictly(inside range: ClosedRange<Double>, _ numerals: [Numeral]) -> [Numeral] {
        numerals.filter { range.lowerBound < $0.value && $0.value < range.upperBound }
    }
}
