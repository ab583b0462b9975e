public import Autograd

/// A fully connected network: how wide each layer is, and what follows each weighted sum.
public struct Network: Sendable, Hashable {
    /// The widths, inputs first.
    public var layers: [Int]
    /// Whether each unit adds a bias to its weighted sum.
    public var bias: Bool
    /// One activation for each layer of weights.
    public var activations: [Activation]

    /// A network; `activations` has one entry fewer than `layers`.
    public init(layers: [Int], bias: Bool, activations: [Activation]) {
        self.layers = layers
        self.bias = bias
        self.activations = activations
    }

    /// Inputs and outputs of each layer of weights.
    public var connections: [(inCount: Int, outCount: Int)] {
        zip(layers, layers.dropFirst()).map { (inCount: $0, outCount: $1) }
    }

    /// The shapes of the parameters: for each layer its weights, a row per input, then its biases.
    public var parameterShapes: [Shape] {
        connections.flatMap {
            bias ? [[$0.inCount, $0.outCount], [$0.outCount]] : [[$0.inCount, $0.outCount]] as [Shape]
        }
    }

    /// How many numbers the parameters hold together.
    public var parameterCount: Int { parameterShapes.reduce(0) { $0 + $1.count } }

    /// Whether this is the reference script's network, whose weights are called w1 to w8.
    public var isReference: Bool { layers == [2, 2, 2] && !bias }

    /// The columns' names of the parameters, in their order in memory.
    public var parameterNames: [String] {
        if isReference { return (1...8).map { "w\($0)" } }
        return connections.enumerated().flatMap { index, layer in
            let weights = (1...layer.inCount).flatMap { input in
                (1...layer.outCount).map { "layer\(index + 1).w.\(input).\($0)" }
            }
            return weights + (bias ? (1...layer.outCount).map { "layer\(index + 1).b.\($0)" } : [])
        }
    }

    /// Runs the network on the tape of its parameters: the activations of each layer, the outputs last.
    public func forward(_ inputs: Tensor, parameters: [Tensor]) throws(ShapeError) -> [Tensor] {
        var pass = ForwardPass(self, parameters: parameters)
        _ = try pass.run(inputs)
        return pass.layers
    }
}
