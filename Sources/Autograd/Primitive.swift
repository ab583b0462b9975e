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

/// Inputs that a primitive takes.
public struct Example: Sendable, ExpressibleByArrayLiteral {
    /// The shapes of its inputs, in order.
    public let shapes: [Shape]
    /// What it is given beside them.
    public let options: Options

    /// Inputs of these shapes, and what stands beside them.
    public init(_ shapes: [Shape], _ options: Options = Options()) {
        self.shapes = shapes
        self.options = options
    }

    /// Inputs of these shapes.
    public init(arrayLiteral shapes: Shape...) { self.init(shapes) }
}

/// The numbers that an input may hold.
public enum Domain: Sendable {
    /// Any.
    case real
    /// Above 0.
    case positive
    /// Between 0 and 1.
    case probability
    /// Whole numbers from 0, below an extent; there is no gradient.
    case index
}

/// How many operations on numbers a primitive takes.
///
/// One operation is one addition, subtraction, multiplication, division, comparison or elementary function (exp,
/// log, a power) of float32 numbers, as the formula has them. Adding a share to what a gradient already holds is
/// not counted, nor is copying. The backward pass counts the shares of all inputs.
public struct Operations: Sendable, Hashable {
    /// To compute the output.
    public var forward: Int
    /// To compute the gradients' shares from the output's gradient.
    public var backward: Int

    /// These counts.
    public init(forward: Int, backward: Int) {
        self.forward = forward
        self.backward = backward
    }

    /// So many times these counts.
    public static func * (times: Int, each: Operations) -> Operations {
        Operations(forward: times * each.forward, backward: times * each.backward)
    }

    /// Both together.
    public static func + (a: Operations, b: Operations) -> Operations {
        Operations(forward: a.forward + b.forward, backward: a.backward + b.backward)
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
