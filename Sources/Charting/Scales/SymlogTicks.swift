internal import Glibc

/// A scale that is linear near 0 and logarithmic far from it, on both sides: sign(v) · log₁₀(1 + |v| / threshold).
///
/// Unlike straight pieces joined at the threshold it has no kink, and it is exact in the smallest steps around 0.
package enum Symlog {
    /// The place of a value, in decades.
    package static func place(of value: Double, threshold: Double) -> Double {
        let threshold = usable(threshold)
        let ratio = abs(value) / threshold
        // Dividing may overflow where the logarithms do not.
        let decades = ratio.isFinite ? log1p(ratio) / log(10) : log10(abs(value)) - log10(threshold)
        return value < 0 ? -decades : decades
    }

    /// The value at a place.
    package static func value(at place: Double, threshold: Double) -> Double {
        let value = usable(threshold) * expm1(abs(place) * log(10))
        return place < 0 ? -value : value
    }

    /// The threshold, or the least that divides, where it is not above 0.
    static func usable(_ threshold: Double) -> Double { max(threshold, .leastNormalMagnitude) }
}

/// Ticks of a symmetric log axis: 0 and the powers of ten on both sides, as far apart as they can be read.
package enum SymlogTicks {
    private struct Candidate {
        var numerals: [Numeral]
        var isEven = false
        /// What speaks against it, whatever it looks like.
        var penalty: Double
    }

    /// The labelled values inside a domain: about `target` of them, two or more where floating point allows.
    package static func ticks(in domain: ClosedRange<Double>, threshold: Double, target: Int) -> [Tick] {
        let (target, threshold) = (max(2, target), Symlog.usable(threshold))
        let low = Symlog.place(of: domain.lowerBound, threshold: threshold)
        let high = Symlog.place(of: domain.upperBound, threshold: threshold)
        var best = (cost: Double.infinity, candidate: Candidate(numerals: [], penalty: 0))
        for candidate in candidates(in: domain, threshold, target, least: (high - low) / Double(2 * target)) {
            let places = candidate.numerals.map { Symlog.place(of: $0.value, threshold: threshold) }
            guard let first = places.first, let last = places.last else { continue }
            // Gaps in multiples of the one between `target` ticks; an end without a label hurts more.
            let unit = (high - low) / Double(target)
            let gaps = zip(places, places.dropFirst()).map { ($1 - $0) / unit }
            let widest = max(gaps.max() ?? Double(2 * target), 1.5 * max(first - low, high - last) / unit)
            let crowding = gaps.min().map { max(0, 1 / $0 - 2) } ?? 0
            let surplus = Double(max(0, places.count - target - 1))
            let hidesZero = min(-low, high) > 0.2 * (high - low) && !places.contains(0)
            let cost = widest + 4 * crowding + 2 * surplus + candidate.penalty + (hidesZero ? 4 : 0)
            if cost < best.cost { best = (cost, candidate) }
        }
        return labelled(best.candidate)
    }

    /// One side's labels are the other's with a sign.
    private static func labelled(_ candidate: Candidate) -> [Tick] {
        if candidate.isEven { return Tick.evenly(candidate.numerals) }
        let magnitudes = candidate.numerals.map { Numeral(abs($0.mantissa), exponent: $0.exponent) }
        return zip(candidate.numerals, Tick.logarithmically(magnitudes)).map { numeral, tick in
            numeral.mantissa < 0 ? Tick(value: -tick.value, label: "\u{2212}" + tick.label) : tick
        }
    }

    /// Powers of ten, every so many of them, multiples between them, and equal steps, which suit what spans little
    /// or stays below the threshold.
    private static func candidates(
        in domain: ClosedRange<Double>, _ threshold: Double, _ target: Int, least: Double
    ) -> [Candidate] {
        let greatest = max(-domain.lowerBound, domain.upperBound)
        let nearest = max(threshold, Symlog.value(at: least, threshold: threshold))
        let even = [target, target + 2].map { target in
            let numerals = LinearTicks.numerals(in: domain, target: target)
            return Candidate(numerals: numerals.filter { domain ~= $0.value }, isEven: true, penalty: 1.2)
        }
        guard greatest >= nearest else { return even }
        let exponents = Int(log10(nearest).rounded(.down))...Int(log10(greatest).rounded(.down))
        func multiples(_ digits: [Int], every step: Int = 1, penalty: Double) -> Candidate {
            let above = exponents.filter { $0.isMultiple(of: step) }
                .flatMap { exponent in digits.map { Numeral($0, exponent: exponent) } }
                .filter { nearest...greatest ~= $0.value }
            let below = above.reversed().map { Numeral(-$0.mantissa, exponent: $0.exponent) }
            return Candidate(
                numerals: (below + [Numeral(0)] + above).filter { domain ~= $0.value }, penalty: penalty)
        }
        return [multiples([1], penalty: 0)]
            + [2, 3, 5, 10, 20, 50, 100, 200].filter { $0 < exponents.count }
            .map { multiples([1], every: $0, penalty: 0.1) }
            + [multiples([1, 3], penalty: 1.2), multiples([1, 2, 5], penalty: 1.4)] + even
    }
}
