import Foundation
import Testing

/// `descent explain`: one iteration by hand.
struct ExplainTests {
    private static func lab(language: String = "en", activation: String = "sigmoid") -> String {
        """
        title: One & two
        language: \(language)
        data: {inputs: [[0.5]], targets: [[1]]}
        network: {layers: [1, 1], bias: false, activation: \(activation), weights: [-2]}
        training: {step_size: 4, iterations: 2}

        """
    }

    @Test(arguments: [("en", "text"), ("zh-Hans", "text"), ("en", "latex"), ("zh-Hans", "latex")])
    func everyWordOfIt(language: String, form: String) async throws {
        let place = try Workplace()
        try place.write(Self.lab(language: language), to: "lab.yaml")
        let outcome = try await place.descent("explain", "lab.yaml", "--iteration", "1", "--to", form)
        #expect(outcome.error == "" && outcome.status == 0)
        #expect(outcome.output == Self.expected["\(language) \(form)"])
    }

    @Test(arguments: ["en", "zh-Hans"])
    func aPageThatNeedsNoOtherFile(language: String) async throws {
        let place = try Workplace()
        try place.write(Self.lab(language: language), to: "lab.yaml")
        let outcome = try await place.descent("explain", "lab.yaml", "--to", "html", "-o", "page.html")
        #expect(outcome.output == "" && outcome.error == "" && outcome.status == 0)
        let page = String(decoding: try place.bytes(of: "page.html"), as: UTF8.self)
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">"))
        #expect(
            page.contains("<h1>One &amp; two\(language == "en" ? ": lab, iteration 0" : "：lab，迭代 0")</h1>"))
        #expect(page.contains("<output data-worked-state>0</output>"))
        #expect(!page.contains("src=") && !page.contains("http"))
        let formulas = page.matches(of: /<div class="formula chain">(.*?)<\/div>/).map { String($0.1) }
        // ∂L/∂w = ∂L/∂o · ∂o/∂z · ∂z/∂w, as symbols, as formulas and as numbers.
        let gradient = try #require(
            formulas.first {
                $0.hasPrefix("<math><mrow><mfrac><mrow><mi>∂</mi><mi>L</mi>") && $0.contains("<mi>w</mi>")
            })
        #expect(gradient.components(separatedBy: "<math>").count == 8)
        #expect(gradient.hasSuffix("<mo>=</mo><mn data-slot=\"26\">−0.07187</mn></mrow></math>"))
    }

    @Test func theFirstRunUnlessAnotherIsNamed() async throws {
        let place = try Workplace()
        try place.write(referenceLab(experiments: activationExperiment), to: "lab.yaml")
        let first = try await place.descent("explain", "lab.yaml").output
        let named = try await place.descent("explain", "lab.yaml", "--run", "relu", "--iteration", "2").output
        #expect(first.hasPrefix("lab: sigmoid, iteration 0\n"))
        #expect(first.contains("  ∂L/∂w₅ = ∂L/∂o₁ · ∂o₁/∂z_o₁ · ∂z_o₁/∂w₅\n"))
        #expect(named.hasPrefix("lab: relu, iteration 2\n"))
        #expect(named.contains("This is the last state of the run: no update follows it.\n"))
    }

    @Test(arguments: [
        (["--iteration", "3"], "lab.yaml: error: there is no iteration 3 [E307]\n  allowed: 0 to 2\n"),
        (
            ["--run", "rely"],
            "lab.yaml: error: this lab has no run \"rely\" [E310]\n  allowed: sigmoid, relu\n  did you mean relu?\n"
        ),
        (
            ["--to", "latec"],
            "--to: error: there is no form \"latec\" [E306]\n  allowed: text, html, latex\n  did you mean latex?\n"
        ),
    ])
    func whatCannotBeExplained(arguments: [String], error: String) async throws {
        let place = try Workplace()
        try place.write(referenceLab(experiments: activationExperiment), to: "lab.yaml")
        let outcome = try await place.descent(["explain", "lab.yaml"] + arguments)
        #expect(outcome.error == error)
        #expect(outcome.status == 2 && outcome.output == "")
    }

    @Test(arguments: ["explain", "graph", "check", "transcript"])
    func aRunOfALogHasNoNetwork(command: String) async throws {
        let place = try Workplace()
        try place.write("step,loss\n0,2\n1,1\n", to: "logs/torch.csv")
        try place.write(
            referenceLab(
                experiments: "runs:\n  - {file: logs/torch.csv, name: PyTorch}\n" + activationExperiment),
            to: "lab.yaml")
        let outcome = try await place.descent(command, "lab.yaml", "--run", "PyTorch")
        #expect(
            outcome.error
                == """
                lab.yaml: error: the run "PyTorch" was read from the log logs/torch.csv, and its network is not known [E310]
                  allowed: the runs that this lab trains: sigmoid, relu

                """)
        #expect(outcome.status == 2 && outcome.output == "")
    }

    @Test func aStateThatIsNotFinite() async throws {
        let place = try Workplace()
        try place.write(
            """
            data: {inputs: [[1]], targets: [[2]]}
            network: {layers: [1, 1], bias: false, activation: identity, weights: [1]}
            training: {step_size: 1.0e+30, iterations: 9}

            """, to: "lab.yaml")
        let later = try await place.descent("explain", "lab.yaml", "--iteration", "5")
        #expect(later.status == 2)
        #expect(
            later.error
                == """
                lab.yaml: error: the run lab diverged at iteration 1, before iteration 5 [E307]
                  allowed: 0 to 1

                """)
    }

    private static let expected = [
        "en text": #"""
        One & two: lab, iteration 1

        One iteration of the run lab: forward from the weights to the loss, then back to the gradients
        by the chain rule, with the real numbers. Nothing here was computed by autograd but the column
        that says so.

        Forward, from the inputs to the outputs

          z_o₁ = w⁽¹⁾₁₁ x₁ = (−1.713) · 0.5 = −0.8563
          o₁ = f(z_o₁) = 1/(1 + e^(−(−0.8563))) = 0.2981

        Forward and backward through every unit: weighted sum, activation, derivative, error term.

          unit        z    f(z)   f′(z)        δ
          o₁    −0.8563  0.2981  0.2092  −0.1469

        The loss, and its derivatives by the outputs

          L = 1/2 ∑ₖ (oₖ − yₖ)² = 1/2 (0.2981 − 1)² = 0.2463
          ∂L/∂o₁ = o₁ − y₁ = 0.2981 − 1 = −0.7019

        The error terms, from the outputs back

          f′(z_o₁) = o₁ (1 − o₁) = 0.2981 (1 − 0.2981) = 0.2092
          δ_o₁ = ∂L/∂o₁ · f′(z_o₁) = (−0.7019) · 0.2092 = −0.1469

        The gradients, factor by factor

          ∂L/∂w⁽¹⁾₁₁ = ∂L/∂o₁ · ∂o₁/∂z_o₁ · ∂z_o₁/∂w⁽¹⁾₁₁
                     = (o₁ − y₁) · o₁ (1 − o₁) · x₁
                     = (−0.7019) · 0.2092 · 0.5
                     = δ_o₁ · x₁
                     = (−0.1469) · 0.5
                     = −0.07343

        The gradients by hand and by autograd. ULP (unit in the last place) counts the steps of float32
        from one to the other: the two multiply in another order, so the last digits may part.

          gradient                 by hand              autograd  difference  apart (ULP)  weight  new weight
          ∂L/∂w⁽¹⁾₁₁  −0.07343225181102753  −0.07343225181102753           0            0  −1.713      −1.419

        The update

        Each weight then moves against its gradient: new weight = weight − step size · gradient.

          w⁽¹⁾₁₁ ← w⁽¹⁾₁₁ − s · ∂L/∂w⁽¹⁾₁₁ = −1.713 − 4 · (−0.07343) = −1.419

        """#,
        "en latex": #"""
        \documentclass[a4paper]{article}
        \usepackage[margin=2cm]{geometry}
        \usepackage{amsmath,booktabs,longtable}
        \usepackage{fontspec}
        \allowdisplaybreaks
        \setlength{\parindent}{0pt}
        \begin{document}
        \section*{One \& two: lab, iteration 1}
        One iteration of the run lab: forward from the weights to the loss, then back to the gradients by the chain rule, with the real numbers. Nothing here was computed by autograd but the column that says so.
        \subsection*{Forward, from the inputs to the outputs}
        \begin{align*}
          z_{o_{1}} &= w_{1 1}^{( 1 )} x_{1} = (-1.713) \cdot  0.5 = -0.8563\\[4pt]
          o_{1} &= f ( z_{o_{1}} ) = \frac{1}{1 + e^{- (-0.8563)}} = 0.2981
        \end{align*}
        Forward and backward through every unit: weighted sum, activation, derivative, error term.
        {\footnotesize\setlength{\tabcolsep}{4pt}
        \begin{longtable}{lrrrr}
        \toprule
        unit & $z$ & $f ( z )$ & $f' ( z )$ & $\delta $ \\
        \midrule
        \endhead
        $o_{1}$ & $-0.8563$ & $0.2981$ & $0.2092$ & $-0.1469$ \\
        \bottomrule
        \end{longtable}}
        \subsection*{The loss, and its derivatives by the outputs}
        \begin{align*}
          L &= \frac{1}{2} \sum _{k} {( o_{k} - y_{k} )}^{2} = \frac{1}{2} {( 0.2981 - 1 )}^{2} = 0.2463\\[4pt]
          \frac{\partial  L}{\partial  o_{1}} &= o_{1} - y_{1} = 0.2981 - 1 = -0.7019
        \end{align*}
        \subsection*{The error terms, from the outputs back}
        \begin{align*}
          f' ( z_{o_{1}} ) &= o_{1} ( 1 - o_{1} ) = 0.2981 ( 1 - 0.2981 ) = 0.2092\\[4pt]
          \delta _{o_{1}} &= \frac{\partial  L}{\partial  o_{1}} \cdot  f' ( z_{o_{1}} ) = (-0.7019) \cdot  0.2092 = -0.1469
        \end{align*}
        \subsection*{The gradients, factor by factor}
        \begin{align*}
          \frac{\partial  L}{\partial  w_{1 1}^{( 1 )}} &= \frac{\partial  L}{\partial  o_{1}} \cdot  \frac{\partial  o_{1}}{\partial  z_{o_{1}}} \cdot  \frac{\partial  z_{o_{1}}}{\partial  w_{1 1}^{( 1 )}} \\
          &= ( o_{1} - y_{1} ) \cdot  o_{1} ( 1 - o_{1} ) \cdot  x_{1} \\
          &= (-0.7019) \cdot  0.2092 \cdot  0.5 \\
          &= \delta _{o_{1}} \cdot  x_{1} \\
          &= (-0.1469) \cdot  0.5 \\
          &= -0.07343
        \end{align*}
        The gradients by hand and by autograd. ULP (unit in the last place) counts the steps of float32 from one to the other: the two multiply in another order, so the last digits may part.
        {\footnotesize\setlength{\tabcolsep}{4pt}
        \begin{longtable}{lrrrrrr}
        \toprule
        gradient & by hand & autograd & difference & apart (ULP) & weight & new weight \\
        \midrule
        \endhead
        $\partial  L / \partial  w_{1 1}^{( 1 )}$ & $-0.07343225181102753$ & $-0.07343225181102753$ & $0$ & $0$ & $-1.713$ & $-1.419$ \\
        \bottomrule
        \end{longtable}}
        \subsection*{The update}
        Each weight then moves against its gradient: new weight = weight $-$ step size $\cdot $ gradient.
        \begin{align*}
          w_{1 1}^{( 1 )} \leftarrow  w_{1 1}^{( 1 )} - s \cdot  \frac{\partial  L}{\partial  w_{1 1}^{( 1 )}} &= -1.713 - 4 \cdot  (-0.07343) = -1.419
        \end{align*}
        \end{document}

        """#,
        "zh-Hans text": #"""
        One & two：lab，迭代 1

        以名为 lab 的那次运行的一次迭代为例：先由权值前向算到损失，再用链式法则反向算到梯度，代入实际的
        数。除标明的一列外，这里没有一个数是由自动求导算出的。

        前向，从输入到输出

          z_o₁ = w⁽¹⁾₁₁ x₁ = (−1.713) · 0.5 = −0.8563
          o₁ = f(z_o₁) = 1/(1 + e^(−(−0.8563))) = 0.2981

        每个单元的前向与反向：加权和、激活、导数、误差项。

          单元        z    f(z)   f′(z)        δ
          o₁    −0.8563  0.2981  0.2092  −0.1469

        损失及其对各输出的偏导数

          L = 1/2 ∑ₖ (oₖ − yₖ)² = 1/2 (0.2981 − 1)² = 0.2463
          ∂L/∂o₁ = o₁ − y₁ = 0.2981 − 1 = −0.7019

        误差项，从输出层往回算

          f′(z_o₁) = o₁ (1 − o₁) = 0.2981 (1 − 0.2981) = 0.2092
          δ_o₁ = ∂L/∂o₁ · f′(z_o₁) = (−0.7019) · 0.2092 = −0.1469

        梯度，逐个因子相乘

          ∂L/∂w⁽¹⁾₁₁ = ∂L/∂o₁ · ∂o₁/∂z_o₁ · ∂z_o₁/∂w⁽¹⁾₁₁
                     = (o₁ − y₁) · o₁ (1 − o₁) · x₁
                     = (−0.7019) · 0.2092 · 0.5
                     = δ_o₁ · x₁
                     = (−0.1469) · 0.5
                     = −0.07343

        手算与自动求导的梯度。ULP（最末位单位）表示两数之间相隔多少个相邻的 float32 数：两种方法的乘法次
        序不同，所以最后几位数字可能不同。

          梯度                        手算              自动求导  差  相差（ULP）    权值  新权值
          ∂L/∂w⁽¹⁾₁₁  −0.07343225181102753  −0.07343225181102753   0            0  −1.713  −1.419

        更新

        然后每个权值沿梯度的反方向移动：新权值 = 权值 − 步长 · 梯度。

          w⁽¹⁾₁₁ ← w⁽¹⁾₁₁ − s · ∂L/∂w⁽¹⁾₁₁ = −1.713 − 4 · (−0.07343) = −1.419

        """#,
        "zh-Hans latex": #"""
        \documentclass[a4paper,fontset=fandol]{ctexart}
        \usepackage[margin=2cm]{geometry}
        \usepackage{amsmath,booktabs,longtable}
        \allowdisplaybreaks
        \setlength{\parindent}{0pt}
        \begin{document}
        \section*{One \& two：lab，迭代 1}
        以名为 lab 的那次运行的一次迭代为例：先由权值前向算到损失，再用链式法则反向算到梯度，代入实际的数。除标明的一列外，这里没有一个数是由自动求导算出的。
        \subsection*{前向，从输入到输出}
        \begin{align*}
          z_{o_{1}} &= w_{1 1}^{( 1 )} x_{1} = (-1.713) \cdot  0.5 = -0.8563\\[4pt]
          o_{1} &= f ( z_{o_{1}} ) = \frac{1}{1 + e^{- (-0.8563)}} = 0.2981
        \end{align*}
        每个单元的前向与反向：加权和、激活、导数、误差项。
        {\footnotesize\setlength{\tabcolsep}{4pt}
        \begin{longtable}{lrrrr}
        \toprule
        单元 & $z$ & $f ( z )$ & $f' ( z )$ & $\delta $ \\
        \midrule
        \endhead
        $o_{1}$ & $-0.8563$ & $0.2981$ & $0.2092$ & $-0.1469$ \\
        \bottomrule
        \end{longtable}}
        \subsection*{损失及其对各输出的偏导数}
        \begin{align*}
          L &= \frac{1}{2} \sum _{k} {( o_{k} - y_{k} )}^{2} = \frac{1}{2} {( 0.2981 - 1 )}^{2} = 0.2463\\[4pt]
          \frac{\partial  L}{\partial  o_{1}} &= o_{1} - y_{1} = 0.2981 - 1 = -0.7019
        \end{align*}
        \subsection*{误差项，从输出层往回算}
        \begin{align*}
          f' ( z_{o_{1}} ) &= o_{1} ( 1 - o_{1} ) = 0.2981 ( 1 - 0.2981 ) = 0.2092\\[4pt]
          \delta _{o_{1}} &= \frac{\partial  L}{\partial  o_{1}} \cdot  f' ( z_{o_{1}} ) = (-0.7019) \cdot  0.2092 = -0.1469
        \end{align*}
        \subsection*{梯度，逐个因子相乘}
        \begin{align*}
          \frac{\partial  L}{\partial  w_{1 1}^{( 1 )}} &= \frac{\partial  L}{\partial  o_{1}} \cdot  \frac{\partial  o_{1}}{\partial  z_{o_{1}}} \cdot  \frac{\partial  z_{o_{1}}}{\partial  w_{1 1}^{( 1 )}} \\
          &= ( o_{1} - y_{1} ) \cdot  o_{1} ( 1 - o_{1} ) \cdot  x_{1} \\
          &= (-0.7019) \cdot  0.2092 \cdot  0.5 \\
          &= \delta _{o_{1}} \cdot  x_{1} \\
          &= (-0.1469) \cdot  0.5 \\
          &= -0.07343
        \end{align*}
        手算与自动求导的梯度。ULP（最末位单位）表示两数之间相隔多少个相邻的 float32 数：两种方法的乘法次序不同，所以最后几位数字可能不同。
        {\footnotesize\setlength{\tabcolsep}{4pt}
        \begin{longtable}{lrrrrrr}
        \toprule
        梯度 & 手算 & 自动求导 & 差 & 相差（ULP） & 权值 & 新权值 \\
        \midrule
        \endhead
        $\partial  L / \partial  w_{1 1}^{( 1 )}$ & $-0.07343225181102753$ & $-0.07343225181102753$ & $0$ & $0$ & $-1.713$ & $-1.419$ \\
        \bottomrule
        \end{longtable}}
        \subsection*{更新}
        然后每个权值沿梯度的反方向移动：新权值 = 权值 $-$ 步长 $\cdot $ 梯度。
        \begin{align*}
          w_{1 1}^{( 1 )} \leftarrow  w_{1 1}^{( 1 )} - s \cdot  \frac{\partial  L}{\partial  w_{1 1}^{( 1 )}} &= -1.713 - 4 \cdot  (-0.07343) = -1.419
        \end{align*}
        \end{document}

        """#,
    ]
}
