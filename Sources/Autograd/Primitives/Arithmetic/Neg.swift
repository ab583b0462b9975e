/// Minus each number.
enum Neg: Elementwise {
    static let name = "neg"
    static let formula = "y = -x; dx = -dy"
    static let cost = Operations(forward: 1, backward: 1)

    @inline(__always)
    static func value(_ x: Float, _ number: Float) -> Float { -x }

    @inline(__always)
    static func share(_ dy: Float, x: Float, y: Float, _ number: Float) -> Float { -dy }
}

extension Tensor {
    /// Minus each number.
    public consuming func neg() throws(ShapeError) -> Tensor { try record(Neg.self) }
}
