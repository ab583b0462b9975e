// CommonMark tells where `**` begins and ends from spaces, which Chinese has none of: `**粗体：**后` would stay as it is. Here
// a mark stands for the space, as the amendment "CommonMark, CJK-friendly" has it.
extension MarkedText {
    /// What stands beside asterisks so that a punctuation mark behind it is taken for a letter.
    static let joint = placeholder(0, kind: "j")

    /// Puts joints between asterisks or tildes and a punctuation mark, where that or what is on the other side is Chinese.
    mutating func joinEmphasis() {
        let source = Array(text.unicodeScalars)
        guard source.contains(where: \.isSetWithoutSpaces) else { return }
        var joined = String.UnicodeScalarView(), place = 0
        while place < source.count {
            let run = source[place...].prefix { $0 == source[place] }
            guard run.first == "*" || run.first == "~", place > 0, source[place - 1] != "\\",
                run.endIndex < source.count
            else {
                joined.append(contentsOf: run)
                place = run.endIndex
                continue
            }
            let before = source[place - 1], after = source[run.endIndex]
            let isChinese = before.isSetWithoutSpaces || after.isSetWithoutSpaces
            if isChinese, before.isPunctuation, after.isLetterOfSorts { joined += Self.joint.unicodeScalars }
            joined.append(contentsOf: run)
            if isChinese, after.isPunctuation, before.isLetterOfSorts { joined += Self.joint.unicodeScalars }
            place = run.endIndex
        }
        text = String(joined)
    }
}

extension Unicode.Scalar {
    /// Chinese and Japanese characters and their punctuation stand side by side.
    var isSetWithoutSpaces: Bool {
        switch value {
        case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// What CommonMark takes for punctuation.
    fileprivate var isPunctuation: Bool {
        switch properties.generalCategory {
        case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .dashPunctuation,
            .connectorPunctuation, .otherPunctuation:
            true
        default: "$+<=>^`|~".unicodeScalars.contains(self)
        }
    }

    fileprivate var isLetterOfSorts: Bool { !isPunctuation && !properties.isWhitespace }
}
