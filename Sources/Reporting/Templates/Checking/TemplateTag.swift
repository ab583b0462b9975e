internal import Errors
internal import Labs

/// A tag of a template, `{{…}}`, and where it stands.
struct TemplateTag {
    /// What comes before the name: `#`, `^`, `/`, `>`, `<`, `$`, `&` and `{`; nil of a plain name.
    let sign: Character?
    /// The name, with the transforms it goes through: `first(figures)`.
    let name: String
    /// As it is written.
    let text: String
    /// Counted from 1.
    let line: Int, column: Int

    /// What is wrong with it.
    func problem(_ code: ErrorCode, _ message: String, allowed: String? = nil, suggestion: String? = nil)
        -> Problem
    {
        Problem(
            line: line, column: column, width: text.unicodeScalars.count, code, message, allowed: allowed,
            suggestion: suggestion)
    }

    /// The tags of a template in their order, comments and settings left out; what is not closed is told.
    static func all(in source: String, _ problems: inout [Problem]) -> [TemplateTag] {
        var tags: [TemplateTag] = [], open = "{{", close = "}}"
        var rest = source[...], line = 1, column = 1
        func advance(to index: String.Index) {
            for byte in rest[..<index].utf8 {
                if byte == UInt8(ascii: "\n") {
                    (line, column) = (line + 1, 1)
                } else if byte & 0xc0 != 0x80 {
                    column += 1
                }
            }
            rest = rest[index...]
        }
        while let start = rest.place(of: open) {
            advance(to: start.lowerBound)
            let inner = rest[start.upperBound...]
            let isTriple = open == "{{" && inner.utf8.first == UInt8(ascii: "{")
            guard let stop = inner.place(of: isTriple ? "}}}" : close) else {
                problems.append(
                    Problem(
                        line: line, column: column, width: open.count, .openTag, "a tag {{…}} is not closed",
                        allowed: "\(open)name\(close)"))
                return tags
            }
            let words = inner[..<stop.lowerBound].trimmingSpaces
            let sign = words.first.flatMap { "#^/><$&{!=%".contains($0) ? $0 : nil }
            let name = sign == nil ? words : words.dropFirst().trimmingSpaces
            switch sign {
            case "!", "%": break
            case "=":
                let pair = name.dropLast().split(separator: " ").map(String.init)
                if pair.count == 2 { (open, close) = (pair[0], pair[1]) }
            default:
                tags.append(
                    TemplateTag(
                        sign: sign, name: String(name),
                        text: String(rest[start.lowerBound..<stop.upperBound]), line: line, column: column))
            }
            advance(to: stop.upperBound)
        }
        return tags
    }
}

extension Substring {
    /// Where a text first stands in it, byte by byte.
    func place(of text: String) -> Range<Index>? {
        guard let first = text.utf8.first else { return nil }
        var rest = utf8[...]
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: text.utf8) {
                return start..<rest.index(start, offsetBy: text.utf8.count)
            }
            rest = rest.dropFirst()
        }
        return nil
    }

    fileprivate var trimmingSpaces: Substring {
        let start = drop(while: \.isWhitespace)
        return start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)]
    }
}
