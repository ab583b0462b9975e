/// Two texts that are meant to be one.
struct TextPair {
    /// The text around the first difference, in both.
    let excerpts: (String, String)
    /// How far their numbers are apart; nil where more than numbers differ.
    let rounding: Rounding?

    /// Whether another processor explains that they differ.
    var isExplained: Bool { rounding?.isExplained ?? false }

    init(_ old: Substring, _ new: Substring, areNumbersAlone: Bool = true) {
        let oldPieces = Self.pieces(of: Self.unpadded(old)), newPieces = Self.pieces(of: Self.unpadded(new))
        // A reader of the page sees no tags.
        let (oldWords, newWords) = (Drawing(String(old)).words, Drawing(String(new)).words)
        excerpts =
            oldWords == newWords
            ? Self.excerpts(oldPieces, newPieces)
            : Self.excerpts(Self.pieces(of: oldWords[...]), Self.pieces(of: newWords[...]))
        let changed = zip(oldPieces, newPieces).filter { $0 != $1 }.map { (Self.number($0), Self.number($1)) }
        let pairs = changed.compactMap { x, y in x.flatMap { x in y.map { (x, $0) } } }
        let areNumbers = areNumbersAlone && oldPieces.count == newPieces.count && pairs.count == changed.count
        rounding = areNumbers ? Rounding(pairs) : nil
    }

    /// The text around the first difference.
    private static func excerpts(_ old: [Substring], _ new: [Substring]) -> (String, String) {
        let common = zip(old, new).prefix { $0 == $1 }.count
        func excerpt(_ pieces: [Substring]) -> String {
            let text = pieces.dropFirst(max(0, common - 6)).prefix(14).joined().drop { $0 == " " }
            return text.count > 100 ? text.prefix(100) + "…" : String(text)
        }
        return (excerpt(old), excerpt(new))
    }

    /// Without what brings the decimal points of a column below each other, which follows the longest number there.
    private static func unpadded(_ text: Substring) -> Substring {
        text.filter { $0 != "\u{2007}" && $0 != "\u{2008}" }[...]
    }

    /// Numbers, with their power of ten, and what stands between them, word by word.
    private static func pieces(of text: Substring) -> [Substring] {
        var pieces: [Substring] = [], rest = text
        while let first = rest.first {
            let piece = isOfNumber(first) ? number(at: rest) : words(at: rest)
            pieces.append(piece)
            rest = rest[piece.endIndex...]
        }
        return pieces
    }

    /// A word with the space before it.
    private static func words(at text: Substring) -> Substring {
        text[..<text.dropFirst().prefix { !isOfNumber($0) && $0 != " " }.endIndex]
    }

    /// A number as far as it goes; a full stop behind it ends a sentence.
    private static func number(at text: Substring) -> Substring {
        var digits = text.prefix(while: isOfNumber)
        if digits.count > 1, digits.last == "." { digits.removeLast() }
        let rest = text[digits.endIndex...]
        guard rest.hasPrefix(power) else { return digits }
        let exponent = rest.dropFirst(power.count).prefix { superscripts[$0] != nil }
        return exponent.isEmpty ? digits : text[..<exponent.endIndex]
    }

    private static let power = "\u{00A0}×\u{00A0}10"
    private static let superscripts = Dictionary(uniqueKeysWithValues: zip("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789"))

    private static func isOfNumber(_ character: Character) -> Bool {
        character.isASCII && character.isNumber || character == "." || character == "−" || character == "-"
    }

    private static func number(_ piece: Substring) -> Double? {
        let parts = piece.replacing("−", with: "-").split(separator: power)
        guard parts.count == 2 else { return Double(parts.joined()) }
        return Double("\(parts[0])e\(String(parts[1].compactMap { superscripts[$0] }))")
    }
}
