internal import Histories

/// A run on its way over a landscape: the weights of its states, and the losses of the first and the last.
struct Walk {
    let name: String
    let states: Checkpoints
    let start: Double
    let end: Double
    /// Whether the run did not diverge.
    let isFinite: Bool

    /// How far it went from its start.
    private var reach: Double {
        let first = states.weights[0]
        let squares = states.weights.map { weights in
            zip(weights, first).reduce(0) { sum, pair in
                let step = Double(pair.0) - Double(pair.1)
                return sum + step * step
            }
        }
        return (squares.max() ?? 0).squareRoot()
    }

    /// Those beside which the others can still be seen: that fell, or climbed no farther than five times as far; all of
    /// them where there are no such.
    static func comparable(_ walks: [Walk]) -> [Walk] {
        let finite = walks.filter(\.isFinite), falling = finite.filter { $0.end <= $0.start }
        let limit = 5 * (falling.map(\.reach).max() ?? .infinity)
        let near = finite.filter { $0.end <= $0.start || $0.reach <= limit }
        return near.isEmpty ? walks : near
    }
}
