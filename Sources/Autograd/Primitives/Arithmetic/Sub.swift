/// The difference of two tensors, number by number.
enum Sub: Pairwise {
    static let name = "sub"
    static let formula = "y = a - b; da = dy, db = -dy"
    static let cost = Operations(forward: 1, backward: 1)

    @inline(__always)
    static func value(_ a: Float, _ b: Float, _ number: Float) -> Float { a - b }

    @inline(__always)
    static func shares(_ dy: Float, a: Float, b: Float, y: Float, _ number: Float) -> (a: Float, b: Float) {
        (dy, -dy)
    }
}

extension Tensor {
    /// The difference of two tensors, number by number.
    public static func - (a: consuming Tensor, b: Tensor) throws(ShapeError) -> Tensor {
        try a.record(Sub.self, with: b)
    }
}
