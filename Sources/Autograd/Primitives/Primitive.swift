/// A differentiable operation: one file in `Primitives/`, one entry in ``primitives``.
public protocol Primitive: SendableMetatype {
    /// PyTorch's word for it.
    static var name: String { get }
    /// What it computes and its derivative, in a line for the documentation.
    static var formula: String { get }
    /// Inputs that it takes: what its tests are run on.
    static var examples: [Example] { get }
    /// The numbers that the input at a place may hold.
    static func domain(of place: Int) -> Domain
    /// The shape of its output; nil where the inputs do not fit.
    static func shape(of operands: Operands) -> Shape?
    /// How many operations on numbers it takes.
    static func operations(_ operands: Operands, output: Shape) -> Operations
    /// Applies it to tensors of one tape.
    static func apply(to inputs: [Tensor], options: Options) throws(ShapeError) -> Tensor
    /// Computes the output from the inputs.
    static func forward(_ pass: Pass)
    /// Adds to the inputs' gradients what the output's gradient says.
    static func backward(_ pass: Pass)
}

extension Primitive {
    /// Any number.
    public static func domain(of place: Int) -> Domain { .real }

    /// Applies it to tensors of one tape.
    public static func apply(to inputs: [Tensor], options: Options = Options()) throws(ShapeError) -> Tensor {
        try Tensor.record(Self.self, inputs, options)
    }
}

/// Every primitive there is: the tests, the documentation and the graph's picture go through this list.
public let primitives: [any Primitive.Type] = [
    Add.self, Sub.self, Mul.self, Div.self, Maximum.self, Pow.self,
    AddNumber.self, Scale.self, DivNumber.self, PowNumber.self, Square.self, Reciprocal.self,
    Neg.self, Abs.self, Exp.self, Log.self, Sqrt.self,
    Sigmoid.self, Tanh.self, ReLU.self, LeakyReLU.self, ELU.self, GELU.self, SiLU.self, Softplus.self,
    Softmax.self, LogSoftmax.self,
    MatMul.self, Linear.self, Transpose.self, Reshape.self, Concat.self, Gather.self,
    Sum.self, Mean.self, Max.self,
    BinaryCrossEntropy.self, BinaryCrossEntropyWithLogits.self, Huber.self,
]
