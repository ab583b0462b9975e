/// How the weights follow their gradients: one file in `Optimizers/`, one entry in ``all``.
public struct Optimizer: Choice {
    /// The word in a lab file.
    public let name: String
    /// What a PyTorch script calls it, beside the parameters and `lr`.
    package let pytorch: PyTorchCall
    /// What may be given beside the name.
    public var options: Options = []
    /// What w becomes, and what is remembered for that, as `formula` writes it from the options.
    let write: @Sendable (_ options: Options) -> String
    /// Starts a run: makes the update that is applied at every iteration, with whatever it remembers between them.
    package let begin: @Sendable (_ options: Options, _ parameterCount: Int) -> Update
    /// Why PyTorch would refuse these options; nil where it takes them.
    var refusal: (@Sendable (_ options: Options) -> String?)?

    /// What w becomes with these options, with s the step size, in the notation of a typed equation: exactly what is
    /// computed, with no part that an option leaves out.
    public var formula: String { write(options) }

    /// Why its options cannot stand together; nil where they can.
    public var conflict: String? { refusal?(options) }

    /// Every optimizer a lab may name.
    public static let all: [Optimizer] = [
        .gradientDescent, .sgd, .adam, .adamW, .rmsprop, .adagrad,
    ]

    /// What g stands for, where weight decay may be added to the gradient.
    static func gradient(_ options: Options, decays: Bool = true) -> String {
        " , quad g = frac{∂L}{∂w}" + (decays && options["weight_decay"] != 0 ? " + λ w" : "")
    }
}
