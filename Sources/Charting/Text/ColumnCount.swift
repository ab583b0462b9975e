extension String {
    /// How many columns of a terminal it takes: two for a Chinese character.
    var columnCount: Int { reduce(0) { $0 + $1.columnCount } }

    /// Its beginning, in at most so many columns; what is cut ends in an ellipsis.
    func fitted(_ columns: Int) -> String {
        guard columnCount > columns else { return self }
        let ellipsis = utf8.allSatisfy { $0 < 0x80 } ? "..." : "…"
        var text = "", room = columns - ellipsis.columnCount
        for character in self {
            room -= character.columnCount
            guard room >= 0 else { break }
            text.append(character)
        }
        return text + ellipsis
    }

    /// Its words in lines of at most so many columns, three lines at most.
    func lines(of columns: Int) -> [String] {
        var lines: [String] = []
        for word in split(separator: " ", omittingEmptySubsequences: false) {
            if let last = lines.last,
                last.columnCount + 1 + String(word).columnCount <= columns || lines.count == 3
            {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines.map { $0.fitted(columns) }
    }

    /// Without what a terminal would obey instead of showing it: control characters, and marks that turn the direction.
    /// - Parameter kept: Those that stay, such as line breaks.
    package func shown(keeping kept: Set<Unicode.Scalar> = []) -> String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar.properties.generalCategory {
            case _ where kept.contains(scalar): text.unicodeScalars.append(scalar)
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
                text.append(" ")
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// In letters that every terminal has; what has no such letter is a question mark.
    var inASCII: String {
        var text = "", isRaised = false
        for scalar in unicodeScalars {
            let figure = Self.raised[scalar]
            if figure != nil, !isRaised { text += "^" }
            isRaised = figure != nil
            text += scalar.isASCII ? String(scalar) : figure ?? Self.letters[scalar] ?? "?"
        }
        return text.replacing("x10^", with: "e").replacing(" x 10^", with: "e").replacing("10^", with: "1e")
    }

    private static let letters: [Unicode.Scalar: String] = [
        "\u{2212}": "-", "\u{2009}": "", "\u{A0}": " ", "×": "x", "–": "-", "≈": "~", "…": "...", "·": "-",
        "“": "\"", "”": "\"", "’": "'",
    ]

    /// The figures of exponents.
    private static let raised: [Unicode.Scalar: String] = [
        "⁻": "-", "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
        "⁹": "9",
    ]
}

extension Character {
    /// How many columns of a terminal it takes.
    fileprivate var columnCount: Int {
        guard let scalar = unicodeScalars.first else { return 0 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: break
        }
        let isWide = Self.wide.contains { $0.contains(scalar.value) } || scalar.properties.isEmojiPresentation
        return isWide ? 2 : 1
    }

    /// East Asian Wide and Fullwidth (UAX 11), in blocks.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
    ]
}
