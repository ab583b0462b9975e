/// How a run ended.
public enum Outcome: Sendable, Hashable {
    /// Every number is finite.
    case finished
    /// At this state, its last, a number was infinite or not a number.
    case diverged(state: Int)
}

extension History {
    /// Whether the run stayed finite, and if not at which state it left.
    public var outcome: Outcome {
        var first: Int?
        // An update that leaves the finite numbers belongs to the state that it leads to; and what another tool measures
        // besides may be no number where it has nothing to measure.
        let others: Set<Quantity> = [.summary(.updateRatio), .stepSize, .other]
        for series in series where !others.contains(series.quantity) {
            guard let place = series.values.firstIndex(where: { !$0.isFinite }) else { continue }
            first = min(first ?? .max, series.steps[place])
        }
        return first.map { .diverged(state: $0) } ?? .finished
    }
}

/// A loss and where it stood.
public struct Extremum: Sendable, Hashable {
    /// The iteration.
    public let step: Int
    /// The loss there.
    public let value: Double
}

extension Series {
    /// The first value.
    public var first: Extremum? { values.first.map { Extremum(step: steps[0], value: $0) } }

    /// The last value, finite or not.
    public var last: Extremum? { values.last.map { Extremum(step: steps[values.count - 1], value: $0) } }

    /// The lowest finite value, where it was first reached.
    public var lowest: Extremum? {
        var best: Extremum?
        for (place, value) in values.enumerated() where value.isFinite && value < best?.value ?? .infinity {
            best = Extremum(step: steps[place], value: value)
        }
        return best
    }
}
