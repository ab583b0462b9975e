internal import Glibc

/// Ticks at equal steps, by the extension of Wilkinson's algorithm (Talbot, Lin and Hanrahan 2010).
package struct LinearTicks {
    /// Step mantissas in tenths, best first.
    private static let mantissas = [10, 50, 20, 25, 40, 30]

    private let low: Double
    private let high: Double
    /// The power of ten that was divided out of `low` and `high`, so that nothing overflows.
    private let unit: Int
    private let target: Int
    private let integers: Bool
    private let inside: Bool

    private var best: (score: Double, start: Int, skip: Int, mantissa: Int, exponent: Int, count: Int)?

    /// The ticks for a domain: about `target` of them, two or more where that is possible.
    /// - Parameters:
    ///   - integers: Whether only whole numbers may be ticks.
    ///   - inside: Whether ticks must lie in the domain; else they may lie a little outside of it.
    package static func numerals(
        in domain: ClosedRange<Double>, target: Int, integers: Bool = false, inside: Bool = true
    ) -> [Numeral] {
        var search = LinearTicks(domain, target: max(2, target), integers: integers, inside: inside)
        search.run()
        return search.numerals
    }

    private init(_ domain: ClosedRange<Double>, target: Int, integers: Bool, inside: Bool) {
        let greatest = max(abs(domain.lowerBound), abs(domain.upperBound))
        unit = greatest > 0 ? max(-300, Int(log10(greatest).rounded(.down))) : 0
        let factor = Numeral(1, exponent: unit).value
        low = domain.lowerBound / factor
        high = domain.upperBound / factor
        self.target = target
        self.integers = integers
        self.inside = inside
    }

    private var numerals: [Numeral] {
        guard let best else { return [] }
        return (0..<best.count).map { index in
            Numeral(
                (best.start + index * best.skip) * best.mantissa, exponent: best.exponent - 1 + unit)
        }
    }

    /// Walks skips, mantissas, counts, powers and starts, leaving each walk once its best case cannot win.
    private mutating func run() {
        guard high > low else { return }
        for skip in 1... {
            for (rank, mantissa) in Self.mantissas.enumerated() {
                let simplicity = simplicityLimit(rank, skip)
                if score(simplicity, 1, 1) < (best?.score ?? -2) { return }
                // No tick fits an integer axis that spans less than a whole number.
                if skip > 20 { return }
                tryCounts(skip, rank, mantissa, simplicity)
            }
        }
    }

    private mutating func tryCounts(_ skip: Int, _ rank: Int, _ mantissa: Int, _ simplicity: Double) {
        for count in 2...(4 * target + 2) {
            let density = densityLimit(count)
            if score(simplicity, 1, density) < (best?.score ?? -2) { return }
            let q = Double(mantissa) / 10
            let gap = (high - low) / Double(count + 1) / Double(skip) / q
            for exponent in Int(log10(gap).rounded(.up))... {
                let step = Double(skip) * q * pow(10, Double(exponent))
                let coverage = coverageLimit(span: step * Double(count - 1))
                if score(simplicity, coverage, density) < (best?.score ?? -2) { break }
                if coverage < -100 { break }
                if integers, !isWhole(mantissa, exponent) { continue }
                tryStarts(skip, rank, mantissa, count, exponent, step)
            }
        }
    }

    private mutating func tryStarts(
        _ skip: Int, _ rank: Int, _ mantissa: Int, _ count: Int, _ exponent: Int, _ step: Double
    ) {
        let first = Int((high / step).rounded(.down)) * skip - (count - 1) * skip
        let last = Int((low / step).rounded(.up)) * skip
        guard first <= last else { return }
        for start in first...last {
            let bottom = Double(start) * (step / Double(skip))
            let top = bottom + step * Double(count - 1)
            let slack = (high - low) * 1e-10
            if inside, bottom < low - slack || top > high + slack { continue }
            let holdsZero = start.isMultiple(of: skip) && start <= 0 && start + skip * (count - 1) >= 0
            let result = score(
                simplicityLimit(rank, skip) - (holdsZero ? 0 : 1), coverage(bottom, top),
                density(count, bottom, top))
            if result > (best?.score ?? -2) { best = (result, start, skip, mantissa, exponent, count) }
        }
    }

    private func isWhole(_ mantissa: Int, _ exponent: Int) -> Bool {
        let power = exponent + unit
        return power >= 1 || (power == 0 && mantissa.isMultiple(of: 10))
    }

    /// Weights of the paper; its fourth part, legibility, is 1 for every candidate here.
    private func score(_ simplicity: Double, _ coverage: Double, _ density: Double) -> Double {
        0.25 * simplicity + 0.2 * coverage + 0.5 * density + 0.05
    }

    private func simplicityLimit(_ rank: Int, _ skip: Int) -> Double {
        2 - Double(rank) / Double(Self.mantissas.count - 1) - Double(skip)
    }

    private func coverage(_ bottom: Double, _ top: Double) -> Double {
        let (below, above, range) = (low - bottom, high - top, 0.1 * (high - low))
        return 1 - 0.5 * (above * above + below * below) / (range * range)
    }

    private func coverageLimit(span: Double) -> Double {
        let range = high - low
        guard span > range else { return 1 }
        let half = (span - range) / 2
        return 1 - half * half / (0.01 * range * range)
    }

    private func density(_ count: Int, _ bottom: Double, _ top: Double) -> Double {
        let have = Double(count - 1) / (top - bottom)
        let want = Double(target - 1) / (max(top, high) - min(bottom, low))
        return 2 - max(have / want, want / have)
    }

    private func densityLimit(_ count: Int) -> Double {
        count >= target ? 2 - Double(count - 1) / Double(target - 1) : 1
    }
}
