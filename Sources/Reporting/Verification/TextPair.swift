internal import Algorithms

/// Two texts that are meant to be one.
struct TextPair {
    /// The text around the first difference, in both.
    let excerpts: (String, String)
    /// The largest relative distance of numbers; nil where more than numbers differ.
    let apart: Double?
    /// Whether all numbers are within the bound.
    let isExplained: Bool

    init(_ old: Substring, _ new: Substring, areNumbersAlone: Bool = true) {
        let oldPieces = Self.pieces(of: Self.unpadded(old)), newPieces = Self.pieces(of: Self.unpadded(new))
        let common = zip(oldPieces, newPieces).prefix { $0 == $1 }.count
        func excerpt(_ pieces: [Substring]) -> String {
            let text = pieces.dropFirst(max(0, common - 6)).prefix(14).joined()
            return text.count > 100 ? text.prefix(100) + "…" : text
        }
        excerpts = (excerpt(oldPieces), excerpt(newPieces))
        let changed = zip(oldPieces, newPieces).filter { $0 != $1 }.map { (Self.number($0), Self.number($1)) }
        let pairs = changed.compactMap { x, y in x.flatMap { x in y.map { (x, $0) } } }
        guard areNumbersAlone, oldPieces.count == newPieces.count, pairs.count == changed.count else {
            (apart, isExplained) = (nil, false)
            return
        }
        apart = pairs.map(PageComparison.apart).max() ?? 0
        isExplained = pairs.allSatisfy(PageComparison.isExplained)
    }

    /// Without what brings the decimal points of a column below each other, which follows the longest number there.
    private static func unpadded(_ text: Substring) -> Substring {
        text.filter { $0 != "\u{2007}" && $0 != "\u{2008}" }[...]
    }

    /// Numbers and what stands between them.
    private static func pieces(of text: Substring) -> [Substring] {
        text.chunked { a, b in isOfNumber(a) && isOfNumber(b) || !isOfNumber(a) && !isOfNumber(b) && b != " "
        }
    }

    private static func isOfNumber(_ character: Character) -> Bool {
        character.isASCII && character.isNumber || character == "." || character == "−" || character == "-"
    }

    private static func number(_ piece: Substring) -> Double? {
        Double(piece.replacing("−", with: "-"))
    }
}
