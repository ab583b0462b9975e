import Testing

@testable import Reporting

/// An author's words in the forms they are written in.
struct MarkdownTests {
    private func written(
        _ text: String, as form: ProseForm = .html, allowsHTML: Bool = false, placing placed: Set<Int> = []
    ) -> [MarkdownDocument.Piece] {
        MarkdownDocument(text, allowsHTML: allowsHTML).written(
            as: form, level: 3, notes: .init(name: "own", wayBack: "Back"), placed: placed
        ) { place, isPlain in isPlain ? "P\(place)" : "[\(place)]" }
    }

    private func html(_ text: String, allowsHTML: Bool = false) -> String {
        written(text, allowsHTML: allowsHTML).map { if case .text(let text) = $0 { text } else { "" } }
            .joined()
    }

    @Test(arguments: [
        ("a *b* **c** ~~d~~", "<p>a <em>b</em> <strong>c</strong> <del>d</del></p>\n"),
        ("<b>x</b> & \"y\"", "<p>&lt;b&gt;x&lt;/b&gt; &amp; &quot;y&quot;</p>\n"),
        ("<div>\n*x*\n</div>", "<p>&lt;div&gt;\n*x*\n&lt;/div&gt;</p>\n"),
        ("<!-- x -->", "<p>&lt;!-- x --&gt;</p>\n"),
        ("www.example.com http://example.com", "<p>www.example.com http://example.com</p>\n"),
        ("{{one}} and **{{two}}**", "<p>[0] and <strong>[1]</strong></p>\n"),
        ("输出层\n逐层传回，\n见 x\ny", "<p>输出层逐层传回，见 x\ny</p>\n"),
        ("`{{one}}` {{two}}", "<p><code>{{one}}</code> [1]</p>\n"),
        ("```\n{{one}}\n```", "<pre><code>{{one}}\n</code></pre>\n"),
        ("\\{{one}} {{ }", "<p>{{one}} {{ }</p>\n"),
        (
            "[{{one}}](https://example.com/{{two}})",
            "<p><a href=\"https://example.com/%7B%7Btwo%7D%7D\">P0</a></p>\n"
        ),
        (
            "| {{a}} |\n|---|\n| {{b}} |",
            "<table>\n<thead>\n<tr>\n<th>[0]</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>[1]</td>\n</tr>\n</tbody>\n</table>\n"
        ),
        // Marks that an author writes are none.
        ("\u{10FFFD}0\u{10FFFD} &#x10FFFD;9&#x10FFFD;", "<p>\u{FFFD}0\u{FFFD} 9</p>\n"),
    ])
    func asHTML(text: String, html: String) { #expect(self.html(text) == html) }

    @Test(arguments: [
        ("$x_1$ and *y*", "<p>[0] and <em>y</em></p>\n"), ("损失$L$下降", "<p>损失[0]下降</p>\n"),
        ("$$\nx\n= y\n$$", "<p>[0]</p>\n"), ("$a*b$ $c*d$", "<p>[0] [1]</p>\n"),
        ("5 $ and 6 $", "<p>5 $ and 6 $</p>\n"), ("$5 and $6", "<p>$5 and $6</p>\n"),
        ("$5 and $x$", "<p>$5 and [0]</p>\n"), ("价格$5，又$6元$", "<p>价格$5，又[0]</p>\n"),
        ("$a$5 $b", "<p>$a$5 $b</p>\n"), ("\\$a$ \\\\$b$", "<p>$a$ \\[0]</p>\n"),
        ("`a $x` and `y$ b`", "<p><code>a $x</code> and <code>y$ b</code></p>\n"),
        ("```\n$x$ {{a}}\n```", "<pre><code>$x$ {{a}}\n</code></pre>\n"),
        ("- a $5\n- b 6$", "<ul>\n<li>a $5</li>\n<li>b 6$</li>\n</ul>\n"),
        ("a $x\n\ny$ b", "<p>a $x</p>\n<p>y$ b</p>\n"),
        ("[$x$](https://example.com/$a$)", "<p><a href=\"https://example.com/$a$\">P0</a></p>\n"),
        (
            "| $|a|$ |\n|---|", "<table>\n<thead>\n<tr>\n<th>[0]</th>\n</tr>\n</thead>\n</table>\n"
        ),
    ])
    func formulasStandBetweenDollars(text: String, html: String) { #expect(self.html(text) == html) }

    @Test(arguments: [
        ("**粗体：**后", "<p><strong>粗体：</strong>后</p>\n"), ("前**（x）**后", "<p>前<strong>（x）</strong>后</p>\n"),
        ("这是**“引用”**的", "<p>这是<strong>“引用”</strong>的</p>\n"),
        ("**x：**abc", "<p><strong>x：</strong>abc</p>\n"),
        ("**一：**甲，**二：**乙。", "<p><strong>一：</strong>甲，<strong>二：</strong>乙。</p>\n"),
        ("*斜。*后~~删。~~后", "<p><em>斜。</em>后<del>删。</del>后</p>\n"),
        ("**{{a}}：**后", "<p><strong>[0]：</strong>后</p>\n"), ("**$L$：**后", "<p><strong>[0]：</strong>后</p>\n"),
        ("**\"x\"**后", "<p><strong>&quot;x&quot;</strong>后</p>\n"),
        // What is no emphasis stays none.
        ("在** a **后", "<p>在** a **后</p>\n"), ("\\**粗体：**后", "<p>**粗体：**后</p>\n"),
        ("a**\"x\"**b", "<p>a**&quot;x&quot;**b</p>\n"), ("`**粗体：**后`", "<p><code>**粗体：**后</code></p>\n"),
        ("```\n**粗体：**后\n```", "<pre><code>**粗体：**后\n</code></pre>\n"),
        ("[x](https://example.com/**：**y)", "<p><a href=\"https://example.com/**%EF%BC%9A**y\">x</a></p>\n"),
    ])
    func emphasisEndsBehindAChinesePunctuationMark(text: String, html: String) {
        #expect(self.html(text) == html)
    }

    @Test func aFormulaHoldsReferencesAndLaTeXsBraces() {
        let text = "{{a}} $L = {{value x.y}} + {{z}}$ $$\\frac{{\\partial L}}{2}$$"
        let document = MarkdownDocument(text)
        #expect(document.formulas.map(\.formula.isBlock) == [false, true])
        #expect(document.formulas[0].token.words == "$L = {{value x.y}} + {{z}}$")
        #expect(document.formulas[0].formula.source.hasSuffix(" + {{z}}"))
        #expect(document.formulas[1].formula.source == "\\frac{{\\partial L}}{2}")
        #expect(document.references.map(\.isInFormula) == [false, true])
    }

    @Test func aDollarOfTheAuthorsBeginsNoFormulaInCommonMark() {
        #expect(written("\\$5 and $x$ and \\$6", as: .commonMark) == [.text("\\$5 and [0] and \\$6\n")])
    }

    @Test(arguments: [
        ("# a\n### b\n###### c\n## d", [3, 4, 5, 4]), ("### a\n# b", [3, 3]),
        ("###### a\n# b\n# c", [3, 3, 3]),
    ])
    func headingsFollowWithoutAGap(text: String, levels: [Int]) {
        let html = html(text)
        let found = html.split(separator: "<h").dropFirst(html.hasPrefix("<h") ? 0 : 1).compactMap {
            Int(String($0.prefix(1)))
        }
        #expect(found == levels)
    }

    @Test func footnotesHaveNamesOfTheirOwn() {
        let html = html("a[^1]\n\n[^1]: note {{x}}")
        #expect(html.contains("<a href=\"#fn-own-1\" id=\"fnref-own-1\""))
        #expect(html.contains("<li id=\"fn-own-1\">") && html.contains("href=\"#fnref-own-1\""))
        #expect(html.contains("note [0]") && html.contains("aria-label=\"Back\""))
    }

    @Test func allowedHTMLIsTakenAsItIsButForScripts() {
        #expect(html("a <b class=\"x\">b</b>", allowsHTML: true) == "<p>a <b class=\"x\">b</b></p>\n")
        #expect(!html("<script>alert(1)</script> <style>*{}</style>", allowsHTML: true).contains("<s"))
    }

    @Test func aPlacedReferencePartsTheText() {
        #expect(
            written("a\n\n{{figure x.y}}\n\nb {{figure x.y}}", placing: [0])
                == [.text("<p>a</p>\n"), .placed(0), .text("\n<p>b [1]</p>\n")])
        let references = MarkdownDocument("a\n\n{{figure x.y}}\n\n> {{figure x.y}}\n\n- {{figure x.y}}")
            .references
        #expect(references.map(\.isAlone) == [true, false, false])
        #expect(references.map(\.token.after) == [0, 1, 2])
    }

    @Test func asLaTeXAndAsCommonMark() {
        let text = "# T\n\n50% *b*_{ {{x}}[^1] <b>\n\n[^1]: note $"
        #expect(
            written(text, as: .latex)
                == [
                    .text(
                        "\\subsubsection{T}\n\n50\\% \\emph{b}\\_\\{ [0]\\footnote{note \\$} \\textless{}b\\textgreater{}\n"
                    )
                ])
        guard case .text(let back)? = written(text, as: .commonMark).first else {
            Issue.record("nothing was written")
            return
        }
        #expect(back.hasPrefix("### T\n\n50% *b*\\_{ [0][^1] \\<b\\>"))
    }

    @Test(arguments: ProseForm.allCases)
    func wordsStayWords(form: ProseForm) {
        let words = ##"\a{b}$c&d#e%f_g^h~i<j>k*l[m](n)`o`"##
        let expected: String =
            switch form {
            case .html: ##"\a{b}$c&amp;d#e%f_g^h~i&lt;j&gt;k*l[m](n)`o`"##
            case .latex:
                ##"\textbackslash{}a\{b\}\$c\&d\#e\%f\_\allowbreak{}g\textasciicircum{}h\textasciitilde{}i{<}j{>}"##
                    + ##"k{*}l{[}m{]}(n)\textasciigrave{}o\textasciigrave{}"##
            case .commonMark: ##"\\a{b}\$c\&d\#e%f\_g^h\~i\<j\>k\*l\[m\](n)\`o\`"##
            }
        #expect(form.text(words) == expected)
    }
}
