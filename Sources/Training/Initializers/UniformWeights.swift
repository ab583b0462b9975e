extension Initializer {
    /// `torch.nn.init.uniform_` on each layer's weights, biases 0.
    public static let uniform = Initializer(
        name: "uniform", pytorch: PyTorchCall("nn.init.uniform_") { $0.python(["low": "a", "high": "b"]) },
        options: [.init("low", 0, .any), .init("high", 1, .any)]
    ) { layers, bias, seed, options in
        weights(layers, bias, seed) { generator, count, _, _ in
            generator.uniform(count: count, from: options["low"], to: options["high"])
        }
    }
}
