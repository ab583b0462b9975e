internal import Glibc

/// The exponential, by the C library's `expf`: the correctly rounded value in all but rare cases.
enum Exp: Elementwise {
    static let name = "exp"
    static let formula = "y = exp(x); dx = dy * y"
    static let cost = Operations(forward: 1, backward: 1)

    @inline(__always)
    static func value(_ x: Float, _ number: Float) -> Float { expf(x) }

    @inline(__always)
    static func share(_ dy: Float, x: Float, y: Float, _ number: Float) -> Float { dy * y }
}

extension Tensor {
    /// e to the power of each number.
    public consuming func exp() throws(ShapeError) -> Tensor { try record(Exp.self) }
}
