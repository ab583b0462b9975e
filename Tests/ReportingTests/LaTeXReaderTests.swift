import Testing

@testable import Reporting

/// An author's formulas, as LaTeX has them.
struct LaTeXReaderTests {
    @Test(arguments: [
        (#"\frac{1}{2} (\hat{y} - y)^2"#, #"\frac{1}{2} {( \hat{y} - y )}^{2}"#, "1/2 (ŷ − y)²"),
        (#"\frac12 x_12"#, #"\frac{1}{2} x_{1} 2"#, "1/2 x₁ 2"),
        ("ab + 1.5", "a b + 1.5", "a b + 1.5"), ("f'(x)", "f' ( x )", "f′(x)"),
        ("P(x > 0)", "P ( x > 0 )", "P(x > 0)"),
        (#"\mathbb{R}^n"#, #"{\mathbb{R}}^{n}"#, "ℝⁿ"), (#"\mathbf{w}_1"#, #"{\mathbf{w}}_{1}"#, "𝐰₁"),
        (#"\boldsymbol{\theta}"#, #"\boldsymbol{\theta}"#, "𝜽"), (#"\mathcal{L}"#, #"\mathcal{L}"#, "ℒ"),
        (#"\operatorname*{argmin}_w L"#, #"\operatorname{argmin}_{w} L"#, "argmin_w L"),
        (#"\left( \frac{a}{b} \right]"#, #"\left( \frac{a}{b} \right]"#, "(a/b]"),
        ("[0, 1)", "[ 0 , 1 )", "[ 0, 1)"),
        (
            #"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}"#,
            #"\left( \begin{matrix} 1 & 2 \\ 3 & 4 \end{matrix} \right)"#, "(1, 2; 3, 4)"
        ),
        (
            #"a &= b \\ c &= d \\"#, #"\begin{aligned} a & = b \\ c & = d \end{aligned}"#, "a = b; c = d"
        ),
        (#"x \quad \text{if } x > 0"#, #"x \quad \text{if } x > 0"#, "x  if x > 0"),
        ("α ≤ 损失", #"\alpha  \le  \text{损失}"#, "α ≤ 损失"), (#"50\% \big| x"#, #"50 \% \vert  x"#, "50 %|x"),
    ])
    func readsWhatTheFieldWrites(source: String, latex: String, text: String) throws {
        let equation = try LaTeXReader.equation(source)
        #expect(equation.latex == latex)
        #expect(equation.text == text)
        // What it writes, it reads as the same.
        #expect(try LaTeXReader.equation(latex).latex.filter { $0 != " " } == latex.filter { $0 != " " })
    }

    @Test func everySymbolIsWrittenAsACommandThatIsRead() throws {
        for (name, symbol) in LaTeXSymbols.all {
            let latex = symbol.latex
            #expect(latex.utf8.count == latex.unicodeScalars.count, "\(name)")
            #expect(try LaTeXReader.equation(latex).latex == latex, "\(name)")
        }
    }

    @Test func tablesAndAccentsInMathML() throws {
        let cases = try LaTeXReader.equation(#"\begin{cases} x & x > 0 \\ 0 & \text{else} \end{cases}"#)
        let mathML = cases.mathML(isBlock: false)
        #expect(
            mathML.contains(
                "<mo form=\"prefix\" fence=\"true\" stretchy=\"true\">{</mo><mtable class=\"left\">"))
        #expect(mathML.contains("<mtd><mrow><mtext>else</mtext></mrow></mtd></mtr></mtable></mrow>"))
        let hat = try LaTeXReader.equation(#"\hat{y}"#).mathML(isBlock: false)
        #expect(
            hat.contains(
                "<mover accent=\"true\"><mrow><mi>y</mi></mrow><mo stretchy=\"false\">^</mo></mover>"))
        #expect(try LaTeXReader.equation("x < y").mathML(isBlock: false).contains("<mo>&lt;</mo>"))
    }

    @Test(
        arguments: [
            (#"1 + \fracc{1}{2}"#, #"\fracc"#, "1 + ", #"\frac"#), (#"\alph"#, #"\alph"#, "", #"\alpha"#),
            (#"\begin{matrx}1\end{matrx}"#, "matrx", "", "matrix"), (#"\frac{1}"#, #"\frac"#, "", nil),
            ("x + {a", "{", "x + ", nil), ("a}", "}", "a", nil), ("x_1_2", "_", "x_1", nil),
            ("x^", "^", "x", nil),
            (#"\left( x"#, #"\left"#, "", nil), (#"x \right)"#, #"\right"#, "x ", nil),
            (#"\left x"#, #"\left"#, "", nil),
            (#"\begin{matrix}1"#, #"\begin"#, "", nil), ("50%", "%", "50", nil),
            (#"\sqrt[3]{x}"#, #"\sqrt"#, "", nil),
            (#"x \"#, #"\"#, "x ", nil), (#"\text x"#, #"\text"#, "", nil),
        ] as [(String, String, String, String?)])
    func whatItDoesNotKnowIsToldWithItsPlace(
        source: String, words: String, before: String, suggestion: String?
    ) throws {
        let fault = try #require(throws: FormulaFault.self) { try LaTeXReader.equation(source) }
        #expect(fault.words == words)
        #expect(fault.before == before)
        #expect(fault.suggestion == suggestion)
    }

    @Test func deepNestingIsAFault() {
        let deep = String(repeating: "{", count: 100_000)
        #expect(throws: FormulaFault.self) { try LaTeXReader.equation(deep) }
        #expect(throws: FormulaFault.self) {
            try LaTeXReader.equation(String(repeating: #"\hat"#, count: 100_000))
        }
    }
}
