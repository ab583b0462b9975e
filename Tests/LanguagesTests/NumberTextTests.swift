import Foundation
import Languages
import Testing

@Suite("Numbers as they are read")
struct NumberTextTests {
    @Test(
        "rounded to four digits",
        arguments: [
            (0, "0"), (-0.0, "0"), (1, "1"), (-1, "−1"), (0.2097097933292389, "0.2097"), (0.5, "0.5"),
            (-3.2, "−3.2"), (12.3456, "12.35"), (9.99996, "10"), (0.00012345678, "0.0001235"),
            (0.000099999, "0.0001"), (1.2344e-7, "1.234\u{A0}×\u{A0}10⁻⁷"), (-1e-7, "−1\u{A0}×\u{A0}10⁻⁷"),
            (1e12, "1\u{A0}×\u{A0}10¹²"),
            (12345, "12345"), (2_500_000, "2.5\u{A0}×\u{A0}10⁶"),
            (.leastNonzeroMagnitude, "4.941\u{A0}×\u{A0}10⁻³²⁴"),
            (100, "100"),
            (1200, "1200"),
            (.infinity, "∞"), (-.infinity, "−∞"), (.nan, "NaN"), (-.nan, "NaN"),
        ] as [(Double, String)])
    func rounded(value: Double, text: String) {
        #expect(NumberText.rounded(value) == text)
    }

    @Test("as C rounds them to so many places")
    func likePrintf() {
        var state: UInt64 = 1
        for step in 0..<40_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let magnitude = pow(10, Double(state >> 40 % 9) - 3)
            let random = (Double(state >> 11) / Double(1 << 53) - 0.5) * magnitude
            // Every other one lies halfway, or next to halfway as it cannot be written in binary.
            let value = step.isMultiple(of: 2) ? random : (random * 1e4).rounded() / 1e4 + 5e-5
            let power = Int(floor(log10(abs(Double(String(format: "%.3e", value)) ?? 0))))
            guard power >= -4, power < 6, value != 0 else { continue }
            var text = String(format: "%.*f", max(0, 3 - power), value)
            if text.contains(".") {
                while text.hasSuffix("0") { text.removeLast() }
                if text.hasSuffix(".") { text.removeLast() }
            }
            #expect(NumberText.rounded(value) == text.replacingOccurrences(of: "-", with: "−"))
        }
    }

    @Test(
        "rounded to as many digits as asked for",
        arguments: [(1, "3\u{A0}×\u{A0}10⁻⁵"), (2, "2.6\u{A0}×\u{A0}10⁻⁵"), (3, "2.57\u{A0}×\u{A0}10⁻⁵")])
    func digits(digits: Int, text: String) {
        #expect(NumberText.rounded(0.0000257, digits: digits) == text)
        #expect(NumberText.rounded(2.0 / 3, digits: digits) == ["0.7", "0.67", "0.667"][digits - 1])
    }

    @Test(
        "exact, as the shortest text that reads back equal",
        arguments: [
            (0.2097097933292389, "0.2097097933292389"), (-0.07, "−0.07"), (3, "3.0"),
            (1e-5, "1\u{A0}×\u{A0}10⁻⁵"),
            (-2.5e-10, "−2.5\u{A0}×\u{A0}10⁻¹⁰"), (1e16, "1\u{A0}×\u{A0}10¹⁶"),
            (1.5e300, "1.5\u{A0}×\u{A0}10³⁰⁰"), (-.infinity, "−∞"),
            (.nan, "NaN"),
        ] as [(Double, String)])
    func exact(value: Double, text: String) {
        #expect(NumberText.exact(value) == text)
    }

    @Test(
        "in superscript and subscript",
        arguments: [(0, "⁰", "₀"), (1_234_567_890, "¹²³⁴⁵⁶⁷⁸⁹⁰", "₁₂₃₄₅₆₇₈₉₀")])
    func scripts(number: Int, above: String, below: String) {
        #expect(NumberText.superscript(number) == above)
        #expect(NumberText.subscript(number) == below)
    }

    @Test("a negative power")
    func negative() {
        #expect(NumberText.superscript(-12) == "⁻¹²")
    }
}
