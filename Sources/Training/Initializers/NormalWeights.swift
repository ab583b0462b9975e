extension Initializer {
    /// `torch.nn.init.normal_` on each layer's weights, biases 0.
    public static let normal = Initializer(
        name: "normal", pytorch: "nn.init.normal_",
        options: [.init("mean", 0, .any), .init("std", 1, .notNegative)]
    ) { layers, bias, seed, options in
        weights(layers, bias, seed) { generator, count, _, _ in
            generator.normal(count: count, mean: options["mean"], deviation: options["std"])
        }
    }
}
