/// How deep a YAML text nests, counted without parsing it: the parser recurses, and a hostile file must not
/// exhaust its stack.
struct Nesting {
    /// More than any lab needs, and far less than any stack holds.
    static let limit = 200

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
}
