/// What a tape remembers: the nodes in the order they were recorded, with their values and gradients.
struct Recording: ~Copyable {
    private(set) var nodes = Arena<Node>()
    private(set) var values = Arena<Float>(capacity: 1024)
    private(set) var gradients = Arena<Float>(capacity: 1024)
    /// Room for a primitive's numbers in between.
    private var scratch = Arena<Float>(capacity: 1024)
    /// How many numbers the largest node yet holds.
    private var largestCount = 0
    /// The node that the next operation writes.
    private(set) var cursor = 0
    /// How many nodes have been written since the beginning.
    private(set) var recordedCount = 0
    /// How many nodes are leaves that outlive a round.
    private(set) var leafCount = 0

    mutating func addLeaf(_ shape: Shape, needsGradient: Bool) {
        append(nil, SIMD4(repeating: -1), Options(), shape, needsGradient: needsGradient)
        leafCount += 1
        cursor = leafCount
    }

    mutating func rewind() { cursor = leafCount }

    /// A leaf of this round.
    mutating func constant(_ shape: Shape) -> Int {
        if cursor >= nodes.count || nodes.base[cursor].primitive != nil || nodes.base[cursor].shape != shape {
            cut()
            append(nil, SIMD4(repeating: -1), Options(), shape, needsGradient: false)
        }
        cursor += 1
        return cursor - 1
    }

    /// Runs a primitive and records it; writes over the node under the cursor where that is the same.
    @inline(__always)
    mutating func record<P: Primitive>(
        _ primitive: P.Type, _ inputs: SIMD4<Int32>, _ options: Options
    ) throws(ShapeError) -> Int {
        if cursor >= nodes.count || !matches(primitive, inputs, options) {
            try recordAnew(primitive, inputs, options)
        }
        P.forward(pass(cursor))
        cursor += 1
        return cursor - 1
    }

    @inline(__always)
    private func matches(_ primitive: any Primitive.Type, _ inputs: SIMD4<Int32>, _ options: Options) -> Bool
    {
        let node = nodes.base + cursor
        return node.pointee.primitive == primitive && node.pointee.inputs == inputs
            && node.pointee.options == options
    }

    private mutating func recordAnew(
        _ primitive: any Primitive.Type, _ inputs: SIMD4<Int32>, _ options: Options
    ) throws(ShapeError) {
        let operands = Operands(nodes: nodes.base, ids: inputs, options: options)
        let places = operands.places
        precondition(
            places.allSatisfy { inputs[$0] < cursor }, "\(primitive.name) takes a tensor of an earlier round")
        guard let shape = primitive.shape(of: operands) else {
            throw ShapeError(
                operation: primitive.name, shapes: places.map(operands.shape), request: options.request)
        }
        cut()
        let needsGradient = places.contains { nodes.base[Int(inputs[$0])].gradient != .notNeeded }
        append(primitive, inputs, options, shape, needsGradient: needsGradient)
    }

    /// Drops what an earlier round recorded from here on.
    private mutating func cut() {
        guard cursor < nodes.count else { return }
        let kept = nodes.base[cursor].offset
        nodes.truncate(to: cursor)
        values.truncate(to: kept)
        gradients.truncate(to: kept)
    }

    private mutating func append(
        _ primitive: (any Primitive.Type)?, _ inputs: SIMD4<Int32>, _ options: Options, _ shape: Shape,
        needsGradient: Bool
    ) {
        let node = Node(
            primitive: primitive, inputs: inputs, options: options, shape: shape, offset: values.count,
            gradient: needsGradient ? .empty : .notNeeded)
        largestCount = max(largestCount, shape.count)
        scratch.append(repeating: 0, count: max(0, 2 * largestCount - scratch.count))
        values.append(repeating: 0, count: shape.count)
        gradients.append(repeating: 0, count: shape.count)
        nodes.append(repeating: node, count: 1)
        recordedCount += 1
    }

    @inline(__always)
    private func pass(_ id: Int) -> Pass {
        Pass(
            nodes: nodes.base, values: values.base, gradients: gradients.base, node: nodes.base + id,
            scratch: scratch.base, scratchHalf: largestCount)
    }

    /// Adds the gradient of `loss` to that of every leaf it depends on.
    func backward(from loss: Int) {
        let nodes = nodes.base
        for id in stride(from: leafCount, through: loss, by: 1) where nodes[id].gradient == .held {
            nodes[id].gradient = .empty
        }
        guard nodes[loss].gradient != .notNeeded else { return }
        // Only a leaf can hold something here: a loss that is a parameter itself accumulates, too.
        let isHeld = nodes[loss].gradient == .held, gradient = gradients.base + nodes[loss].offset
        for i in 0..<nodes[loss].shape.count { gradient[i] = isHeld ? gradient[i] + 1 : 1 }
        nodes[loss].gradient = .held
        for id in stride(from: loss, through: leafCount, by: -1) where nodes[id].gradient == .held {
            nodes[id].primitive?.backward(pass(id))
        }
    }

    /// Sets the first `count` gradients to +0.
    func zeroGradients(_ count: Int) { gradients.base.update(repeating: 0, count: count) }

    /// Sets the first `count` gradients to +0, as held by their leaves even where no pass has reached them yet.
    func holdZeroGradients(_ count: Int) {
        zeroGradients(count)
        for id in 0..<leafCount where nodes.base[id].gradient == .empty { nodes.base[id].gradient = .held }
    }

    /// Forgets that the leaves hold gradients; the first `count` numbers become +0, so that an update leaves alone
    /// what the next round does not use.
    func clearGradients(_ count: Int) {
        zeroGradients(count)
        for id in 0..<leafCount where nodes.base[id].gradient == .held { nodes.base[id].gradient = .empty }
    }
}
