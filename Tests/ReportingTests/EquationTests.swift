import Foundation
import Testing

@testable import Reporting

/// Equations as they are typed, and the MathML they become.
struct EquationTests {
    static let notations: [(String, String)] = [
        ("x", "<mi>x</mi>"),
        ("12.5", "<mn>12.5</mn>"),
        ("-1", "<mn>−1</mn>"),
        ("a - 1", "<mi>a</mi><mo>−</mo><mn>1</mn>"),
        ("(−0.4) · 2", "<mrow><mo>(</mo><mn>−0.4</mn><mo>)</mo></mrow><mo>·</mo><mn>2</mn>"),
        ("2\u{A0}×\u{A0}10⁻⁷", "<mn>2</mn><mo>×</mo><mn>10⁻⁷</mn>"),
        ("w_5", "<msub><mi>w</mi><mn>5</mn></msub>"),
        ("w_{i j}", "<msub><mi>w</mi><mrow><mi>i</mi><mi>j</mi></mrow></msub>"),
        ("x^2", "<msup><mi>x</mi><mn>2</mn></msup>"),
        ("x_1^2", "<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>"),
        ("x^2_1", "<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>"),
        (
            "(x)^2",
            "<msup><mrow><mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow></mrow><mn>2</mn></msup>"
        ),
        ("e^{-z}", "<msup><mi>e</mi><mrow><mo>−</mo><mi>z</mi></mrow></msup>"),
        ("frac{1}{2}", "<mfrac><mrow><mn>1</mn></mrow><mrow><mn>2</mn></mrow></mfrac>"),
        ("frac{∂L}{∂o}", "<mfrac><mrow><mi>∂</mi><mi>L</mi></mrow><mrow><mi>∂</mi><mi>o</mi></mrow></mfrac>"),
        ("sum_i", "<msub><mo largeop=\"false\">∑</mo><mi>i</mi></msub>"),
        (
            "f′(z)",
            "<mrow><mi>f</mi><mo lspace=\"0\" rspace=\"0\">′</mo></mrow><mrow><mo>(</mo><mi>z</mi><mo>)</mo></mrow>"
        ),
        (
            "max(0, z)",
            "<mi mathvariant=\"normal\">max</mi><mrow><mo>(</mo><mn>0</mn><mo>,</mo><mi>z</mi><mo>)</mo></mrow>"
        ),
        ("a quad b", "<mi>a</mi><mspace width=\"2em\"/><mi>b</mi>"),
        (
            "δ_{o_1} · 0.5",
            "<msub><mi>δ</mi><mrow><msub><mi>o</mi><mn>1</mn></msub></mrow></msub><mo>·</mo><mn>0.5</mn>"
        ),
        ("w ← w", "<mi>w</mi><mo>←</mo><mi>w</mi>"),
    ]

    @Test(arguments: notations)
    func everyNotation(line: String, markup: String) {
        #expect(Equation(line).mathML(isBlock: false) == "<math><mrow>\(markup)</mrow></math>")
    }

    @Test func aFormulaOnALineOfItsOwn() {
        #expect(
            Equation("x").mathML(isBlock: true) == "<math display=\"block\"><mrow><mi>x</mi></mrow></math>")
    }

    @Test func partsOfALineStandSideBySide() {
        let math = Equation("f = z , quad g = 1 (z > 0)").mathML(isBlock: true)
        #expect(math.components(separatedBy: "<math display=\"block\">").count == 3)
        #expect(!math.contains("2em"))
        // A condition is no factor.
        #expect(math.contains("<mn>1</mn><mspace width=\"0.8em\"/><mrow><mo>(</mo>"))
        #expect(!Equation("a (z - 1)").mathML(isBlock: true).contains("mspace"))
        #expect(!Equation("a (z - 1)^2 = b").mathML(isBlock: true).contains("mspace"))
    }

    @Test func marksOfHTMLAreEscaped() {
        #expect(Equation("a < b & \"c\"").mathML(isBlock: false).contains("<mo>&lt;</mo>"))
        #expect(!Equation("\"\u{301}<\u{301}").mathML(isBlock: false).contains("<\u{301}"))
    }

    @Test(arguments: ["", "{", "}", "x_", "x^", "frac", "frac{1", "_", "^^^", "{{{", "x_{", "a}b"])
    func whatIsNoFormulaStillGivesMathML(line: String) {
        let markup = Equation(line).mathML(isBlock: false)
        #expect(markup.hasPrefix("<math>"))
        #expect(markup.hasSuffix("</math>"))
    }
}
