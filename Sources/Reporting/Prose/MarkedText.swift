/// A text in which every `{{…}}` and every `$…$` is a number between two marks, which Markdown takes for a word.
struct MarkedText {
    /// A reference or a formula as it is written.
    struct Token {
        /// With its braces or dollars.
        let words: String
        /// How many times the same words stand before it.
        let after: Int

        /// Whether it stands between its braces; else it only begins as a reference does.
        var isWhole = true
        /// The formula that it is; nil for a reference.
        var formula: Formula?

        /// What stands within its braces.
        var inner: Substring { words.dropFirst(2).dropLast(isWhole ? 2 : 0) }
    }

    /// What stands between dollars.
    struct Formula {
        /// In LaTeX, with placeholders for the references in it.
        let source: String
        /// Whether it stands on a line of its own.
        let isBlock: Bool

        /// The places of the references in it.
        var references: [Int] {
            var places: [Int] = []
            _ = MarkedText.fill(source) { place, _ in
                places.append(place)
                return nil
            }
            return places
        }
    }

    var text: String
    var tokens: [Token]

    /// A character for private use, which is taken out of what people write.
    static let mark: Unicode.Scalar = "\u{10FFFD}"

    /// Finds what stands between two pairs of braces in a line, and what only begins so; a backslash before them keeps
    /// them as they are.
    init(_ source: String) {
        var text = "", tokens: [Token] = [], counts: [Substring: Int] = [:]
        // A character that combines with the mark would hide it: what is written is taken apart by scalars.
        let own = source.unicodeScalars.map { $0 == Self.mark ? "\u{FFFD}" : $0 }
        var rest = String(String.UnicodeScalarView(own))[...]
        while let open = Self.opening(in: rest) {
            let before = rest[..<open.lowerBound], inner = rest.unicodeScalars[open.upperBound...]
            let whole = rest[open] == "{{" ? Self.end(of: inner) : nil
            guard before.unicodeScalars.last != "\\", let end = whole ?? Self.endOfKind(inner) else {
                text += rest[..<open.upperBound]
                rest = rest[open.upperBound...]
                continue
            }
            let words = rest[open.lowerBound..<end]
            text += before
            text += Self.placeholder(tokens.count)
            tokens.append(
                Token(words: String(words), after: counts[words, default: 0], isWhole: whole != nil))
            counts[words, default: 0] += 1
            rest = rest[end...]
        }
        self.text = text + rest
        self.tokens = tokens
        markFormulas()
        joinEmphasis()
    }

    /// The next two braces; those of full width are taken for them.
    private static func opening(in text: Substring) -> Range<Substring.Index>? {
        ["{{", "｛｛"].compactMap { text.unicodeScalars.firstRange(of: $0.unicodeScalars) }
            .min { $0.lowerBound < $1.lowerBound }
    }

    /// Where the braces of a reference end; nil where they do not in its line.
    private static func end(of inner: Substring.UnicodeScalarView) -> Substring.Index? {
        guard let close = inner.firstRange(of: "}}".unicodeScalars),
            !inner[..<close.lowerBound].contains(where: { $0 == "\n" || $0 == "\r" || $0 == "{" })
        else { return nil }
        return close.upperBound
    }

    /// Where the word ends that says what is asked for; nil where none stands here.
    private static func endOfKind(_ inner: Substring.UnicodeScalarView) -> Substring.Index? {
        let word = inner.prefix { $0.properties.isAlphabetic }
        return ProseReference.Kind(rawValue: String(word)) == nil ? nil : word.endIndex
    }

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
