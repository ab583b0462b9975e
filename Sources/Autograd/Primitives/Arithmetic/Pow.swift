internal import Glibc

/// A power whose exponent is a tensor, too.
enum Pow: Pairwise {
    static let name = "pow"
    static let formula = "y = a ^ b; da = dy * (b * a ^ (b - 1)), db = dy * (y * log(a))"
    static func domain(of place: Int) -> Domain { place == 0 ? .positive : .real }
    static let cost = Operations(forward: 1, backward: 7)

    @inline(__always)
    static func value(_ a: Float, _ b: Float, _ number: Float) -> Float { powf(a, b) }

    @inline(__always)
    static func shares(_ dy: Float, a: Float, b: Float, y: Float, _ number: Float) -> (a: Float, b: Float) {
        (b == 0 ? 0 : dy * (b * powf(a, b - 1)), dy * (a == 0 && b >= 0 ? 0 : y * logf(a)))
    }
}

extension Tensor {
    /// Each number to the power of the one in `exponent`.
    public consuming func pow(_ exponent: Tensor) throws(ShapeError) -> Tensor {
        try record(Pow.self, with: exponent)
    }
}
