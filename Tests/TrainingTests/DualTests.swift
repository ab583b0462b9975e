import Testing

@testable import Training

@Suite("Dual numbers")
struct DualTests {
    static let functions:
        [(name: String, dual: @Sendable (Dual) -> Dual, double: @Sendable (Double) -> Double)] = [
            ("1 / x", { 1 / $0 }, { 1 / $0 }),
            ("x · x - x", { $0 * $0 - $0 }, { $0 * $0 - $0 }),
            ("(x + 2) / (x - 3)", { ($0 + 2) / ($0 - 3) }, { ($0 + 2) / ($0 - 3) }),
            ("exp", { .exp($0) }, { .exp($0) }), ("expm1", { .expm1($0) }, { .expm1($0) }),
            ("log", { .log($0) }, { .log($0) }), ("log1p", { .log1p($0) }, { .log1p($0) }),
            ("tanh", { .tanh($0) }, { .tanh($0) }), ("erf", { .erf($0) }, { .erf($0) }),
            ("abs", { .abs(-$0) }, { .abs(-$0) }),
        ]

    @Test("carry a function's value and its slope in every direction", arguments: functions.indices)
    func slopes(index: Int) {
        let (name, dual, double) = Self.functions[index]
        for x in [0.1, 0.5, 1, 2] {
            var moving = Dual(x)
            moving.derivatives[0] = 1
            moving.derivatives[7] = -2
            let y = dual(moving)
            let quotient = (double(x + 1e-6) - double(x - 1e-6)) / 2e-6
            #expect(y.value == double(x), "\(name) at \(x)")
            #expect(abs(y.derivatives[0] - quotient) < 1e-8 * max(1, abs(quotient)), "\(name) at \(x)")
            #expect(y.derivatives[7] == -2 * y.derivatives[0])
            #expect(y.derivatives[3] == 0)
        }
    }

    @Test("compare by their values")
    func order() {
        let a = Dual(1, .init(repeating: 5)), b = Dual(1), c: Dual = 2
        #expect(a == b)
        #expect(a < c && !(c < a))
        #expect(max(a, c).value == 2)
        #expect(Dual(.nan).isNaN)
    }
}
