internal import Glibc

/// Ticks of a log axis: powers of ten first, then the whole multiples that best split the widest gap.
package enum LogTicks {
    /// The ticks inside a domain above 0: about `target` of them, two or more where floating point allows.
    package static func numerals(in domain: ClosedRange<Double>, target: Int) -> [Numeral] {
        let low = log10(domain.lowerBound)
        let high = log10(domain.upperBound)
        let decades = Array(
            stride(from: Int((low - 1e-9).rounded(.up)), through: Int((high + 1e-9).rounded(.down)), by: 1))
        if decades.count > target { return thinned(decades, target: max(2, target)) }
        var ticks = decades.map { Numeral(1, exponent: $0) }
        if decades.count == 1 || decades.count == 2, let first = decades.first, let last = decades.last {
            // Thrice a power of ten is about halfway to the next: evenly apart up to both ends.
            let halves = (first - 1...last + 1).flatMap {
                [Numeral(1, exponent: $0), Numeral(3, exponent: $0)]
            }
            .filter { low - 1e-9...high + 1e-9 ~= log10($0.value) }
            if (4...max(4, target)).contains(halves.count) { return halves }
        }
        // Three powers of ten already show the scale; between them more ticks would only look uneven.
        while ticks.count < max(2, min(target, 3)), let (place, numeral) = split(ticks, low, high) {
            ticks.insert(numeral, at: place)
        }
        // Less than about a factor of two: no whole multiples left, so equal steps.
        return ticks.count >= 2 ? ticks : LinearTicks.numerals(in: domain, target: min(target, 4))
    }

    /// The multiples 2 to 9 of powers of ten inside a domain along `length` points; none where they would blur.
    package static func multiples(in domain: ClosedRange<Double>, length: Double) -> [Double] {
        let low = log10(domain.lowerBound), high = log10(domain.upperBound)
        guard high - low >= 0.5, length / (high - low) >= 40 else { return [] }
        return (Int(low.rounded(.down))...Int(high.rounded(.down))).flatMap { exponent in
            (2...9).map { Numeral($0, exponent: exponent).value }
        }.filter(domain.contains)
    }

    private static func thinned(_ decades: [Int], target: Int) -> [Numeral] {
        let steps = [1, 2, 3, 5, 10, 20, 50, 100, 200, 500]
        let step =
            steps.first { step in decades.count(where: { $0.isMultiple(of: step) }) <= target } ?? 1000
        let kept = decades.filter { $0.isMultiple(of: step) }
        let ends = [decades[0], decades[decades.count - 1]]
        return (kept.count >= 2 ? kept : ends).map { Numeral(1, exponent: $0) }
    }

    /// The multiple of a power of ten that comes closest to the middle of the widest gap that holds one.
    private static func split(_ ticks: [Numeral], _ low: Double, _ high: Double) -> (Int, Numeral)? {
        let edges = [low] + ticks.map { log10($0.value) } + [high]
        let gaps = zip(edges, edges.dropFirst()).enumerated().map { ($0.offset, $0.element.0, $0.element.1) }
        for (place, bottom, top) in gaps.sorted(by: { $0.2 - $0.1 > $1.2 - $1.1 }) {
            let all = multiples(from: bottom, to: top, without: ticks)
            // 2, 3 and 5 are what readers expect between powers of ten.
            let usual = all.filter { [2, 3, 5].contains($0.numeral.mantissa) }
            let candidates = usual.isEmpty ? all : usual
            let middle = (bottom + top) / 2
            if let best = candidates.min(by: { abs($0.place - middle) < abs($1.place - middle) }) {
                return (place, best.numeral)
            }
        }
        return nil
    }

    private static func multiples(
        from bottom: Double, to top: Double, without ticks: [Numeral]
    ) -> [(place: Double, numeral: Numeral)] {
        let exponents = Int(bottom.rounded(.down))...Int(top.rounded(.down))
        return exponents.flatMap { exponent in
            (2...9).compactMap { digit in
                let place = Double(exponent) + log10(Double(digit))
                let numeral = Numeral(digit, exponent: exponent)
                let isFree = place >= bottom - 1e-9 && place <= top + 1e-9 && !ticks.contains(numeral)
                return isFree ? (place, numeral) : nil
            }
        }
    }
}
