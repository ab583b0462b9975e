internal import Glibc

/// The hyperbolic tangent, by the C library's `tanhf`.
enum Tanh: Elementwise {
    static let name = "tanh"
    static let formula = "y = tanh(x); dx = dy * (1 - y * y)"
    static let cost = Operations(forward: 1, backward: 3)

    @inline(__always)
    static func value(_ x: Float, _ number: Float) -> Float { tanhf(x) }

    @inline(__always)
    static func share(_ dy: Float, x: Float, y: Float, _ number: Float) -> Float { dy * (1 - y * y) }
}

extension Tensor {
    /// The hyperbolic tangent of each number.
    public func tanh() throws(ShapeError) -> Tensor { try tape.record(Tanh.self, self) }
}
