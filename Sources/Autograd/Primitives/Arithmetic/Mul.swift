/// The product of two tensors, number by number.
enum Mul: Pairwise {
    static let name = "mul"
    static let formula = "y = a * b; da = dy * b, db = dy * a"
    static let cost = Operations(forward: 1, backward: 2)

    @inline(__always)
    static func value(_ a: Float, _ b: Float, _ number: Float) -> Float { a * b }

    @inline(__always)
    static func shares(_ dy: Float, a: Float, b: Float, y: Float, _ number: Float) -> (a: Float, b: Float) {
        (dy * b, dy * a)
    }
}

extension Tensor {
    /// The product of two tensors, number by number.
    public static func * (a: consuming Tensor, b: Tensor) throws(ShapeError) -> Tensor {
        try a.record(Mul.self, with: b)
    }
}
