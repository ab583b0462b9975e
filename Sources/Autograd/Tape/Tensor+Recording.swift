/// How the methods of a tensor reach its tape.
///
/// They consume the tensor they are called on and return it with another id: so a chain of calls does not count a
/// reference to the tape up and down for each tensor in between, which took a third of a small network's step.
extension Tensor {
    /// The output of a primitive on this tensor alone.
    @inline(__always)
    consuming func record<P: Primitive>(
        _ primitive: P.Type, options: Options = Options()
    ) throws(ShapeError) -> Tensor {
        id = try tape.record(primitive, SIMD4(id, -1, -1, -1), options)
        return self
    }

    /// The output of a primitive on this tensor and another.
    @inline(__always)
    consuming func record<P: Primitive>(
        _ primitive: P.Type, with second: Tensor, options: Options = Options()
    ) throws(ShapeError) -> Tensor {
        precondition(second.tape === tape, "an operation takes tensors of one tape")
        id = try tape.record(primitive, SIMD4(id, second.id, -1, -1), options)
        return self
    }

    /// The output of a primitive on this tensor and two others.
    @inline(__always)
    consuming func record<P: Primitive>(
        _ primitive: P.Type, with second: Tensor, _ third: Tensor
    ) throws(ShapeError) -> Tensor {
        precondition(second.tape === tape && third.tape === tape, "an operation takes tensors of one tape")
        id = try tape.record(primitive, SIMD4(id, second.id, third.id, -1), Options())
        return self
    }

    /// The output of a primitive on at most four tensors.
    static func record<P: Primitive>(
        _ primitive: P.Type, _ inputs: [Tensor], _ options: Options
    ) throws(ShapeError) -> Tensor {
        let tape = inputs[0].tape
        precondition(inputs.count <= 4, "an operation takes at most four tensors")
        precondition(inputs.allSatisfy { $0.tape === tape }, "an operation takes tensors of one tape")
        var ids = SIMD4<Int32>(repeating: -1)
        for (place, input) in inputs.enumerated() { ids[place] = input.id }
        return Tensor(tape: tape, id: try tape.record(primitive, ids, options))
    }
}
