/// A value on a tape: float32 numbers in a shape, with the gradient that `backward()` leaves there.
///
/// A tensor is a place on its tape: it stays valid until the tape is rewound and records something else there.
public struct Tensor {
    let tape: Tape
    var id: Int32

    /// The extents.
    public var shape: Shape { tape.node(id).shape }

    /// The numbers, row by row.
    public var values: [Float] { Array(tape.values(of: tape.node(id))) }

    /// The gradient of the last loss, or nil before the first `backward()` or where none is wanted.
    public var gradient: [Float]? {
        let node = tape.node(id)
        return node.gradient == .held ? Array(tape.gradients(of: node)) : nil
    }

    /// The only number of a tensor that holds one.
    public var item: Float {
        let values = tape.values(of: tape.node(id))
        precondition(values.count == 1, "item of a tensor of shape \(shape)")
        return values[0]
    }

    /// Whether this is the same place on the same tape.
    @inline(__always)
    package func isSame(as other: borrowing Tensor) -> Bool { id == other.id && tape === other.tape }

    /// Gives `body` the numbers without copying them; nothing may be recorded meanwhile.
    @inline(__always)
    package func withValues<Result>(_ body: (UnsafeBufferPointer<Float>) -> Result) -> Result {
        body(UnsafeBufferPointer(tape.values(of: tape.node(id))))
    }

    /// Gives `body` the numbers of a leaf, to be written over.
    @inline(__always)
    package func withMutableValues(_ body: (UnsafeMutableBufferPointer<Float>) -> Void) {
        precondition(tape.node(id).primitive == nil, "only leaves can be assigned")
        body(tape.values(of: tape.node(id)))
    }

    /// Writes these numbers over the leaf's.
    public func assign(_ numbers: [Float]) {
        let node = tape.node(id)
        precondition(node.primitive == nil, "only leaves can be assigned")
        precondition(numbers.count == node.shape.count, "\(numbers.count) numbers for shape \(node.shape)")
        _ = tape.values(of: node).update(fromContentsOf: numbers)
    }

    /// Adds the gradient of this tensor to the gradients of the parameters behind it.
    public func backward() { tape.backward(from: Int(id)) }
}
