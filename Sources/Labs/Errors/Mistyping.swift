/// What kept a text from being read as YAML: a character of a Chinese keyboard, or a colon without the space behind it.
///
/// It is found by trial: with the right character in its place the reading goes on beyond these lines. Among words such a
/// character is what it should be, and there it changes nothing.
struct Mistyping: Hashable {
    /// The line, counted from 0.
    let line: Int
    /// Its characters, by their places in the line.
    let columns: Range<Int>
    /// The character; nil for a colon that lacks its space.
    let character: MistypedCharacter?
    /// Whether it stands as a mark of YAML would, and not behind a Chinese word.
    let isStructural: Bool

    /// What is wrong, in one sentence without a full stop.
    var message: String {
        guard let character else { return "a space is missing after this colon" }
        return "a \(character.name) stands where YAML reads only \(character.key)"
    }

    /// What may stand there instead.
    var allowed: String {
        switch character?.meant {
        case nil, ":": "a colon and a space after each key, such as key: value"
        case " ": "spaces typed with an English keyboard"
        default: "\(character?.key ?? "") typed with an English keyboard"
        }
    }

    /// What is to be done about it.
    var advice: String { character?.advice ?? "type a space after the colon" }

    /// What stands behind the key with which a text begins that was meant as key and value.
    static func behindKey(of text: String) -> Mistyping? {
        let text = Array(text.unicodeScalars)
        let key = text.prefix { $0.isOfKey }
        return all(in: 0, text).first { $0.columns.lowerBound == key.count && !key.isEmpty }
    }

    /// All that a line may hold of them.
    static func all(in line: Int, _ text: [Unicode.Scalar]) -> [Mistyping] {
        var found: [Mistyping] = []
        var place = 0, before: Unicode.Scalar = " "
        while place < text.count {
            let start = place, scalar = text[start], character = MistypedCharacter(scalar)
            place += 1
            // Spaces are mended together: there must be as many as in the lines beside.
            while scalar == "\u{3000}", place < text.count, text[place] == scalar { place += 1 }
            if character != nil || lacksSpace(start, in: text) {
                found.append(
                    Mistyping(
                        line: line, columns: start..<place, character: character,
                        isStructural: before.isASCII))
            }
            before = character?.meant ?? scalar
        }
        return found
    }

    /// Whether a colon stands between a key and its value without a space.
    private static func lacksSpace(_ place: Int, in text: [Unicode.Scalar]) -> Bool {
        guard text[place] == ":", text.indices.contains(place + 1),
            !" \t\u{3000}".unicodeScalars.contains(text[place + 1])
        else { return false }
        let key = text[..<place].reversed().prefix { $0.isOfKey }
        let ahead = text[..<(place - key.count)].last { $0 != " " && $0 != "\u{3000}" }
        return !key.isEmpty && (ahead == nil || "-{,，｛".unicodeScalars.contains { $0 == ahead })
    }

    /// What is to stand in its place; a full-width space of an indentation may be meant as one space, or as two.
    func mended(_ text: [Unicode.Scalar], spaces: Int) -> [Unicode.Scalar] {
        switch character?.meant {
        case nil: [":", " "]
        case " ": Array(repeating: " ", count: columns.count * spaces)
        case ":" where columns.upperBound < text.count: [":", " "]
        case let meant?: [meant]
        }
    }
}

extension Unicode.Scalar {
    /// Whether a lab's keys are written with it.
    fileprivate var isOfKey: Bool {
        self == "_" || isASCII && (properties.isAlphabetic || properties.numericType != nil)
    }
}
