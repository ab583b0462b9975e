internal import Charting
internal import Histories

extension Series {
    /// Whether its line jumps from state to state more than it goes anywhere: it turns at one state of four or
    /// more, and up and down it goes many times the height of a chart that shows `all`. Noise turns at two of three
    /// states, an oscillation twice in each period.
    func isRestless(among all: [Series], on scale: Scale.Kind = .linear) -> Bool {
        func drawn(_ series: Series) -> [Double] {
            series.values.filter(scale.accepts).map(scale.transformed)
        }
        let values = drawn(self)
        guard values.count >= 40, let low = all.compactMap({ drawn($0).min() }).min(),
            let high = all.compactMap({ drawn($0).max() }).max()
        else { return false }
        let steps = zip(values, values.dropFirst()).map { $1 - $0 }
        let turns = zip(steps, steps.dropFirst()).count { $0 * $1 < 0 }
        return 4 * turns > values.count && steps.reduce(0) { $0 + abs($1) } > 6 * (high - low)
    }
}
