internal import Autograd
internal import Histories
internal import Storage

/// Keeps the weights of a run at about sixty states, where a network is too large for all; of a very large one at fewer,
/// or at none.
struct KeptCheckpoints {
    private let interval: Int
    private var steps: [Int] = []
    private var weights: [[Float]] = []

    /// Nil for a network of which not even two checkpoints may be kept.
    init?(_ settings: Settings) {
        let most = min(60, Record.checkpointLimit / settings.network.parameterCount)
        guard most >= 2 else { return nil }
        // One of them is the last state, wherever the run ends.
        interval = max(1, (settings.iterations + most - 2) / (most - 1))
    }

    /// Keeps the weights of a state, if it is one that is kept.
    mutating func keep(_ state: Int, _ tape: Tape) {
        if state % interval == 0 { append(state, tape) }
    }

    /// All of them and the last state, each finite.
    mutating func end(_ state: Int, _ tape: Tape) -> Checkpoints {
        if steps.last != state { append(state, tape) }
        return Checkpoints(steps: steps, weights: weights)
    }

    func pack(into packing: inout Packing) { packing.add(Checkpoints(steps: steps, weights: weights)) }

    mutating func restore(from packed: inout Unpacking) throws(DamagedEntry) {
        let kept: Checkpoints = try packed.value()
        (steps, weights) = (kept.steps, kept.weights)
    }

    private mutating func append(_ state: Int, _ tape: Tape) {
        let numbers = tape.withParameters { numbers, _ in Array(numbers) }
        guard numbers.areFinite else { return }
        steps.append(state)
        weights.append(numbers)
    }
}
