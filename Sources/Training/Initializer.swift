/// Where a network's first weights come from: one file in `Initializers/`, one entry in ``all``.
public struct Initializer: Choice {
    /// The word in a lab file.
    public let name: String
    /// What a PyTorch script calls it, beside a layer's weights; nil where it is how layers are made.
    package let pytorch: PyTorchCall?
    /// What may be given beside the name.
    public var options: Options = []
    /// Draws the weights of a network of these layers.
    package let make:
        @Sendable (_ layers: [Int], _ bias: Bool, _ seed: UInt64, _ options: Options) -> Parameters

    /// Draws the weights of a network of these layers.
    public func draw(_ layers: [Int], _ bias: Bool, _ seed: UInt64) -> Parameters {
        make(layers, bias, seed, options)
    }

    /// Every initializer a lab may name.
    public static let all: [Initializer] = [
        .pytorch, .zeros, .constant, .uniform, .normal, .xavierUniform, .xavierNormal, .kaimingUniform,
        .kaimingNormal,
    ]
}
