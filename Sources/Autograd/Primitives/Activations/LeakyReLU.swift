/// The positive part, and a small share of the negative one.
enum LeakyReLU: Elementwise {
    static let name = "leaky_relu"
    static let formula = "y = x > 0 ? x : x * slope; dx = x > 0 ? dy : dy * slope"
    static let examples = [[[]], [[3]], [[2, 3]]].map { Example($0, Options(0.01)) }
    static let cost = Operations(forward: 2, backward: 2)

    @inline(__always)
    static func value(_ x: Float, _ number: Float) -> Float { x > 0 ? x : x * number }

    @inline(__always)
    static func share(_ dy: Float, x: Float, y: Float, _ number: Float) -> Float { x > 0 ? dy : dy * number }
}

extension Tensor {
    /// Each number above 0, and `slope` times each other.
    public consuming func leakyReLU(slope: Float = 0.01) throws(ShapeError) -> Tensor {
        try record(LeakyReLU.self, options: Options(slope))
    }
}
