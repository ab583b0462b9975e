internal import Glibc
internal import Histories
internal import Languages

extension FindingRule {
    /// Which runs' losses swing up and down in a regular period.
    static let oscillation = FindingRule(kind: "oscillation") { subjects in
        courseFinding(
            "oscillation", of: subjects, limit: "limits.cause", finding: \.swing,
            state: { course, swing in course.loss.steps[swing.start] },
            value: { _, swing in Double(swing.period) }
        ) { course, swing in
            Phrase(
                "list.swing",
                [
                    "run": .name(course.name), "period": .count(swing.period),
                    "from": .count(course.loss.steps[swing.start]),
                    "turns": .number(100 * swing.turns, digits: 2),
                ])
        }
    }
}

extension Course {
    /// A regular swing: its period in recorded states, the place from which it was looked at, and the share of steps after
    /// which the loss turns.
    struct Swing {
        let period: Int
        let start: Int
        let turns: Double
    }

    /// The swing of the whole course or, if that has none, of its second half.
    func findSwing() -> Swing? { swing(from: 0) ?? swing(from: values.count / 2) }

    /// More states tell no more of a swing.
    private static let longest = 400

    private func swing(from start: Int) -> Swing? {
        let window = Array(values[start...].suffix(Self.longest))
        guard window.count >= 20, let low = window.min(), let high = window.max(),
            Rounding.isPassed(from: low, to: high, first: first)
        else { return nil }
        let isPositive = window.allSatisfy { $0 > 0 }
        let rests = (isPositive ? window.map { log($0) } : window).withoutSlope
        let size = sqrt(rests.map { $0 * $0 }.average)
        guard size > 1e-3 * (isPositive ? 1 : abs(window.average)) else { return nil }
        let longest = window.count / 4
        let likeness = (0...longest).map { rests.likeness(at: $0) }
        // The first lag at which it is like itself again.
        guard
            let period = (2...longest).first(where: { lag in
                likeness[lag] >= 0.6 && likeness[lag] >= likeness[lag - 1]
                    && (lag == longest || likeness[lag] >= likeness[lag + 1])
            }), likeness[period / 2] <= -0.4
        else { return nil }
        let steps = zip(window, window.dropFirst()).map { $1 - $0 }
        let turns = zip(steps, steps.dropFirst()).count { $0 * $1 < 0 }
        return Swing(
            period: period, start: values.count - window.count, turns: Double(turns) / Double(steps.count - 1)
        )
    }
}

extension [Double] {
    /// The rests beside the straight line of least squares.
    var withoutSlope: [Double] {
        let middle = Double(count - 1) / 2, mean = average
        var product = 0.0, square = 0.0
        for (place, value) in enumerated() {
            product += (Double(place) - middle) * (value - mean)
            square += (Double(place) - middle) * (Double(place) - middle)
        }
        let slope = square > 0 ? product / square : 0
        return enumerated().map { $1 - mean - slope * (Double($0) - middle) }
    }

    /// How like the values, whose mean is 0, are to themselves so many places on, from -1 to 1.
    fileprivate func likeness(at lag: Int) -> Double {
        let (early, late) = (dropLast(lag), dropFirst(lag))
        let product = zip(early, late).reduce(0) { $0 + $1.0 * $1.1 }
        let size = sqrt(early.reduce(0) { $0 + $1 * $1 } * late.reduce(0) { $0 + $1 * $1 })
        return size > 0 ? product / size : 0
    }
}
