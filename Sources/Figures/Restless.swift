internal import Charting
internal import Histories

extension Series {
    /// Whether it jumps from state to state more than it goes anywhere, as drawn on such a scale: it turns at most of its
    /// states, and its way is many times its range. Noise turns at two of three states; an oscillation at every one.
    func isRestless(on scale: Scale.Kind = .linear) -> Bool {
        let values = values.filter(scale.accepts).map(scale.transformed)
        guard values.count >= 40, let low = values.min(), let high = values.max() else { return false }
        let steps = zip(values, values.dropFirst()).map { $1 - $0 }
        let turns = zip(steps, steps.dropFirst()).count { $0 * $1 < 0 }
        return 2 * turns > values.count && steps.reduce(0) { $0 + abs($1) } > 6 * (high - low)
    }
}
