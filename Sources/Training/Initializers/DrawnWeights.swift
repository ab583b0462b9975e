extension Initializer {
    /// Draws each layer's weights as `torch.nn.init` fills a row per output, and turns them to a row per input, as a
    /// lab has them; biases are 0.
    static func weights(
        _ layers: [Int], _ bias: Bool, _ seed: UInt64,
        draw: (_ generator: inout MersenneTwister, _ count: Int, _ inCount: Int, _ outCount: Int) -> [Float]
    ) -> Parameters {
        var generator = MersenneTwister(seed: seed)
        let connections = zip(layers, layers.dropFirst())
        return Parameters(
            weights: connections.map { inCount, outCount in
                let drawn = draw(&generator, inCount * outCount, inCount, outCount)
                return (0..<inCount * outCount).map { drawn[$0 % outCount * inCount + $0 / outCount] }
            },
            biases: bias ? layers.dropFirst().map { [Float](repeating: 0, count: $0) } : [])
    }
}

extension MersenneTwister {
    /// Float32 numbers as `Tensor.uniform_(low, high)` draws them.
    mutating func uniform(count: Int, from low: Double, to high: Double) -> [Float] {
        (0..<count).map { _ in uniform(from: Float(low), to: Float(high)) }
    }
}
