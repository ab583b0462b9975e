/// Half the squared error up to delta, and a straight line beyond.
enum Huber: PairwiseLoss {
    static let name = "huber"
    static let formula =
        "z = |x - t|, y = z < delta ? 0.5 * z * z : delta * (z - 0.5 * delta); dx = dy * clamp(x - t, -delta, delta), dt = -dx"
    static var examples: [Example] {
        [[[], []], [[3], [3]], [[2, 3], [2, 3]]].map { Example($0, Options(1)) }
    }
    static let cost = Operations(forward: 6, backward: 6)

    @inline(__always)
    static func value(_ a: Float, _ b: Float, _ number: Float) -> Float {
        let z = Swift.abs(a - b)
        return z < number ? 0.5 * z * z : number * (z - 0.5 * number)
    }

    @inline(__always)
    static func shares(_ dy: Float, a: Float, b: Float, y: Float, _ number: Float) -> (a: Float, b: Float) {
        // Each for itself, as PyTorch does: minus the one would turn the sign of a zero.
        (slope(a - b, number) * dy, slope(b - a, number) * dy)
    }

    private static func slope(_ error: Float, _ delta: Float) -> Float {
        error <= -delta ? -delta : error >= delta ? delta : error
    }
}

extension Tensor {
    /// The Huber loss of each number and its target; not reduced.
    public consuming func huber(_ targets: Tensor, delta: Float = 1) throws(ShapeError) -> Tensor {
        try record(Huber.self, with: targets, options: Options(delta))
    }
}
