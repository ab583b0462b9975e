internal import FloatKernels

/// The record of a forward pass: which operations ran, on what, and what came out.
///
/// Define-by-run, as in PyTorch: the graph is what the code did this time. A pass that does the same as
/// the one before writes over its nodes; from the first difference on, new ones are recorded. So control
/// flow may change from round to round, and a stable loop allocates nothing. The reverse order of recording
/// is a topological order.
///
/// Parameters come first in memory, so that an update is one loop.
public final class Tape {
    /// Behind a pointer, because every access to a class's own variable is checked for exclusivity, and that
    /// took a sixth of a training step.
    private let recording: UnsafeMutablePointer<Recording>
    /// How many leaves are parameters: they come first.
    let parameterNodes: Int
    /// How many numbers the parameters hold together.
    public let parameterCount: Int

    /// A tape whose leaves are these parameters, which want gradients, and inputs, which do not; all zero.
    public init(parameters: [Shape], inputs: [Shape] = []) {
        parameterNodes = parameters.count
        parameterCount = parameters.reduce(0) { $0 + $1.count }
        recording = .allocate(capacity: 1)
        recording.initialize(to: Recording())
        for shape in parameters { recording.pointee.addLeaf(shape, needsGradient: true) }
        for shape in inputs { recording.pointee.addLeaf(shape, needsGradient: false) }
    }

    deinit {
        recording.deinitialize(count: 1)
        recording.deallocate()
    }

    /// The leaves that are trained, in the order they were declared.
    public var parameters: [Tensor] { (0..<parameterNodes).map { Tensor(tape: self, id: Int32($0)) } }

    /// The leaves that hold data, in the order they were declared.
    public var inputs: [Tensor] {
        (parameterNodes..<leafCount).map { Tensor(tape: self, id: Int32($0)) }
    }

    /// How many nodes the forward pass has recorded so far, its constants among them.
    package var nodeCount: Int { endOfPass - leafCount }

    /// How many nodes have been written since the tape was made: a stable loop does not raise it.
    package var recordedCount: Int { recording.pointee.recordedCount }

    /// Begins the next forward pass: the leaves stay, the operations are recorded again.
    public func rewind() { recording.pointee.rewind() }

    /// A leaf of this pass that wants no gradient.
    public func constant(_ numbers: [Float], shape: Shape) -> Tensor {
        let tensor = Tensor(tape: self, id: Int32(recording.pointee.constant(shape)))
        tensor.assign(numbers)
        return tensor
    }

    /// Runs a primitive on the tensors with these ids and records it; the id of its output.
    @inline(__always)
    func record<P: Primitive>(
        _ primitive: P.Type, _ inputs: SIMD4<Int32>, _ options: Options
    ) throws(ShapeError) -> Int32 {
        Int32(truncatingIfNeeded: try recording.pointee.record(primitive, inputs, options))
    }

    func backward(from loss: Int) { recording.pointee.backward(from: loss) }

    /// Sets every parameter's gradient to +0, as `grad.zero_()` does; the next `backward()` adds to it.
    public func zeroGradients() { recording.pointee.zeroGradients(parameterCount) }

    /// Makes the gradients what `backward()` and then ``zeroGradients()`` leave, on a tape that has not run yet: +0, to which
    /// the next `backward()` adds.
    package func holdZeroGradients() { recording.pointee.holdZeroGradients(parameterCount) }

    /// Forgets every parameter's gradient, as `zero_grad()` does; the next `backward()` stores.
    public func clearGradients() { recording.pointee.clearGradients(parameterCount) }

    /// Gives `body` all parameters and their gradients, each as one run of numbers; nothing may be recorded meanwhile.
    @inline(__always)
    package func withParameters<Result>(
        _ body: (UnsafeMutableBufferPointer<Float>, UnsafeMutableBufferPointer<Float>) -> Result
    ) -> Result {
        let (values, gradients) = parameterMemory
        return body(values, gradients)
    }

    /// Writes these numbers over those of all parameters, in the order they were declared.
    public func assign(_ numbers: some Collection<Float>) {
        precondition(
            numbers.count == parameterCount, "\(numbers.count) numbers for \(parameterCount) parameters")
        _ = parameterMemory.0.update(fromContentsOf: numbers)
    }

    /// Moves every parameter against its gradient, p = fma(-stepSize, g, p): one rounding, as `torch.optim.SGD` does it.
    public func descend(stepSize: Float) {
        let (values, gradients) = parameterMemory
        guard let values = values.baseAddress, let gradients = gradients.baseAddress else { return }
        kernel_add(parameterCount, -stepSize, gradients, values)
    }

    private var parameterMemory: (UnsafeMutableBufferPointer<Float>, UnsafeMutableBufferPointer<Float>) {
        (
            UnsafeMutableBufferPointer(start: recording.pointee.values.base, count: parameterCount),
            UnsafeMutableBufferPointer(start: recording.pointee.gradients.base, count: parameterCount)
        )
    }

    /// How many leaves outlive a pass.
    var leafCount: Int { recording.pointee.leafCount }

    /// The id that the next node would get.
    var endOfPass: Int { recording.pointee.cursor }

    /// How many operations on numbers a node takes.
    func operations(of node: Node) -> Operations {
        let operands = Operands(nodes: recording.pointee.nodes.base, ids: node.inputs, options: node.options)
        return node.primitive?.operations(operands, output: node.shape) ?? Operations(forward: 0, backward: 0)
    }

    @inline(__always)
    func node(_ id: Int32) -> Node { recording.pointee.nodes.base[Int(id)] }

    @inline(__always)
    func values(of node: Node) -> UnsafeMutableBufferPointer<Float> {
        UnsafeMutableBufferPointer(
            start: recording.pointee.values.base + node.offset, count: node.shape.count)
    }

    @inline(__always)
    func gradients(of node: Node) -> UnsafeMutableBufferPointer<Float> {
        UnsafeMutableBufferPointer(
            start: recording.pointee.gradients.base + node.offset, count: node.shape.count)
    }
}
