/// Reads JSON as Python writes it; of a text that breaks off or goes wrong, what is whole.
struct JSONParser {
    let bytes: [UInt8]
    private(set) var place = 0
    /// Where the text went wrong, and how; nil where it is whole.
    private(set) var fault: (byte: Int, problem: String)?

    /// Deeper nesting is no log.
    static let depthLimit = 200
    static let tooDeep = "nested more than \(depthLimit) deep"

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next value; nil where there is none.
    mutating func value(depth: Int = 0) -> JSON? {
        guard let byte = next() else { return fail("the text ends where a value should stand") }
        guard depth < Self.depthLimit else { return fail(Self.tooDeep) }
        switch byte {
        case UInt8(ascii: "{"):
            var pairs: [(key: String, value: JSON)] = []
            members { parser, key in
                guard let value = parser.value(depth: depth + 1) else { return }
                pairs.append((parser.string(in: key), value))
            }
            return .object(pairs)
        case UInt8(ascii: "["):
            var values: [JSON] = []
            elements { parser in
                guard let value = parser.value(depth: depth + 1) else { return }
                values.append(value)
            }
            return .array(values)
        case UInt8(ascii: "\""): return quoted().map { .string(string(in: $0)) }
        default: return word()
        }
    }

    /// Reads an object: `member` is called with each key and reads its value.
    mutating func members(_ member: (inout JSONParser, _ key: Range<Int>) -> Void) {
        place += 1
        var isFirst = true
        repeat {
            guard let byte = next() else { return fail("the object is not closed") }
            if isFirst, byte == UInt8(ascii: "}") {
                place += 1
                return
            }
            isFirst = false
            guard byte == UInt8(ascii: "\"") else { return fail("a key in quotes should stand here") }
            guard let key = quoted() else { return }
            guard take(":") else { return fail("a colon should stand here") }
            member(&self, key)
        } while fault == nil && take(",")
        if fault == nil, !take("}") { fail("the object is not closed") }
    }

    /// Reads a list: `element` reads each of its values.
    mutating func elements(_ element: (inout JSONParser) -> Void) {
        place += 1
        if take("]") { return }
        repeat { element(&self) } while fault == nil && take(",")
        if fault == nil, !take("]") { fail("the list is not closed") }
    }

    /// The byte that follows spaces and line ends.
    mutating func next() -> UInt8? {
        while place < bytes.count {
            let byte = bytes[place]
            if byte > 0x20 { return byte }
            place += 1
        }
        return nil
    }

    /// Passes over this character if it follows.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next() == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }

    /// The number at this place, which is passed over.
    mutating func number() -> Double? {
        guard let (number, end) = Number.first(bytes, place..<bytes.count) else { return nil }
        // Where the text ends there may have been more digits.
        guard end < bytes.count else { return fail("the text ends within a number") }
        guard Self.ends(bytes[end]) else { return nil }
        place = end
        return number
    }

    /// The bytes between the quotes at this place, which are passed over.
    mutating func quoted() -> Range<Int>? {
        let start = place + 1
        var end = start
        while end < bytes.count {
            if bytes[end] == UInt8(ascii: "\"") {
                place = end + 1
                return start..<end
            }
            // A text goes over no end of a line; so an unclosed one swallows nothing.
            if bytes[end] == UInt8(ascii: "\n") { break }
            end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        return fail("the text in quotes is not closed")
    }

    /// Goes on behind what went wrong, at the next line; false where there is none.
    mutating func recover() -> Bool {
        fault = nil
        guard let end = bytes[min(place, bytes.count)...].firstIndex(of: UInt8(ascii: "\n")) else {
            return false
        }
        place = end + 1
        return true
    }

    private mutating func word() -> JSON? {
        if let number = number() { return .number(number) }
        if fault != nil { return nil }
        let start = place
        while place < bytes.count, !Self.ends(bytes[place]) { place += 1 }
        let text = String(decoding: bytes[start..<place].prefix(200), as: UTF8.self)
        switch text {
        case "null": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        default:
            place = start
            return fail(text.isEmpty ? "a value should stand here" : "\"\(text.shortened)\" is no value")
        }
    }

    private static func ends(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
            || byte == UInt8(ascii: ":")
    }

    /// Says what is wrong at this place; of several faults the first is kept.
    mutating func fail(_ problem: String) {
        if fault == nil { fault = (place, problem) }
    }

    private mutating func fail<T>(_ problem: String) -> T? {
        fail(problem) as Void
        return nil
    }
}
