internal import Glibc

/// The natural logarithm, by the C library's `logf`; -inf at 0, not a number below.
enum Log: Elementwise {
    static let name = "log"
    static let formula = "y = log(x); dx = dy / x"
    static func domain(of place: Int) -> Domain { .positive }
    static let cost = Operations(forward: 1, backward: 1)

    @inline(__always)
    static func value(_ x: Float, _ number: Float) -> Float { logf(x) }

    @inline(__always)
    static func share(_ dy: Float, x: Float, y: Float, _ number: Float) -> Float { dy / x }
}

extension Tensor {
    /// The natural logarithm of each number.
    public consuming func log() throws(ShapeError) -> Tensor { try record(Log.self) }
}
