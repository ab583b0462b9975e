import Testing
import Training

@testable import Reporting

/// One equation in the forms of LaTeX and of plain text.
struct EquationFormTests {
    static let notations: [(line: String, latex: String, text: String)] = [
        ("w_5 = `−0.4`", "w_{5} = -0.4", "w₅ = −0.4"),
        ("`2\u{A0}×\u{A0}10⁻⁷` · `(−0.5)`", "2\\times 10^{-7} \\cdot  (-0.5)", "2 × 10⁻⁷ · (−0.5)"),
        ("`NaN` + `∞`", "\\mathrm{NaN} + \\infty ", "NaN + ∞"),
        ("w_{1 2}^{(1)}", "w_{1 2}^{( 1 )}", "w⁽¹⁾₁₂"),
        ("w_{1 12}^{(1)}", "w_{1 12}^{( 1 )}", "w⁽¹⁾_(1 12)"),
        ("δ_{o_1} · h_1", "\\delta _{o_{1}} \\cdot  h_{1}", "δ_o₁ · h₁"),
        ("frac{∂L}{∂w_5}", "\\frac{\\partial  L}{\\partial  w_{5}}", "∂L/∂w₅"),
        ("frac{1}{1 + e^{-z}}", "\\frac{1}{1 + e^{- z}}", "1/(1 + e^(−z))"),
        ("f(z) (1 - f(z))", "f ( z ) ( 1 - f ( z ) )", "f(z) (1 − f(z))"),
        ("{h_1}^2", "{h_{1}}^{2}", "h₁²"),
        ("f′(z_k)", "f' ( z_{k} )", "f′(zₖ)"),
        (
            "- sum_k y_k ln softmax(o)_k",
            "- \\sum _{k} y_{k} \\ln \\, \\operatorname{softmax} {( o )}_{k}", "−∑ₖ yₖ ln softmax(o)ₖ"
        ),
        ("√(v / (1 - β)) + ε", "\\sqrt{v / ( 1 - \\beta  )} + \\varepsilon ", "√(v/(1 − β)) + ε"),
        ("2 (o_k - y_k)^2 = f(z)^2", "2 {( o_{k} - y_{k} )}^{2} = f {( z )}^{2}", "2 (oₖ − yₖ)² = f(z)²"),
        ("√v", "\\sqrt{v}", "√v"),
        ("1 (z > 0)", "1 \\quad ( z > 0 )", "1  (z > 0)"),
        ("max(-d, |e|)", "\\max ( - d , \\vert  e \\vert  )", "max(−d, |e|)"),
        ("a % b & #", "a \\% b \\& \\#", "a % b & #"),
    ]

    @Test(arguments: notations)
    func everyNotation(line: String, latex: String, text: String) {
        #expect(Equation(line).latex == latex)
        #expect(Equation(line).text == text)
    }

    @Test func aRootAndAMeasuredNumberInMathML() {
        #expect(
            Equation("√(2 π)").mathML(isBlock: false)
                == "<math><mrow><msqrt><mrow><mn>2</mn><mi>π</mi></mrow></msqrt></mrow></math>")
        #expect(Equation("√v").mathML(isBlock: false).contains("<msqrt><mi>v</mi></msqrt>"))
    }

    @Test func partsStandBelowEachOther() {
        #expect(Equation("z").latex(isBlock: true) == "\\[z\\]")
        #expect(Equation("z").latex(isBlock: false) == "$z$")
        #expect(
            Equation("a , quad b").latex(isBlock: true)
                == "\\[\\begin{gathered}a , \\\\ b\\end{gathered}\\]")
    }

    @Test(arguments: FormulaTests.formulas)
    func everyFormulaOfTheListsIsLaTeX(formula: String) {
        Self.check(Equation(formula).latex)
    }

    /// Braces in pairs, and nothing that needs a font of its own.
    static func check(_ latex: String) {
        #expect(!latex.contains { !$0.isASCII }, "\(latex)")
        #expect(latex.count { $0 == "{" } == latex.count { $0 == "}" }, "\(latex)")
    }
}
