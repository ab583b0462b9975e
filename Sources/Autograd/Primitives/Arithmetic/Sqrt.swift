/// The square root; not a number below 0.
enum Sqrt: Elementwise {
    static let name = "sqrt"
    static let formula = "y = sqrt(x); dx = dy / (2 * y)"
    static func domain(of place: Int) -> Domain { .positive }
    static let cost = Operations(forward: 1, backward: 2)

    @inline(__always)
    static func value(_ x: Float, _ number: Float) -> Float { x.squareRoot() }

    @inline(__always)
    static func share(_ dy: Float, x: Float, y: Float, _ number: Float) -> Float { dy / (2 * y) }
}

extension Tensor {
    /// The square root of each number.
    public consuming func sqrt() throws(ShapeError) -> Tensor { try record(Sqrt.self) }
}
