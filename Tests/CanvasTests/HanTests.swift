import Testing

@testable import Canvas

@Suite("Characters that stand without spaces")
struct HanTests {
    @Test(
        "Chinese and Japanese characters and their punctuation do",
        arguments: ["中", "々", "あ", "カ", "，", "。", "：", "「", "\u{3000}", "𠀀"] as [Unicode.Scalar])
    func side(scalar: Unicode.Scalar) {
        #expect(scalar.isHan)
    }

    @Test("others do not", arguments: ["a", "1", " ", ",", "é", "λ", "한", "“", "😀"] as [Unicode.Scalar])
    func apart(scalar: Unicode.Scalar) {
        #expect(!scalar.isHan)
    }
}
