internal import Glibc

/// Each number times the normal distribution's share below it: the exact one, by `erf`.
enum GELU: Elementwise {
    static let name = "gelu"
    static let formula =
        "c = 0.5 * (1 + erf(x / sqrt(2))), y = x * c; dx = dy * (c + x * exp(-x * x / 2) / sqrt(2 pi))"
    static let cost = Operations(forward: 5, backward: 12)

    @inline(__always)
    static func value(_ x: Float, _ number: Float) -> Float {
        x * 0.5 * (1 + erff(x * Float(0.5).squareRoot()))
    }

    @inline(__always)
    static func share(_ dy: Float, x: Float, y: Float, _ number: Float) -> Float {
        let below = 0.5 * (1 + erff(x * Float(0.5).squareRoot()))
        let density = expf(-0.5 * x * x) * 0.3989423
        return dy * (below + x * density)
    }
}

extension Tensor {
    /// x times the normal distribution's share below x, for each number.
    public func gelu() throws(ShapeError) -> Tensor { try tape.record(GELU.self, self) }
}
