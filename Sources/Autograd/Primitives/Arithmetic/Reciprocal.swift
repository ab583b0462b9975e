/// One over each number.
enum Reciprocal: Elementwise {
    static let name = "reciprocal"
    static let formula = "y = 1 / x; dx = -dy * (y * y)"
    static let cost = Operations(forward: 1, backward: 3)

    @inline(__always)
    static func value(_ x: Float, _ number: Float) -> Float { 1 / x }

    @inline(__always)
    static func share(_ dy: Float, x: Float, y: Float, _ number: Float) -> Float { -dy * (y * y) }
}

extension Tensor {
    /// One over each number.
    public consuming func reciprocal() throws(ShapeError) -> Tensor { try record(Reciprocal.self) }
}
