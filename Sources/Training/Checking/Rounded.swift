/// A number with a bound on what rounding can have made of it, wherever it was computed in floating point: at most
/// `roundings` times the arithmetic's unit roundoff, to first order (Higham, Accuracy and Stability of Numerical
/// Algorithms, 3.3). Worked in these, the chain rule by hand tells how exact its own results are.
///
/// They compare by their values alone.
struct Rounded: Scalar {
    let value: Double
    let roundings: Double

    /// Half a last place of numbers from 1 up: what a single operation's rounding is at most, as a part of its result.
    static let float32 = Double(Float.ulpOfOne) / 2, double = Double.ulpOfOne / 2

    init(_ value: Double, _ roundings: Double) {
        self.value = value
        self.roundings = roundings
    }
    init(_ value: Double) { self.init(value, Double(Float(value)) == value ? 0 : value.magnitude) }
    init(floatLiteral value: Double) { self.init(value) }
    init(integerLiteral value: Int) { self.init(Double(value)) }

    var isNaN: Bool { value.isNaN }

    static func == (a: Rounded, b: Rounded) -> Bool { a.value == b.value }
    static func < (a: Rounded, b: Rounded) -> Bool { a.value < b.value }

    /// The result of an operation: its own rounding, and those of what it was computed from.
    private static func result(_ value: Double, _ inherited: Double) -> Rounded {
        Rounded(value, inherited + value.magnitude)
    }

    static prefix func - (a: Rounded) -> Rounded { Rounded(-a.value, a.roundings) }
    static func + (a: Rounded, b: Rounded) -> Rounded { result(a.value + b.value, a.roundings + b.roundings) }
    static func - (a: Rounded, b: Rounded) -> Rounded { result(a.value - b.value, a.roundings + b.roundings) }
    static func * (a: Rounded, b: Rounded) -> Rounded {
        result(a.value * b.value, a.roundings * b.value.magnitude + b.roundings * a.value.magnitude)
    }
    static func / (a: Rounded, b: Rounded) -> Rounded {
        let quotient = a.value / b.value
        return result(quotient, (a.roundings + b.roundings * quotient.magnitude) / b.value.magnitude)
    }

    /// An elementary function: libraries are exact to a last place, which is two roundings.
    private static func function(_ value: Double, _ x: Rounded, slope: Double) -> Rounded {
        Rounded(value, x.roundings * slope + 2 * value.magnitude)
    }

    static func exp(_ x: Rounded) -> Rounded { function(.exp(x.value), x, slope: .exp(x.value)) }
    static func expm1(_ x: Rounded) -> Rounded { function(.expm1(x.value), x, slope: .exp(x.value)) }
    static func log(_ x: Rounded) -> Rounded { function(.log(x.value), x, slope: 1 / x.value.magnitude) }
    static func log1p(_ x: Rounded) -> Rounded {
        function(.log1p(x.value), x, slope: 1 / (1 + x.value).magnitude)
    }
    static func tanh(_ x: Rounded) -> Rounded {
        let y = Double.tanh(x.value)
        return function(y, x, slope: 1 - y * y)
    }
    static func erf(_ x: Rounded) -> Rounded {
        function(.erf(x.value), x, slope: 2 / Double.pi.squareRoot() * .exp(-x.value * x.value))
    }
}
