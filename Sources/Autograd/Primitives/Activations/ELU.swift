internal import Glibc

/// The positive part, and an exponential that levels off at -alpha.
enum ELU: Elementwise {
    static let name = "elu"
    static let formula = "y = x > 0 ? x : alpha * (exp(x) - 1); dx = x > 0 ? dy : dy * alpha * exp(x)"
    static let examples = [[[]], [[3]], [[2, 3]]].map { Example($0, Options(1)) }
    static let cost = Operations(forward: 4, backward: 4)

    @inline(__always)
    static func value(_ x: Float, _ number: Float) -> Float { x > 0 ? x : expm1f(x) * number }

    @inline(__always)
    static func share(_ dy: Float, x: Float, y: Float, _ number: Float) -> Float {
        x > 0 ? dy : dy * number * expf(x)
    }
}

extension Tensor {
    /// Each number above 0, and `alpha` (exp(x) - 1) of each other.
    public func elu(alpha: Float = 1) throws(ShapeError) -> Tensor {
        try tape.record(ELU.self, self, options: Options(alpha))
    }
}
