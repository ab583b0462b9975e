import Testing

@testable import Reporting

/// Text made safe for HTML, byte by byte.
struct EscapingTests {
    @Test func theFiveMarksOfHTML() {
        #expect(
            HTML.escape("<a href=\"x\" id='y'>&</a>")
                == "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;&lt;/a&gt;")
    }

    @Test func escapedTextIsEscapedAgain() {
        #expect(HTML.escape("&lt;") == "&amp;lt;")
    }

    @Test(arguments: ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{20E3}", "\u{1F3FD}"])
    func aMarkThatJoinsTheNextCharacterIsEscapedAllTheSame(joiner: String) {
        for mark in ["<", ">", "&", "\"", "'"] {
            let text = "a\(mark)\(joiner)b"
            let escaped = HTML.escape(text)
            #expect(!escaped.utf8.dropFirst().contains { "<>\"'".utf8.contains($0) })
            #expect(escaped.utf8.elementsEqual("a\(HTML.escape(mark))\(joiner)b".utf8))
        }
    }

    @Test(arguments: ["", "plain", "权值 w₁", "\u{1F600}", "\u{2028}", "\r\n"])
    func whatNeedsNoEscapingIsLeftAsItIs(text: String) {
        #expect(HTML.escape(text).utf8.elementsEqual(text.utf8))
    }

    @Test func controlCharactersAreDropped() {
        #expect(HTML.escape("a\0b\u{1B}[31m\u{7F}\tc\nd") == "ab[31m\tc\nd")
    }
}
