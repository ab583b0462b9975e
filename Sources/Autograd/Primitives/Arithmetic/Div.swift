/// The quotient of two tensors, number by number.
enum Div: Pairwise {
    static let name = "div"
    static let formula = "y = a / b; da = dy / b, db = -dy * ((a / b) / b)"
    static let cost = Operations(forward: 1, backward: 5)

    @inline(__always)
    static func value(_ a: Float, _ b: Float, _ number: Float) -> Float { a / b }

    @inline(__always)
    static func shares(_ dy: Float, a: Float, b: Float, y: Float, _ number: Float) -> (a: Float, b: Float) {
        (dy / b, -dy * ((a / b) / b))
    }
}

extension Tensor {
    /// The quotient of two tensors, number by number.
    public static func / (a: consuming Tensor, b: Tensor) throws(ShapeError) -> Tensor {
        try a.record(Div.self, with: b)
    }
}
