internal import Glibc

extension Initializer {
    /// `torch.nn.init.kaiming_uniform_` (He et al. 2015) on each layer's weights, for ReLU or, with a slope `a` on the
    /// negative side, leaky ReLU; biases 0.
    public static let kaimingUniform = Initializer(
        name: "kaiming_uniform", pytorch: kaimingCall("nn.init.kaiming_uniform_"), options: kaimingOptions
    ) {
        layers, bias, seed, options in
        weights(layers, bias, seed) { generator, count, inCount, outCount in
            let bound = sqrt(3.0) * kaimingDeviation(inCount, outCount, options)
            return generator.uniform(count: count, from: -bound, to: bound)
        }
    }

    /// `torch.nn.init.kaiming_normal_` (He et al. 2015) on each layer's weights; biases 0.
    public static let kaimingNormal = Initializer(
        name: "kaiming_normal", pytorch: kaimingCall("nn.init.kaiming_normal_"), options: kaimingOptions
    ) {
        layers, bias, seed, options in
        weights(layers, bias, seed) { generator, count, inCount, outCount in
            generator.normal(count: count, deviation: kaimingDeviation(inCount, outCount, options))
        }
    }

    private static let kaimingOptions: Options = [.init("a", 0, .notNegative), .init("fan_out", 0, .flag)]

    private static func kaimingCall(_ name: String) -> PyTorchCall {
        PyTorchCall(name) { ["a=\($0["a"])", "mode=\"\($0.has("fan_out") ? "fan_out" : "fan_in")\""] }
    }

    private static func kaimingDeviation(_ inCount: Int, _ outCount: Int, _ options: Options) -> Double {
        let gain = sqrt(2 / (1 + options["a"] * options["a"]))
        return gain / sqrt(Double(options.has("fan_out") ? outCount : inCount))
    }
}
