/// A differentiable operation: one file in `Primitives/`, one entry in ``primitives``.
public protocol Primitive: SendableMetatype {
    /// PyTorch's word for it.
    static var name: String { get }
    /// What it computes and its derivative, in a line for the documentation.
    static var formula: String { get }
    /// Shapes of inputs that it takes: what its tests are run on.
    static var examples: [[Shape]] { get }
    /// Applies it to tensors of one tape.
    static func apply(to inputs: [Tensor]) throws(ShapeError) -> Tensor
    /// The shape of its output; nil where the inputs do not fit.
    static func shape(of inputs: Operands) -> Shape?
    /// Computes the output from the inputs.
    static func forward(_ pass: Pass)
    /// Adds to the inputs' gradients what the output's gradient says.
    static func backward(_ pass: Pass)
}

/// Every primitive there is: the tests, the documentation and the graph's picture go through this list.
public let primitives: [any Primitive.Type] = [
    Add.self, Sub.self, Mul.self, AddNumber.self, Scale.self, DivNumber.self, Neg.self, Square.self,
    Exp.self, Reciprocal.self, Sigmoid.self, ReLU.self, LogSoftmax.self,
    Linear.self, Sum.self, Mean.self,
]
