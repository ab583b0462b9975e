/// A text in which every `{{…}}` is a number between two marks, which Markdown takes for a word.
struct MarkedText {
    /// A reference as it is written.
    struct Token {
        /// With its braces.
        let words: String
        /// How many times the same words stand before it.
        let after: Int

        /// What stands within its braces.
        var inner: Substring { words.dropFirst(2).dropLast(2) }
    }

    let text: String
    let tokens: [Token]

    /// A character for private use, which is taken out of what people write.
    static let mark: Unicode.Scalar = "\u{10FFFD}"

    /// Finds what stands between two pairs of braces in a line; a backslash before them keeps them as they are.
    init(_ source: String) {
        var text = "", tokens: [Token] = [], counts: [Substring: Int] = [:]
        // A character that combines with the mark would hide it: what is written is taken apart by scalars.
        let own = source.unicodeScalars.map { $0 == Self.mark ? "\u{FFFD}" : $0 }
        var rest = String(String.UnicodeScalarView(own))[...]
        while let open = rest.unicodeScalars.firstRange(of: Self.open) {
            let before = rest[..<open.lowerBound]
            let inner = rest.unicodeScalars[open.upperBound...]
            guard before.unicodeScalars.last != "\\",
                let close = inner.firstRange(of: Self.close),
                !inner[..<close.lowerBound].contains(where: { $0 == "\n" || $0 == "\r" || $0 == "{" })
            else {
                text += rest[..<open.upperBound]
                rest = rest[open.upperBound...]
                continue
            }
            let words = rest[open.lowerBound..<close.upperBound]
            text += before
            text += Self.placeholder(tokens.count)
            tokens.append(Token(words: String(words), after: counts[words, default: 0]))
            counts[words, default: 0] += 1
            rest = rest[close.upperBound...]
        }
        self.text = text + rest
        self.tokens = tokens
    }

    private static let open: [Unicode.Scalar] = ["{", "{"], close: [Unicode.Scalar] = ["}", "}"]

    /// What stands for a token; `kind` tells how it is to be put in.
    static func placeholder(_ place: Int, kind: String = "") -> String {
        "\(mark)\(place)\(kind)\(mark)"
    }

    /// A text with something else in the place of each token, and without marks that belong to none.
    static func fill(_ text: String, with words: (_ place: Int, _ kind: String) -> String?) -> String {
        let parts = text.unicodeScalars.split(separator: mark, omittingEmptySubsequences: false)
        guard parts.count > 1 else { return text }
        var filled = String.UnicodeScalarView(), isToken = false
        for (index, part) in parts.enumerated() {
            let digits = part.prefix { ("0"..."9").contains($0) }
            if isToken, index < parts.count - 1, let place = Int(String(digits)),
                let words = words(place, String(part.dropFirst(digits.count)))
            {
                filled.append(contentsOf: words.unicodeScalars)
                isToken = false
            } else {
                filled.append(contentsOf: part)
                isToken = true
            }
        }
        return String(filled)
    }
}
