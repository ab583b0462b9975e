/// Text whose scripts stand in braces: `w_{11}`, `10^{-3}`, `x_{i}^{2}`.
///
/// Only `_{` and `^{` with their closing brace make a script: `step_size` and `a^b` stay as they are. So does what
/// has a backslash before it, and what has no closing brace. A script holds no other script; a hyphen in it is a
/// minus sign.
package struct MarkedText: Hashable, Sendable {
    /// What is set in one go.
    enum Piece: Hashable, Sendable {
        case plain(String)
        /// A subscript, a superscript above it, or both; empty where there is none.
        case scripts(lower: String, upper: String)
    }

    private(set) var pieces: [Piece] = []

    /// Reads a text; nil where it has no markup and is to be taken as it is.
    package init?(_ text: String) {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return nil }
        let bytes = Array(text.utf8)
        var plain: [UInt8] = []
        var (start, index) = (0, 0)
        var isMarked = false
        while index + 1 < bytes.count {
            guard bytes[index + 1] == UInt8(ascii: "{"), "_^".utf8.contains(bytes[index]) else {
                index += 1
                continue
            }
            if index > start, bytes[index - 1] == UInt8(ascii: "\\") {
                plain += bytes[start..<index - 1]
                start = index
                index += 2
                isMarked = true
            } else if let end = bytes[(index + 2)...].firstIndex(where: { "{}\n".utf8.contains($0) }),
                end > index + 2, bytes[end] == UInt8(ascii: "}")
            {
                append(plain: plain + bytes[start..<index])
                append(script: bytes[index + 2..<end], isLower: bytes[index] == UInt8(ascii: "_"))
                plain = []
                start = end + 1
                index = start
                isMarked = true
            } else {
                index += 2
            }
        }
        guard isMarked else { return nil }
        append(plain: plain + bytes[start...])
    }

    private mutating func append(plain: [UInt8]) {
        if !plain.isEmpty { pieces.append(.plain(String(decoding: plain, as: UTF8.self))) }
    }

    private mutating func append(script: ArraySlice<UInt8>, isLower: Bool) {
        let script = String(decoding: script, as: UTF8.self)
        switch (pieces.last, isLower) {
        case (.scripts("", let upper), true): pieces[pieces.count - 1] = .scripts(lower: script, upper: upper)
        case (.scripts(let lower, ""), false):
            pieces[pieces.count - 1] = .scripts(lower: lower, upper: script)
        default:
            pieces.append(isLower ? .scripts(lower: script, upper: "") : .scripts(lower: "", upper: script))
        }
    }

    /// The text again, in parts between which it may be cut: a character together with its scripts.
    var characters: [String] {
        var characters: [String] = []
        for piece in pieces {
            switch piece {
            case .plain(let text):
                for character in text {
                    let mark = characters.last ?? ""
                    if character.unicodeScalars.first == "{", mark == "_" || mark == "^" {
                        characters[characters.count - 1] = "\\" + mark + String(character)
                    } else {
                        characters.append(String(character))
                    }
                }
            case .scripts(let lower, let upper):
                let scripts = Self.markup(lower: lower, upper: upper)
                if characters.isEmpty { characters.append("") }
                characters[characters.count - 1] += scripts
            }
        }
        return characters
    }

    /// A script as it is set: what is typed as a hyphen is a minus sign.
    static func signed(_ script: String) -> String { String(script.map { $0 == "-" ? "−" : $0 }) }

    /// Scripts as they are typed.
    static func markup(lower: String, upper: String) -> String {
        (lower.isEmpty ? "" : "_{\(lower)}") + (upper.isEmpty ? "" : "^{\(upper)}")
    }

    /// Plain text as it is typed: what would be taken for a script has its backslash.
    static func literal(_ plain: ArraySlice<UInt8>) -> String {
        var typed: [UInt8] = []
        for (index, byte) in zip(plain.indices, plain) {
            let next = index + 1
            if "_^".utf8.contains(byte), next < plain.endIndex, plain[next] == UInt8(ascii: "{") {
                typed.append(UInt8(ascii: "\\"))
            }
            typed.append(byte)
        }
        return String(decoding: typed, as: UTF8.self)
    }
}
