/// A labelled value of an axis.
public struct Tick: Hashable, Sendable {
    /// The value it stands at, the floating-point number closest to the label.
    public var value: Double
    /// The value as it is written.
    public var label: String

    /// Labels for given finite values, as such a scale writes its own.
    package static func labelling(_ values: [Double], on kind: Scale.Kind) -> [Tick] {
        let numerals = values.compactMap { Numeral(rounding: $0) }
        return kind == .linear ? evenly(numerals) : logarithmically(numerals)
    }

    /// Labels for an axis counted in equal steps: all with the same number of decimals.
    package static func evenly(_ numerals: [Numeral]) -> [Tick] {
        let decimals = max(0, -(numerals.filter { $0.mantissa != 0 }.map(\.exponent).min() ?? 0))
        guard let order = numerals.compactMap(\.order).max() else {
            return numerals.map { Tick(value: $0.value, label: $0.digits(decimals: 0)) }
        }
        if (-4...6).contains(order) {
            return numerals.map { Tick(value: $0.value, label: $0.digits(decimals: decimals)) }
        }
        let lowest = numerals.filter { $0.mantissa != 0 }.map(\.exponent).min() ?? 0
        return numerals.map { numeral in
            guard numeral.mantissa != 0 else { return Tick(value: 0, label: "0") }
            let digits = numeral.digits(decimals: max(0, order - lowest), power: order)
            return Tick(value: numeral.value, label: "\(digits)×\(Numeral.power(order))")
        }
    }

    /// Labels for an axis counted in powers: each as short as it can be, whole numbers below 100 plain among powers, too.
    package static func logarithmically(_ numerals: [Numeral]) -> [Tick] {
        let orders = numerals.compactMap(\.order)
        let isPlain = (orders.min() ?? 0) >= -3 && (orders.max() ?? 0) <= 4
        return numerals.map { numeral in
            guard let order = numeral.order, !isPlain, numeral.exponent < 0 || order > 1 else {
                return Tick(value: numeral.value, label: numeral.digits(decimals: max(0, -numeral.exponent)))
            }
            let power = Numeral.power(order)
            let digits = numeral.digits(decimals: order - numeral.exponent, power: order)
            return Tick(value: numeral.value, label: numeral.mantissa == 1 ? power : "\(digits)×\(power)")
        }
    }
}
