/// Half the squared error up to delta, and a straight line beyond.
enum Huber: Pairwise {
    static let name = "huber"
    static let formula =
        "z = |x - t|, y = z < delta ? 0.5 * z * z : delta * (z - 0.5 * delta); dx = dy * clamp(x - t, -delta, delta), dt = -dx"
    static var examples: [Example] {
        [[[], []], [[3], [3]], [[2, 3], [2, 3]]].map { Example($0, Options(1)) }
    }
    /// Outputs and targets of different shapes are a mistake, not something to broadcast.
    static func shape(of operands: Operands) -> Shape? {
        operands.shape(0) == operands.shape(1) ? operands.shape(0) : nil
    }
    static let cost = Operations(forward: 6, backward: 6)

    @inline(__always)
    static func value(_ a: Float, _ b: Float, _ number: Float) -> Float {
        let z = Swift.abs(a - b)
        return z < number ? 0.5 * z * z : number * (z - 0.5 * number)
    }

    @inline(__always)
    static func shares(_ dy: Float, a: Float, b: Float, y: Float, _ number: Float) -> (a: Float, b: Float) {
        let error = a - b
        let slope = error <= -number ? -number : error >= number ? number : error
        return (slope * dy, -slope * dy)
    }
}

extension Tensor {
    /// The Huber loss of each number and its target; not reduced.
    public func huber(_ targets: Tensor, delta: Float = 1) throws(ShapeError) -> Tensor {
        try tape.record(Huber.self, self, targets, options: Options(delta))
    }
}
