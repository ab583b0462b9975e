/// A page taken apart: what a reader reads, line by line, and what is drawn.
struct PageParts {
    /// What stands in the page's lines where a part was taken out of them.
    enum Kind: Hashable {
        /// A figure's picture, by its name.
        case picture(String)
        /// The outlines of the glyphs that all pictures share.
        case outlines
        /// The style sheet.
        case style

        fileprivate var mark: String {
            switch self {
            case .picture(let name): "<svg data-name=\"\(name)\"></svg>"
            case .outlines: "<svg></svg>"
            case .style: "<style></style>"
            }
        }
    }

    /// A part that was taken out.
    struct Part {
        let kind: Kind
        /// The line it begins in, counted from 1.
        let line: Int
        let markup: String
    }

    /// The page's lines, with a mark in place of each part.
    let lines: [Substring]
    /// Where each of them begins in the page, counted from 1.
    let numbers: [Int]
    /// The parts, in the order of the page.
    let parts: [Part]

    init(_ page: String) {
        let bytes = Array(page.utf8)
        var text: [UInt8] = [], numbers = [1], parts: [Part] = [], line = 1, place = 0
        text.reserveCapacity(bytes.count)
        while place < bytes.count {
            if let name = ["svg", "style"].first(where: { Self.has("<\($0)", at: place, in: bytes) }) {
                let end = Self.end(of: name, from: place, in: bytes)
                let markup = String(decoding: bytes[place..<end], as: UTF8.self)
                let kind = name == "style" ? Kind.style : Self.name(in: markup).map(Kind.picture) ?? .outlines
                parts.append(Part(kind: kind, line: line, markup: markup))
                text += kind.mark.utf8
                line += bytes[place..<end].count { $0 == UInt8(ascii: "\n") }
                place = end
            } else {
                text.append(bytes[place])
                if bytes[place] == UInt8(ascii: "\n") {
                    line += 1
                    numbers.append(line)
                }
                place += 1
            }
        }
        lines = String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        (self.numbers, self.parts) = (numbers, parts)
    }

    /// Whether a tag begins there.
    private static func has(_ tag: String, at place: Int, in bytes: [UInt8]) -> Bool {
        bytes[place] == UInt8(ascii: "<") && bytes[place...].starts(with: tag.utf8)
    }

    /// Where an element ends, elements of its name within it included.
    private static func end(of name: String, from start: Int, in bytes: [UInt8]) -> Int {
        let closing = "</\(name)>"
        var depth = 0, place = start
        while place < bytes.count {
            if has("<\(name)", at: place, in: bytes) { depth += 1 }
            if has(closing, at: place, in: bytes) {
                depth -= 1
                if depth == 0 { return place + closing.utf8.count }
            }
            place += 1
        }
        return bytes.count
    }

    /// The name that a picture's first tag gives it.
    private static func name(in markup: String) -> String? {
        let tag = markup.prefix { $0 != ">" }
        return tag.firstRange(of: " data-name=\"").map { String(tag[$0.upperBound...].prefix { $0 != "\"" }) }
    }
}
