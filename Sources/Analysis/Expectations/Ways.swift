public import Histories

/// One run's gradients both ways, by hand and by autograd: what each takes, and how far each leads from the same run
/// in double precision.
public struct Ways: Sendable, Equatable {
    /// A way to a gradient.
    public enum Way: String, Sendable, CaseIterable, Encodable {
        case autograd
        case byHand = "by_hand"

        /// The one it is held against.
        public var other: Way { self == .autograd ? .byHand : .autograd }
    }

    /// How many operations on numbers one iteration takes.
    public struct Cost: Sendable, Equatable {
        /// From the inputs to the loss.
        public let forward: Int
        /// From the loss to the gradients.
        public let backward: Int
        /// Both together.
        public var total: Int { forward + backward }

        /// A cost.
        public init(forward: Int, backward: Int) { (self.forward, self.backward) = (forward, backward) }
    }

    /// How far a run in float32 is from the same run in double precision, at every state: |a - b| / |b|, of the
    /// weights in Euclidean norms.
    public struct Distances: Sendable, Equatable {
        /// Of the loss.
        public let loss: Series
        /// Of all weights and biases together.
        public let weights: Series

        /// Distances.
        public init(loss: Series, weights: Series) { (self.loss, self.weights) = (loss, weights) }

        /// The root mean square of the weights' distances after each update.
        public var mean: Double {
            let after = weights.values.dropFirst()
            return (after.reduce(0) { $0 + $1 * $1 } / Double(max(1, after.count))).squareRoot()
        }
    }

    /// What one iteration takes.
    public let costs: [Way: Cost]
    /// How many operations autograd records.
    public let nodes: Int
    /// How far each way leads from the run in double precision; empty where that was not computed.
    public let distances: [Way: Distances]

    /// Both ways.
    public init(costs: [Way: Cost], nodes: Int, distances: [Way: Distances]) {
        (self.costs, self.nodes, self.distances) = (costs, nodes, distances)
    }
}
