/// How far a YAML text nests and refers to itself, counted without parsing it: the parser recurses and follows
/// every reference, and a hostile file must exhaust neither stack nor memory.
struct Nesting {
    /// More than any lab needs, and far less than any stack holds.
    static let limit = 200
    /// Ten references to references make at most some fifty copies of a thing.
    static let aliasLimit = 10

    /// The first line that nests deeper than the limit, or nil.
    static func tooDeepLine(in text: String) -> Int? {
        var open = 0, line = 1, indent = 0, isAtStart = true
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n"):
                line += 1
                indent = 0
                isAtStart = true
            case UInt8(ascii: " ") where isAtStart: break
            case UInt8(ascii: "-") where isAtStart, UInt8(ascii: "?") where isAtStart,
                UInt8(ascii: ":") where isAtStart:
                indent += 1
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                open += 1
                isAtStart = false
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                open = max(0, open - 1)
                isAtStart = false
            default: isAtStart = false
            }
            if open > limit || indent > limit { return line }
        }
        return nil
    }

    /// The line of the first alias beyond the limit, or nil; what only looks like an alias, as `*this*` at the
    /// start of a line of text, counts where the text has an anchor, too.
    static func tooManyAliasesLine(in text: String) -> Int? {
        var line = 1, aliases = 0, tooMany: Int?, hasAnchor = false
        // What may come before a value, but for spaces.
        var mayStart = true, isAfterMark = false
        for byte in text.utf8 {
            if isAfterMark, aliases > aliasLimit, tooMany == nil { tooMany = line }
            isAfterMark = false
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                line += byte == UInt8(ascii: "\n") ? 1 : 0
                mayStart = true
            case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x80...: break
            case UInt8(ascii: "*") where mayStart:
                aliases += 1
                isAfterMark = true
                mayStart = false
            case UInt8(ascii: "&") where mayStart:
                hasAnchor = true
                mayStart = false
            case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":"),
                UInt8(ascii: "-"), UInt8(ascii: "?"):
                mayStart = true
            default: mayStart = false
            }
        }
        return hasAnchor ? tooMany : nil
    }
}
