/// What one run was at every state: named series over iterations.
///
/// State k is the weights after k updates, the outputs and the loss at those weights and, but for the last,
/// the gradients there; n iterations make n + 1 states.
public struct History: Sendable, Equatable {
    /// The run's name.
    public var name: String
    /// The series, in the order of the file's columns.
    public let series: [Series]
    /// Whether states between those that are here were left out, because the run had too many to be held.
    public let isThinned: Bool
    /// The weights that were kept at some states where they have no columns; no file holds them.
    let keptCheckpoints: Checkpoints?

    /// A history of these series; `checkpoints` are the weights at some states, where they have no columns.
    public init(name: String, series: [Series], isThinned: Bool = false, checkpoints: Checkpoints? = nil) {
        self.name = name
        self.series = series
        self.isThinned = isThinned
        keptCheckpoints = checkpoints
    }

    /// The series of this name.
    public subscript(name: String) -> Series? { series.first { $0.name == name } }

    /// All series that measure this.
    public func series(_ quantity: Quantity) -> [Series] { series.filter { $0.quantity == quantity } }

    /// The loss on all samples that the network learns from: at each state or, with mini-batches, at the end of each
    /// epoch; if it was recorded.
    public var loss: Series? { self["training.loss"] ?? series.first { $0.quantity == .loss } }

    /// With mini-batches, the loss of each batch.
    public var batchLoss: Series? { self["training.loss"] == nil ? nil : self["loss"] }

    /// The loss on what the network is only watched on, if there is such.
    public var validationLoss: Series? { series.first { $0.quantity == .validationLoss } }

    /// The steps at which anything was recorded.
    public var states: Steps {
        let all = Set(series.map(\.steps))
        let longest = all.max { $0.count < $1.count } ?? .every(0..<0)
        guard all.contains(where: { $0 != longest }) else { return longest }
        if longest == .every(0..<stateCount) { return longest }
        return Steps(all.reduce(into: Set<Int>()) { $0.formUnion($1) }.sorted())
    }

    /// Whether a series goes on to the last state, but for no more states than lie between two of its own.
    public func reachesEnd(_ series: Series) -> Bool {
        guard let last = series.steps.last else { return false }
        let widest = zip(series.steps, series.steps.dropFirst()).map { $1 - $0 }.max() ?? 0
        return stateCount - 1 - last <= widest
    }

    /// How many states there are: one more than the last iteration.
    public var stateCount: Int { (series.compactMap { $0.steps.last }.max() ?? -1) + 1 }
}
