/// The record of a forward pass: which operations ran, on what, and what came out.
///
/// Define-by-run, as in PyTorch: the graph is what the code did this time. A pass that does the same as
/// the one before writes over its nodes; from the first difference on, new ones are recorded. So control
/// flow may change from round to round, and a stable loop allocates nothing. Reverse order of recording
/// is topological order.
///
/// Parameters come first in memory, so that an update is one loop.
public final class Tape {
    private var nodes = Arena<Node>()
    private var values = Arena<Float>(capacity: 1024)
    private var gradients = Arena<Float>(capacity: 1024)
    private var cursor = 0
    /// How many nodes are leaves that outlive a round.
    private let leafCount: Int
    /// How many numbers the parameters hold together.
    public let parameterCount: Int
    private let parameterNodes: Int

    /// A tape whose leaves are these parameters, which want gradients, and inputs, which do not; all zero.
    public init(parameters: [Shape], inputs: [Shape] = []) {
        parameterNodes = parameters.count
        leafCount = parameters.count + inputs.count
        parameterCount = parameters.reduce(0) { $0 + $1.count }
        for shape in parameters { append(nil, [-1, -1, -1, -1], 0, shape, needsGradient: true) }
        for shape in inputs { append(nil, [-1, -1, -1, -1], 0, shape, needsGradient: false) }
        cursor = leafCount
    }

    /// The leaves that are trained, in the order they were declared.
    public var parameters: [Tensor] { (0..<parameterNodes).map { Tensor(tape: self, id: Int32($0)) } }

    /// The leaves that hold data, in the order they were declared.
    public var inputs: [Tensor] { (parameterNodes..<leafCount).map { Tensor(tape: self, id: Int32($0)) } }

    /// How many operations the last forward pass recorded.
    public var operationCount: Int { cursor - leafCount }

    /// How many nodes have been written since the tape was made: a stable loop does not raise it.
    public private(set) var recordedCount = 0

    /// Begins the next forward pass: the leaves stay, the operations are recorded again.
    public func rewind() { cursor = leafCount }

    // MARK: Recording

    /// A leaf of this pass that wants no gradient.
    public func constant(_ numbers: [Float], shape: Shape) -> Tensor {
        precondition(numbers.count == shape.count, "\(numbers.count) numbers for shape \(shape)")
        if cursor >= nodes.count || nodes.base[cursor].primitive != nil || nodes.base[cursor].shape != shape {
            cut()
            append(nil, [-1, -1, -1, -1], 0, shape, needsGradient: false)
        }
        let tensor = Tensor(tape: self, id: Int32(cursor))
        cursor += 1
        tensor.assign(numbers)
        return tensor
    }

    /// Runs a primitive on nodes of this tape and records it.
    @inline(__always)
    func record<P: Primitive>(
        _ primitive: P.Type, _ first: Int32, _ second: Int32 = -1, _ third: Int32 = -1, number: Float = 0
    ) throws(ShapeError) -> Tensor {
        let inputs: SIMD4<Int32> = [first, second, third, -1]
        if cursor >= nodes.count || !matches(primitive, inputs, number) {
            try record(anew: primitive, inputs, number)
        }
        let id = cursor
        cursor += 1
        P.forward(pass(id))
        return Tensor(tape: self, id: Int32(id))
    }

    @inline(__always)
    private func matches(_ primitive: any Primitive.Type, _ inputs: SIMD4<Int32>, _ number: Float) -> Bool {
        let node = nodes.base[cursor]
        return node.primitive == primitive && node.inputs == inputs && node.number == number
    }

    private func record(
        anew primitive: any Primitive.Type, _ inputs: SIMD4<Int32>, _ number: Float
    ) throws(ShapeError) {
        let operands = Operands(nodes: nodes.base, ids: inputs)
        guard let shape = primitive.shape(of: operands) else {
            let shapes = (0..<4).filter(operands.has).map(operands.shape)
            throw ShapeError(operation: primitive.name, shapes: shapes)
        }
        cut()
        let needsGradient = (0..<4).contains { place in
            inputs[place] >= 0 && nodes.base[Int(inputs[place])].gradient != .notNeeded
        }
        append(primitive, inputs, number, shape, needsGradient: needsGradient)
    }

    /// Drops what an earlier pass recorded from here on.
    private func cut() {
        guard cursor < nodes.count else { return }
        let kept = nodes.base[cursor].offset
        nodes.truncate(to: cursor)
        values.truncate(to: kept)
        gradients.truncate(to: kept)
    }

    private func append(
        _ primitive: (any Primitive.Type)?, _ inputs: SIMD4<Int32>, _ number: Float, _ shape: Shape,
        needsGradient: Bool
    ) {
        let node = Node(
            primitive: primitive, inputs: inputs, number: number, shape: shape, offset: values.count,
            gradient: needsGradient ? .empty : .notNeeded)
        values.append(repeating: 0, count: shape.count)
        gradients.append(repeating: 0, count: shape.count)
        nodes.append(repeating: node, count: 1)
        recordedCount += 1
    }

    @inline(__always)
    private func pass(_ id: Int) -> Pass {
        Pass(nodes: nodes.base, values: values.base, gradients: gradients.base, node: nodes.base[id])
    }

    // MARK: Gradients

    /// Adds the gradient of `loss` to the gradient of every parameter it depends on.
    ///
    /// The gradient starts from 1 for each number in `loss`.
    func backward(from loss: Int) {
        let nodes = nodes.base
        for id in stride(from: leafCount, through: loss, by: 1) where nodes[id].gradient == .held {
            nodes[id].gradient = .empty
        }
        guard nodes[loss].gradient != .notNeeded else { return }
        let node = nodes[loss]
        (gradients.base + node.offset).update(repeating: 1, count: node.shape.count)
        nodes[loss].gradient = .held
        var id = loss
        while id >= leafCount {
            if nodes[id].gradient == .held, let primitive = nodes[id].primitive {
                primitive.backward(pass(id))
            }
            id -= 1
        }
    }

    /// Sets every parameter's gradient to +0, as `grad.zero_()` does; the next `backward()` adds to it.
    public func zeroGradients() {
        gradients.base.update(repeating: 0, count: parameterCount)
    }

    /// Forgets every parameter's gradient, as `zero_grad()` does; the next `backward()` stores.
    public func clearGradients() {
        zeroGradients()
        for id in 0..<parameterNodes { nodes.base[id].gradient = .empty }
    }

    /// Gives `update` all parameters and their gradients, each as one run of numbers.
    @inline(__always)
    public func withParameters<Result>(
        _ update: (UnsafeMutableBufferPointer<Float>, UnsafeMutableBufferPointer<Float>) -> Result
    ) -> Result {
        update(
            UnsafeMutableBufferPointer(start: values.base, count: parameterCount),
            UnsafeMutableBufferPointer(start: gradients.base, count: parameterCount))
    }

    // MARK: Reading

    @inline(__always)
    func node(_ id: Int32) -> Node { nodes.base[Int(id)] }

    @inline(__always)
    func values(of node: Node) -> UnsafeMutableBufferPointer<Float> {
        UnsafeMutableBufferPointer(start: values.base + node.offset, count: node.shape.count)
    }

    @inline(__always)
    func gradients(of node: Node) -> UnsafeMutableBufferPointer<Float> {
        UnsafeMutableBufferPointer(start: gradients.base + node.offset, count: node.shape.count)
    }
}
