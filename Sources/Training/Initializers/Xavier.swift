internal import Glibc

extension Initializer {
    /// `torch.nn.init.xavier_uniform_` (Glorot and Bengio 2010) on each layer's weights, biases 0.
    public static let xavierUniform = Initializer(
        name: "xavier_uniform", pytorch: "nn.init.xavier_uniform_", options: [.init("gain", 1, .positive)]
    ) { layers, bias, seed, options in
        weights(layers, bias, seed) { generator, count, inCount, outCount in
            let bound = sqrt(3.0) * xavierDeviation(inCount, outCount, options)
            return generator.uniform(count: count, from: -bound, to: bound)
        }
    }

    /// `torch.nn.init.xavier_normal_` (Glorot and Bengio 2010) on each layer's weights, biases 0.
    public static let xavierNormal = Initializer(
        name: "xavier_normal", pytorch: "nn.init.xavier_normal_", options: [.init("gain", 1, .positive)]
    ) { layers, bias, seed, options in
        weights(layers, bias, seed) { generator, count, inCount, outCount in
            generator.normal(count: count, deviation: xavierDeviation(inCount, outCount, options))
        }
    }

    private static func xavierDeviation(_ inCount: Int, _ outCount: Int, _ options: Options) -> Double {
        options["gain"] * sqrt(2 / Double(inCount + outCount))
    }
}
