/// The weights of a run at some of its states: what is looked at in the network after training.
public struct Checkpoints: Sendable, Equatable {
    /// The states, in their order.
    public let steps: [Int]
    /// Of each state the numbers of all parameters, in their order in memory.
    public let weights: [[Float]]

    /// These weights, a row per step.
    public init(steps: [Int], weights: [[Float]]) {
        precondition(steps.count == weights.count, "\(steps.count) steps and \(weights.count) weights")
        (self.steps, self.weights) = (steps, weights)
    }
}

extension History {
    /// The weights at no more than so many states whose weights are finite, evenly spread, the first and the last among
    /// them: from the columns where every weight has one, else those that were kept. Nil where there are none.
    public func checkpoints(atMost limit: Int) -> Checkpoints? {
        let columns = series(.weight)
        guard let steps = columns.first?.steps else { return keptCheckpoints?.spread(atMost: limit) }
        // A run ends at its first state that is not finite.
        let count = columns.map { $0.values.firstIndex { !$0.isFinite } ?? $0.values.count }.min() ?? 0
        guard count > 0 else { return nil }
        let places = evenPlaces(of: count, atMost: limit)
        return Checkpoints(
            steps: places.map { steps[$0] },
            weights: places.map { place in columns.map { Float($0.values[place]) } })
    }
}

extension Checkpoints {
    /// No more than so many of them, evenly spread, the first and the last among them.
    package func spread(atMost limit: Int) -> Checkpoints {
        let places = evenPlaces(of: steps.count, atMost: limit)
        return Checkpoints(steps: places.map { steps[$0] }, weights: places.map { weights[$0] })
    }
}
