internal import Glibc

extension Initializer {
    /// The numbers that `torch.manual_seed(seed)` and one `nn.Linear` per layer give.
    ///
    /// Weight, then bias, each uniform within ±1/√(inputs): `kaiming_uniform_` with a = √5.
    public static let pytorch = Initializer(name: "pytorch", pytorch: nil) { layers, bias, seed, _ in
        var generator = MersenneTwister(seed: seed)
        var parameters = Parameters(weights: [], biases: [])
        for (inCount, outCount) in zip(layers, layers.dropFirst()) {
            let gain = sqrt(2.0 / (1 + 5))
            let bound = Float(sqrt(3.0) * (gain / sqrt(Double(inCount))))
            // PyTorch stores a row per output, a lab a row per input.
            var weights = [Float](repeating: 0, count: inCount * outCount)
            for output in 0..<outCount {
                for input in 0..<inCount {
                    weights[input * outCount + output] = generator.uniform(from: -bound, to: bound)
                }
            }
            parameters.weights.append(weights)
            guard bias else { continue }
            let limit = Float(1 / sqrt(Double(inCount)))
            parameters.biases.append((0..<outCount).map { _ in generator.uniform(from: -limit, to: limit) })
        }
        return parameters
    }
}
