/// Where a network's first weights come from: one file in `Initializers/`, one entry in ``all``.
public struct Initializer: Sendable {
    /// The word in a lab file.
    public let name: String
    /// Draws the weights of a network of these layers.
    public let draw: @Sendable (_ layers: [Int], _ bias: Bool, _ seed: UInt64) -> Parameters

    /// Every initializer a lab may name.
    public static let all: [Initializer] = [.pytorch]
}

extension Initializer: Hashable {
    /// Initializers of one name are one.
    public static func == (a: Initializer, b: Initializer) -> Bool { a.name == b.name }

    /// The name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
