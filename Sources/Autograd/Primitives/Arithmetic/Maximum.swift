/// The larger of two numbers; equal ones share the gradient in halves, and NaN wins.
enum Maximum: Pairwise {
    static let name = "maximum"
    static let formula = "y = max(a, b); da = dy where a > b, dy / 2 where a = b, else 0; db likewise"
    static let cost = Operations(forward: 1, backward: 6)

    @inline(__always)
    static func value(_ a: Float, _ b: Float, _ number: Float) -> Float { b > a || b.isNaN ? b : a }

    @inline(__always)
    static func shares(_ dy: Float, a: Float, b: Float, y: Float, _ number: Float) -> (a: Float, b: Float) {
        (a == b ? dy / 2 : a < b ? 0 : dy, a == b ? dy / 2 : a > b ? 0 : dy)
    }
}

extension Tensor {
    /// The larger of each two numbers.
    public consuming func maximum(_ other: Tensor) throws(ShapeError) -> Tensor {
        try record(Maximum.self, with: other)
    }
}
