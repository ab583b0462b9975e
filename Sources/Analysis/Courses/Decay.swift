internal import Glibc

/// A falling course as one of two formulas: a limit, and an exponential or a power that falls to it.
struct Decay: Sendable {
    enum Formula: CaseIterable {
        /// limit + scale · exp(-rate · k)
        case exponential
        /// limit + scale · (k + 1)^(-rate)
        case power

        func fall(_ k: Double, _ rate: Double) -> Double {
            switch self {
            case .exponential: exp(-rate * k)
            case .power: exp(-rate * log1p(k))
            }
        }

        /// The rates that are tried: an exponential halves twice at least, and leaves something after an iteration.
        func rates(_ length: Double) -> ClosedRange<Double> {
            switch self {
            case .exponential: 2 * log(2) / length...10
            case .power: 0.05...4
            }
        }

        /// The greatest rate that is told of: an exponential is more than its first values where it halves no more
        /// than twice an iteration.
        var fastest: Double { self == .exponential ? 2 * log(2) : 4 }
    }

    let formula: Formula
    let rate: Double
    let limit: Double
    let scale: Double
    /// The share of the values' variance that the formula explains, R².
    let quality: Double
    /// Whether its rate is too great to be told of, or the least or the greatest of those tried, so that one beyond may
    /// fit better.
    var isBeyond = false

    /// In how many iterations the exponential halves what is left.
    var halfLife: Double { log(2) / rate }

    /// The formula that fits clearly better than the other, with the other's quality; nil where there is none, or fewer
    /// than ten values.
    static func best(_ steps: [Double], _ values: [Double]) -> (decay: Decay, other: Double)? {
        let fits = Formula.allCases.compactMap { fit($0, steps, values) }.sorted { $0.quality > $1.quality }
        guard let best = fits.first, best.quality >= 0.995, !best.isBeyond else { return nil }
        let other = fits.count > 1 ? fits[1].quality : 0
        // What one leaves unexplained must be a quarter of what the other does.
        guard 1 - other >= 4 * (1 - best.quality), 1 - other > 1e-4, !best.isUndercut(by: values) else {
            return nil
        }
        return (best, other)
    }

    /// Whether the values end below the limit, and by more than their noise or, all of them, by a hundredth of it: it
    /// then is none.
    private func isUndercut(by values: [Double]) -> Bool {
        let end = Array(values.suffix(max(3, values.count / 10)))
        return limit > 0 && end.allSatisfy { $0 < 0.99 * limit }
            || end.average < limit - 1e-4 * scale - 4 * values.noiseLevel / sqrt(Double(end.count))
            || (end.min() ?? limit) < limit - 0.01 * scale - 6 * values.noiseLevel
    }

    /// The least squares of one formula; nil where it does not fall.
    static func fit(_ formula: Formula, _ steps: [Double], _ values: [Double]) -> Decay? {
        guard steps.count >= Trend.fewest, let start = steps.first, let end = steps.last, end > start else {
            return nil
        }
        let range = formula.rates(end - start)
        let (low, high) = (log(range.lowerBound), log(range.upperBound))
        func decay(_ place: Double) -> Decay {
            linear(formula, exp(low + (high - low) * place), steps.map { $0 - start }, values)
        }
        let count = 48
        let tried = (0...count).map { decay(Double($0) / Double(count)) }
        guard let best = tried.indices.max(by: { tried[$0].quality < tried[$1].quality }) else { return nil }
        guard best > 0, best < count else {
            var edge = tried[best]
            edge.isBeyond = true
            return edge.scale > 0 ? edge : nil
        }
        // Between the neighbours of the best there is one best.
        var (a, b) = (Double(best - 1) / Double(count), Double(best + 1) / Double(count))
        for _ in 0..<24 {
            let (x, y) = (a + (b - a) / 3, b - (b - a) / 3)
            if decay(x).quality < decay(y).quality { a = x } else { b = y }
        }
        var found = decay((a + b) / 2)
        found.isBeyond = found.rate > formula.fastest
        return found.scale > 0 ? found : nil
    }

    /// Limit and scale for one rate; the limit of losses that are never negative is none below 0.
    private static func linear(_ formula: Formula, _ rate: Double, _ steps: [Double], _ values: [Double])
        -> Decay
    {
        let falls = steps.map { formula.fall($0, rate) }
        let fall = falls.average, value = values.average
        var product = 0.0, square = 0.0, variance = 0.0
        for (x, y) in zip(falls, values) {
            product += (x - fall) * (y - value)
            square += (x - fall) * (x - fall)
            variance += (y - value) * (y - value)
        }
        var scale = square > 0 ? product / square : 0
        var limit = value - scale * fall
        if limit < 0, values.allSatisfy({ $0 >= 0 }) {
            limit = 0
            let squares = falls.reduce(0) { $0 + $1 * $1 }
            scale = squares > 0 ? zip(falls, values).reduce(0) { $0 + $1.0 * $1.1 } / squares : 0
        }
        let rest = zip(falls, values).reduce(0) { rest, point in
            let distance = point.1 - limit - scale * point.0
            return rest + distance * distance
        }
        return Decay(
            formula: formula, rate: rate, limit: limit, scale: scale,
            quality: variance > 0 ? 1 - rest / variance : 0)
    }
}
