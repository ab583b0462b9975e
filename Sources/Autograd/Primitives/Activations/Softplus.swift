internal import Glibc

/// A smooth relu; above 20 the number itself, as PyTorch has it.
enum Softplus: Elementwise {
    static let name = "softplus"
    static let formula = "y = x > 20 ? x : log(1 + exp(x)); dx = x > 20 ? dy : dy * exp(x) / (exp(x) + 1)"
    static let cost = Operations(forward: 3, backward: 5)

    @inline(__always)
    static func value(_ x: Float, _ number: Float) -> Float { x > 20 ? x : log1pf(expf(x)) }

    @inline(__always)
    static func share(_ dy: Float, x: Float, y: Float, _ number: Float) -> Float {
        guard !(x > 20) else { return dy }
        let z = expf(x)
        return dy * z / (z + 1)
    }
}

extension Tensor {
    /// log(1 + exp(x)) of each number.
    public func softplus() throws(ShapeError) -> Tensor { try tape.record(Softplus.self, self) }
}
