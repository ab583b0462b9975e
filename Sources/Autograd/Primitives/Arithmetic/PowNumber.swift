internal import Glibc

/// A power with a plain exponent; the exponents that PyTorch computes another way are computed so.
enum PowNumber: Elementwise {
    static let name = "pow_number"
    static let formula = "y = x ^ c; dx = dy * (c * x ^ (c - 1))"
    static func domain(of place: Int) -> Domain { .positive }
    static let examples = [-2, -1, -0.5, 0, 0.5, 1, 2, 3, 2.5].map { Example([[2, 3]], Options($0)) }
    static let cost = Operations(forward: 1, backward: 4)

    @inline(__always)
    static func value(_ x: Float, _ number: Float) -> Float { power(x, number) }

    @inline(__always)
    static func share(_ dy: Float, x: Float, y: Float, _ number: Float) -> Float {
        number == 0 ? 0 : dy * (number * power(x, number - 1))
    }

    private static func power(_ x: Float, _ exponent: Float) -> Float {
        switch exponent {
        case 0.5: x.squareRoot()
        case -0.5: 1 / x.squareRoot()
        case 2: x * x
        case 3: x * x * x
        case -1: 1 / x
        case -2: 1 / (x * x)
        default: powf(x, exponent)
        }
    }
}

extension Tensor {
    /// Each number to the power of `exponent`.
    public consuming func pow(_ exponent: Float) throws(ShapeError) -> Tensor {
        try record(PowNumber.self, options: Options(exponent))
    }
}
