internal import Glibc

/// Each number times its sigmoid.
enum SiLU: Elementwise {
    static let name = "silu"
    static let formula = "s = 1 / (1 + exp(-x)), y = x * s; dx = dy * s * (1 + x * (1 - s))"
    static let cost = Operations(forward: 4, backward: 9)

    @inline(__always)
    static func value(_ x: Float, _ number: Float) -> Float { x / (1 + expf(-x)) }

    @inline(__always)
    static func share(_ dy: Float, x: Float, y: Float, _ number: Float) -> Float {
        let s = 1 / (1 + expf(-x))
        return dy * s * (1 + x * (1 - s))
    }
}

extension Tensor {
    /// x / (1 + exp(-x)) of each number.
    public func silu() throws(ShapeError) -> Tensor { try tape.record(SiLU.self, self) }
}
