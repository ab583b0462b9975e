/// The absolute value; its gradient at 0 is 0.
enum Abs: Elementwise {
    static let name = "abs"
    static let formula = "y = |x|; dx = dy * sign(x)"
    static let cost = Operations(forward: 1, backward: 2)

    @inline(__always)
    static func value(_ x: Float, _ number: Float) -> Float { Swift.abs(x) }

    @inline(__always)
    static func share(_ dy: Float, x: Float, y: Float, _ number: Float) -> Float {
        dy * (x > 0 ? 1 : x < 0 ? -1 : 0)
    }
}

extension Tensor {
    /// The absolute value of each number.
    public consuming func abs() throws(ShapeError) -> Tensor { try record(Abs.self) }
}
