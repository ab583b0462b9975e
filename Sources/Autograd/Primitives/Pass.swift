/// The inputs of an operation before its output exists: all that its shape may depend on.
public struct Operands {
    let nodes: UnsafeMutablePointer<Node>
    let ids: SIMD4<Int32>
    let options: Options

    /// Whether there is an input at this place.
    func has(_ place: Int) -> Bool { ids[place] >= 0 }

    /// The shape of the input at this place.
    func shape(_ place: Int) -> Shape {
        precondition(has(place), "an operation lacks its input \(place)")
        return nodes[Int(ids[place])].shape
    }

    /// The places that hold an input.
    var places: [Int] { (0..<4).filter(has) }
}

/// What a primitive sees of the tape while it computes: its own output and inputs, nothing else.
public struct Pass {
    let nodes: UnsafeMutablePointer<Node>
    let values: UnsafeMutablePointer<Float>
    let gradients: UnsafeMutablePointer<Float>
    let node: UnsafeMutablePointer<Node>
    /// Room for numbers in between: twice as many as the tape's largest node holds.
    let scratch: UnsafeMutablePointer<Float>
    /// How many numbers half of `scratch` holds.
    let scratchHalf: Int

    /// The output's values.
    @inline(__always)
    var output: UnsafeMutablePointer<Float> { values + node.pointee.offset }

    /// The gradient of the loss with respect to the output.
    @inline(__always)
    var upstream: UnsafeMutablePointer<Float> { gradients + node.pointee.offset }

    /// The output's shape.
    @inline(__always)
    var shape: Shape { node.pointee.shape }

    /// How many numbers the output holds.
    @inline(__always)
    var count: Int { node.pointee.shape.count }

    /// What the operation was given beside its tensors.
    @inline(__always)
    var options: Options { node.pointee.options }

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

    /// Whether the loss may depend on a parameter through the input at this place.
    @inline(__always)
    func wantsGradient(_ place: Int) -> Bool {
        nodes[Int(node.pointee.inputs[place])].gradient != .notNeeded
    }

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

    /// Adds the numbers in `scratch` to an input's gradient.
    func contributeScratch(to place: Int) {
        let shares = scratch
        contribute(to: place) { shares[$0] }
    }

    /// Lets `body` write an input's gradient where it is needed: over it, or, where `adds`, onto it.
    @inline(__always)
    func writeGradient(of place: Int, _ body: (_ gradient: UnsafeMutablePointer<Float>, _ adds: Bool) -> Void)
    {
        let input = nodes + Int(node.pointee.inputs[place])
        guard input.pointee.gradient != .notNeeded else { return }
        body(gradients + input.pointee.offset, input.pointee.gradient == .held)
        input.pointee.gradient = .held
    }
}
