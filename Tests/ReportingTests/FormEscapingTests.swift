import Charting
import Testing

@testable import Reporting

/// Text made safe for Markdown and LaTeX.
struct FormEscapingTests {
    @Test(arguments: [
        ("<b>&amp;</b>", #"\<b\>\&amp;\</b\>"#), ("a*b_c`d`", #"a\*b\_c\`d\`"#),
        ("![x](y) [z]: w", #"!\[x\](y) \[z\]: w"#), ("$x$ | ~~y~~", #"\$x\$ \| \~\~y\~\~"#),
        ("# title #", ##"\# title \#"##), ("- item", #"\- item"#), ("12. item", #"12\. item"#),
        ("---", #"\---"#), ("=== ", #"\=== "#), ("+ item", #"\+ item"#), ("1) item", #"1\) item"#),
        ("http://a.b", #"http\://a.b"#), ("www.a.b", #"www\.a.b"#), ("a@b.c", #"a\@b.c"#),
        ("\\", #"\\"#), ("a\n\n# b", ##"a \# b"##), ("    code", " code"), ("a\0\u{1B}b", "ab"),
        ("0.2097", "0.2097"), ("−3.2 × 10⁻⁷", "−3.2 × 10⁻⁷"),
        ("Nothing to see, here: ok.", "Nothing to see, here: ok."),
    ])
    func markdown(text: String, escaped: String) {
        #expect(Markdown.escape(text) == escaped)
    }

    @Test(arguments: [
        (#"\input{x}"#, #"\textbackslash{}input\{x\}"#), ("50% & $5", #"50\% \& \$5"#),
        ("#1 ^2 ~3", ##"\#1 \textasciicircum{}2 \textasciitilde{}3"##), ("a_b", #"a\_\allowbreak{}b"#),
        ("--``''", #"-{}-{}\textasciigrave{}\textasciigrave{}\textquotesingle{}\textquotesingle{}"#),
        ("[x]*", "{[}x{]}{*}"), ("a\n\nb", "a  b"), ("a\0\u{202E}b", "ab"),
        ("10⁻⁷", #"10\textsuperscript{\ensuremath{-}7}"#), ("w₁₂", #"w\textsubscript{12}"#),
        ("−3 ≤ λ", #"\ensuremath{-}3 \ensuremath{\le} \ensuremath{\lambda}"#), ("权值", "权值"),
        ("^^5cinput", #"\textasciicircum{}\textasciicircum{}5cinput"#),
    ])
    func latex(text: String, escaped: String) {
        #expect(LaTeX.escape(text) == escaped)
    }

    @Test(arguments: ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{20E3}"])
    func aMarkThatJoinsTheNextCharacterIsEscapedAllTheSame(joiner: String) {
        for mark in ["\\", "{", "$", "&", "%", "#"] {
            #expect(
                LaTeX.escape("a\(mark)\(joiner)").unicodeScalars.starts(
                    with: LaTeX.escape("a\(mark)").unicodeScalars))
        }
        for mark in ["\\", "<", "*", "[", "`", "|"] {
            #expect(
                Markdown.escape("a\(mark)\(joiner)").unicodeScalars.starts(with: "a\\\(mark)".unicodeScalars))
        }
    }

    @Test func aFenceIsLongerThanThoseWithin() {
        let text = MarkdownMarkup().code("a\n`````\nb")
        #expect(text == "``````text\na\n`````\nb\n``````")
    }

    @Test func linesOfAFileKeepTheirSpaces() {
        #expect(
            LaTeX.code("a: 1\n  b\\end{code}")
                == "\\codeline{a:\\ 1}\n\\codeline{\\ \\ b\\textbackslash{}end\\{code\\}}")
    }
}
