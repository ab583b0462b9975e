extension Initializer {
    /// All 0: every unit of a layer stays as the others are.
    public static let zeros = Initializer(name: "zeros", pytorch: "nn.init.zeros_") { layers, bias, seed, _ in
        weights(layers, bias, seed) { _, count, _, _ in [Float](repeating: 0, count: count) }
    }
}
