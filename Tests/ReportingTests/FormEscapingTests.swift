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

    /// As pdflatex finds them.
    @Test(arguments: [
        ("figures/loss 1_a&b$~.pdf", "figures/loss 1_a&b$~.pdf"), ("损失.pdf", "损失.pdf"),
        ("50%.pdf", #"50\csname c_percent_str\endcsname .pdf"#),
        ("50% of.pdf", #"50\csname c_percent_str\endcsname \space of.pdf"#),
        ("a#b.pdf", #"a\csname c_hash_str\endcsname b.pdf"#),
        (
            #"{a}\^  b.pdf"#,
            #"\csname c_left_brace_str\endcsname a\csname c_right_brace_str\endcsname \csname c_backslash_str\endcsname "#
                + #"\csname c_circumflex_str\endcsname \space \space b.pdf"#
        ),
    ])
    func aFileInLaTeX(file: String, path: String) {
        #expect(LaTeX.path(file) == path)
    }

    @Test func pastedWordsNeedNoFontsOfTheirOwn() {
        #expect(LaTeX.pasted(#"50% "a""#) == #"50\% \char34{}a\char34{}"#)
    }

    @Test func aFileAsAnAddress() {
        #expect(SnippetTarget.address(of: "figures/50% #1?.svg") == "figures/50%25 %231%3F.svg")
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
