/// How the weights follow their gradients: one file in `Optimizers/`, one entry in ``all``.
public struct Optimizer: Choice {
    /// Changes the numbers of a network's parameters in place, from their gradients; called once an iteration.
    package typealias Update = (
        _ stepSize: Double, _ parameters: UnsafeMutableBufferPointer<Float>,
        _ gradients: UnsafeMutableBufferPointer<Float>
    ) -> Void

    /// The word in a lab file.
    public let name: String
    /// What may be given beside the name.
    public var options: Options = []
    /// What w becomes, with s the step size, in the notation of a typed equation.
    public let formula: String
    /// Starts a run: makes the update that is applied at every iteration, with whatever it remembers between them.
    package let begin: @Sendable (_ options: Options, _ parameterCount: Int) -> Update
    /// Why PyTorch would refuse these options; nil where it takes them.
    var refusal: (@Sendable (_ options: Options) -> String?)?

    /// Why its options cannot stand together; nil where they can.
    public var conflict: String? { refusal?(options) }

    /// Every optimizer a lab may name.
    public static let all: [Optimizer] = [
        .gradientDescent, .sgd, .adam, .adamW, .rmsprop, .adagrad,
    ]
}
