internal import Charting
internal import Histories

extension Series {
    /// Whether its line jumps from state to state more than it goes anywhere, on a chart that shows `all`.
    func isRestless(among all: [Series], on scale: Scale.Kind = .linear) -> Bool {
        let reaches = all.compactMap { series -> ClosedRange<Double>? in
            let values = series.values.lazy.filter(scale.accepts)
            guard let low = values.min(), let high = values.max() else { return nil }
            return low...high
        }
        guard let low = reaches.map(\.lowerBound).min(), let high = reaches.map(\.upperBound).max() else {
            return false
        }
        return values.isRestless(within: low...high, on: scale)
    }
}

extension [Double] {
    /// Whether a line through these values jumps more than it goes anywhere: it turns at one of four or more, and up
    /// and down it goes many times the height of a chart from `reach`'s lower to its upper end. Noise turns at two of
    /// three values, an oscillation twice in each period.
    func isRestless(within reach: ClosedRange<Double>, on scale: Scale.Kind = .linear) -> Bool {
        guard count >= 40, scale.accepts(reach.lowerBound) else { return false }
        let height = scale.transformed(reach.upperBound) - scale.transformed(reach.lowerBound)
        var (drawn, turns, way, looked) = (0, 0, 0.0, 0)
        for stretch in judged {
            var last: Double?, step = 0.0
            for value in self[stretch] where scale.accepts(value) {
                let place = scale.transformed(value)
                if let last {
                    let next = place - last
                    if step * next < 0 { turns += 1 }
                    way += abs(next)
                    step = next
                }
                last = place
                drawn += 1
            }
            looked += stretch.count
        }
        let share = Double(looked) / Double(count)
        return drawn >= 40 && 4 * turns > drawn && way > 6 * height * share
    }

    /// The stretches by which a line is judged: all of it, and of very many values 64 parts.
    private var judged: [Range<Int>] {
        let stretches = 64, length = 1024
        guard count > 2 * stretches * length else { return [indices] }
        return (0..<stretches).map { stretch in
            let start = stretch * (count - length) / (stretches - 1)
            return start..<start + length
        }
    }
}
