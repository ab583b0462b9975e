/// The inputs of an operation before its output exists: all that its shape may depend on.
public struct Operands {
    let nodes: UnsafeMutablePointer<Node>
    let ids: SIMD4<Int32>

    /// Whether there is an input at this place.
    public func has(_ place: Int) -> Bool { ids[place] >= 0 }

    /// The shape of the input at this place.
    public func shape(_ place: Int) -> Shape { nodes[Int(ids[place])].shape }
}

/// What a primitive sees of the tape while it computes: its own output and inputs, nothing else.
public struct Pass {
    let nodes: UnsafeMutablePointer<Node>
    let values: UnsafeMutablePointer<Float>
    let gradients: UnsafeMutablePointer<Float>
    let node: UnsafeMutablePointer<Node>

    /// The output's values.
    @inline(__always)
    var output: UnsafeMutablePointer<Float> { values + node.pointee.offset }

    /// The gradient of the loss with respect to the output.
    @inline(__always)
    var upstream: UnsafeMutablePointer<Float> { gradients + node.pointee.offset }

    /// How many numbers the output holds.
    @inline(__always)
    var count: Int { node.pointee.shape.count }

    /// The number that the operation was given beside its tensors.
    @inline(__always)
    var number: Float { node.pointee.number }

    /// Whether there is an input at this place.
    @inline(__always)
    func has(_ place: Int) -> Bool { node.pointee.inputs[place] >= 0 }

    /// The values of the input at this place.
    @inline(__always)
    func input(_ place: Int) -> UnsafeMutablePointer<Float> {
        values + nodes[Int(node.pointee.inputs[place])].offset
    }

    /// The shape of the input at this place.
    @inline(__always)
    func shape(_ place: Int) -> Shape { nodes[Int(node.pointee.inputs[place])].shape }

    /// Adds `value(i)` to element i of an input's gradient, for every i; nothing where none is needed.
    ///
    /// The first contribution is stored, not added to zero: 0.0 + -0.0 would lose the sign that PyTorch keeps.
    @inline(__always)
    func contribute(to place: Int, _ value: (Int) -> Float) {
        let input = nodes + Int(node.pointee.inputs[place])
        let gradient = gradients + input.pointee.offset
        switch input.pointee.gradient {
        case .notNeeded: return
        case .empty:
            input.pointee.gradient = .held
            for i in 0..<input.pointee.shape.count { gradient[i] = value(i) }
        case .held:
            for i in 0..<input.pointee.shape.count { gradient[i] += value(i) }
        }
    }
}
