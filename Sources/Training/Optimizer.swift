/// How the weights follow their gradients: one file in `Optimizers/`, one entry in ``all``.
public struct Optimizer: Sendable {
    /// The numbers of a network's parameters, changed in place, and their gradients.
    package typealias Update = (
        _ parameters: UnsafeMutableBufferPointer<Float>, _ gradients: UnsafeMutableBufferPointer<Float>
    ) -> Void

    /// The word in a lab file.
    public let name: String
    /// What w becomes, with s the step size, in the notation of a typed equation.
    public let formula: String
    /// Starts a run: makes the update that is applied at every iteration, with whatever it remembers between them.
    package let begin: @Sendable (_ stepSize: Double, _ parameterCount: Int) -> Update

    /// Every optimizer a lab may name.
    public static let all: [Optimizer] = [.gradientDescent]
}

extension Optimizer: Hashable {
    /// Optimizers of one name are one.
    public static func == (a: Optimizer, b: Optimizer) -> Bool { a.name == b.name }

    /// The name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
