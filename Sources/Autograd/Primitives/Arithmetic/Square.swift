/// Each number times itself, as PyTorch's `pow` with exponent 2.
enum Square: Elementwise {
    static let name = "square"
    static let formula = "y = x * x; dx = dy * (2 * x)"
    static let cost = Operations(forward: 1, backward: 2)

    @inline(__always)
    static func value(_ x: Float, _ number: Float) -> Float { x * x }

    @inline(__always)
    static func share(_ dy: Float, x: Float, y: Float, _ number: Float) -> Float { dy * (2 * x) }
}

extension Tensor {
    /// Each number times itself.
    public consuming func square() throws(ShapeError) -> Tensor { try record(Square.self) }
}
