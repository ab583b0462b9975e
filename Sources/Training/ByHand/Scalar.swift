internal import Glibc

/// A number that the chain rule by hand is worked in: `Float` as PyTorch computes, `Double` to check that, ``Dual``
/// for second derivatives.
package protocol Scalar: Sendable, Comparable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
    /// The nearest number to this one.
    init(_ value: Double)
    /// Whether it is no number.
    var isNaN: Bool { get }

    static func + (a: Self, b: Self) -> Self
    static func - (a: Self, b: Self) -> Self
    static func * (a: Self, b: Self) -> Self
    static func / (a: Self, b: Self) -> Self
    static prefix func - (a: Self) -> Self

    /// eˣ.
    static func exp(_ x: Self) -> Self
    /// eˣ − 1, exact for small x.
    static func expm1(_ x: Self) -> Self
    /// The natural logarithm.
    static func log(_ x: Self) -> Self
    /// ln(1 + x), exact for small x.
    static func log1p(_ x: Self) -> Self
    /// The hyperbolic tangent.
    static func tanh(_ x: Self) -> Self
    /// The error function.
    static func erf(_ x: Self) -> Self
}

extension Scalar {
    /// The number without its sign.
    static func abs(_ x: Self) -> Self { x < 0 ? -x : x }
}

extension Float: Scalar {
    package static func exp(_ x: Float) -> Float { expf(x) }
    package static func expm1(_ x: Float) -> Float { expm1f(x) }
    package static func log(_ x: Float) -> Float { logf(x) }
    package static func log1p(_ x: Float) -> Float { log1pf(x) }
    package static func tanh(_ x: Float) -> Float { tanhf(x) }
    package static func erf(_ x: Float) -> Float { erff(x) }
}

extension Double: Scalar {
    package static func exp(_ x: Double) -> Double { Glibc.exp(x) }
    package static func expm1(_ x: Double) -> Double { Glibc.expm1(x) }
    package static func log(_ x: Double) -> Double { Glibc.log(x) }
    package static func log1p(_ x: Double) -> Double { Glibc.log1p(x) }
    package static func tanh(_ x: Double) -> Double { Glibc.tanh(x) }
    package static func erf(_ x: Double) -> Double { Glibc.erf(x) }
}
