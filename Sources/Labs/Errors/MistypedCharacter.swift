internal import Errors

/// A character of a Chinese keyboard, or of a word processor, in the place of one that YAML and numbers are written with.
struct MistypedCharacter: Hashable {
    let typed: Unicode.Scalar
    let meant: Unicode.Scalar

    /// Nil for a character that stands for no other.
    init?(_ typed: Unicode.Scalar) {
        guard let meant = Self.others[typed] ?? Self.halfWidth(typed) else { return nil }
        (self.typed, self.meant) = (typed, meant)
    }

    /// As a sentence calls it: `full-width ：`.
    var name: String {
        switch typed.value {
        case 0x3000: "full-width space"
        case 0x3001...0x303F: "Chinese \(typed)"
        case 0xFF00...0xFFEF: "full-width \(typed)"
        default: "typographic \(typed)"
        }
    }

    /// What is to be typed in its place.
    var key: String { meant == " " ? "an ordinary space" : String(meant) }

    /// What is to be done about it.
    var advice: String { "type \(key) in place of the \(name)" }

    /// What mends a value: the first such character of a text in which nothing else keeps it from being read.
    ///
    /// Words, keys and numbers of a lab are ASCII; among Chinese words such a character is what it should be.
    static func first(in text: String) -> MistypedCharacter? {
        var first: MistypedCharacter?
        var before: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            let mistyped = MistypedCharacter(scalar)
            first = first ?? mistyped
            let meant = mistyped?.meant ?? scalar
            guard meant.isASCII else { return nil }
            // The rest is meant as a comment.
            if meant == "#", before == " ", first != nil { break }
            before = meant
        }
        return first
    }

    private static let others: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{3000}": " ", "。": ".", "、": ",", "【": "[", "】": "]", "「": "\"", "」": "\"",
        "（": "[", "）": "]", "“": "\"", "”": "\"", "‘": "'", "’": "'", "—": "-", "–": "-", "−": "-",
    ]

    /// The ASCII character of which this is the full-width form; of signs only those that a lab is written with.
    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard (0xFF01...0xFF5E).contains(scalar.value),
            let half = Unicode.Scalar(scalar.value - 0xFEE0)
        else { return nil }
        return half.properties.isAlphabetic || ("0"..."9").contains(half)
            || "\"#'+,-./:[]_{}".unicodeScalars.contains(half) ? half : nil
    }
}

extension ErrorCode {
    /// Whether a value of this kind of mistake may be one that was typed in full width.
    var isOfTyping: Bool {
        switch self {
        case .wrongKind, .unknownWord, .unknownKey, .unknownName, .unknownColumn, .expectation, .fileMissing:
            true
        default: false
        }
    }
}
