import Testing

@testable import Scripts

@Suite("Texts and numbers as Python writes them")
struct PythonTests {
    @Test(
        "a text stays within its quotes",
        arguments: [
            (#"a"b"#, #""a\"b""#), (#"a\"#, #""a\\""#), ("a\nb", #""a\U0000000ab""#), ("损失", "\"损失\""),
            ("\u{202E}x", #""\U0000202ex""#),
        ])
    func strings(text: String, literal: String) { #expect(Python.string(text) == literal) }

    @Test(
        "words of a comment or a docstring end neither",
        arguments: [
            ("a\nimport os", "a import os"), (#"""" \"#, "''' '"), ("\u{85}a\u{2028}b\u{0}", "a b"),
            ("  a   b ", "a b"),
        ])
    func words(text: String, words: String) { #expect(Python.words(text) == words) }

    @Test("a name of Python's is made of what there is")
    func identifiers() {
        #expect(Python.identifier("step_size=0.1-iterations=10") == "step_size_0_1_iterations_10")
        #expect(Python.identifier("16+16") == "16_16")
        #expect(Python.identifier("步长") == "")
    }

    @Test("a float32 comes back through float64 with the same bits")
    func numbers() throws {
        var bits: UInt32 = 1
        for _ in 0..<20_000 {
            bits = bits &* 1_664_525 &+ 1_013_904_223
            let value = Float(bitPattern: bits)
            guard value.isFinite else { continue }
            let read = try #require(Double(Python.number(value)))
            #expect(Float(read).bitPattern == value.bitPattern)
        }
    }

    @Test("a list that is too long for a line is broken between its items")
    func lists() {
        #expect(Python.lines(["1", "2"], indent: "  ", open: "y = [", close: "]") == ["  y = [1, 2]"])
        #expect(
            Python.lines(["10", "20", "30"], indent: "", open: "y = [", close: "]", width: 12)
                == ["y = [", "    10, 20,", "    30,", "]"])
    }
}
