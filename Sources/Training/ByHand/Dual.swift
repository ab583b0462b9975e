/// A number with its derivatives in eight directions at once: whatever is computed with duals is differentiated
/// exactly, by the rules of differentiation. Worked with duals, the chain rule by hand gives second derivatives.
///
/// Duals compare by their values alone.
struct Dual: Scalar {
    /// The number.
    var value: Double
    /// Its derivatives, one a direction.
    var derivatives: SIMD8<Double>

    /// How many directions there are.
    static let directions = SIMD8<Double>.scalarCount

    /// A constant.
    @inline(__always)
    init(_ value: Double) { self.init(value, .zero) }

    /// A number that moves like this.
    @inline(__always)
    init(_ value: Double, _ derivatives: SIMD8<Double>) {
        self.value = value
        self.derivatives = derivatives
    }

    /// A constant.
    @inline(__always)
    init(floatLiteral value: Double) { self.init(value) }

    /// A constant.
    @inline(__always)
    init(integerLiteral value: Int) { self.init(Double(value)) }

    var isNaN: Bool { value.isNaN }

    @inline(__always)
    static func == (a: Dual, b: Dual) -> Bool { a.value == b.value }
    @inline(__always)
    static func < (a: Dual, b: Dual) -> Bool { a.value < b.value }

    @inline(__always)
    static func + (a: Dual, b: Dual) -> Dual { Dual(a.value + b.value, a.derivatives + b.derivatives) }
    @inline(__always)
    static func - (a: Dual, b: Dual) -> Dual { Dual(a.value - b.value, a.derivatives - b.derivatives) }
    @inline(__always)
    static prefix func - (a: Dual) -> Dual { Dual(-a.value, -a.derivatives) }
    @inline(__always)
    static func * (a: Dual, b: Dual) -> Dual {
        Dual(a.value * b.value, a.derivatives * b.value + a.value * b.derivatives)
    }
    @inline(__always)
    static func / (a: Dual, b: Dual) -> Dual {
        let quotient = a.value / b.value
        return Dual(quotient, (a.derivatives - quotient * b.derivatives) / b.value)
    }

    static func exp(_ x: Dual) -> Dual {
        let y = Double.exp(x.value)
        return Dual(y, y * x.derivatives)
    }
    static func expm1(_ x: Dual) -> Dual { Dual(.expm1(x.value), .exp(x.value) * x.derivatives) }
    static func log(_ x: Dual) -> Dual { Dual(.log(x.value), x.derivatives / x.value) }
    static func log1p(_ x: Dual) -> Dual { Dual(.log1p(x.value), x.derivatives / (1 + x.value)) }
    static func tanh(_ x: Dual) -> Dual {
        let y = Double.tanh(x.value)
        return Dual(y, (1 - y * y) * x.derivatives)
    }
    static func erf(_ x: Dual) -> Dual {
        // d erf(x)/dx = 2/√π · e^(−x²)
        let slope = 2 / Double.pi.squareRoot() * .exp(-x.value * x.value)
        return Dual(.erf(x.value), slope * x.derivatives)
    }
}
