extension Initializer {
    /// All weights one number, biases 0.
    public static let constant = Initializer(
        name: "constant", pytorch: PyTorchCall("nn.init.constant_") { $0.python(["value": "val"]) },
        options: [.init("value", 0.5, .any)]
    ) {
        layers, bias, seed, options in
        weights(layers, bias, seed) { _, count, _, _ in
            [Float](repeating: Float(options["value"]), count: count)
        }
    }
}
