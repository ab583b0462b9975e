/// Reads JSON as Python writes it; of a text that breaks off or goes wrong, what is whole.
struct JSONParser {
    private let bytes: [UInt8]
    private(set) var place = 0
    /// Where the text went wrong, and how; nil where it is whole.
    private(set) var fault: (byte: Int, problem: String)?

    /// Deeper nesting is no log.
    private static let depthLimit = 200

    init(_ bytes: [UInt8], from place: Int = 0) {
        self.bytes = bytes
        self.place = place
    }

    /// The next value; nil where there is none.
    mutating func value(depth: Int = 0) -> JSON? {
        skipSpace()
        guard place < bytes.count else { return fail("the text ends where a value should stand") }
        guard depth < Self.depthLimit else { return fail("nested more than \(Self.depthLimit) deep") }
        switch bytes[place] {
        case UInt8(ascii: "{"): return object(depth)
        case UInt8(ascii: "["): return array(depth)
        case UInt8(ascii: "\""): return string().map(JSON.string)
        default: return word()
        }
    }

    /// Passes over spaces and line ends.
    mutating func skipSpace() {
        while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    }

    private mutating func fail<T>(_ problem: String) -> T? {
        if fault == nil { fault = (place, problem) }
        return nil
    }

    private mutating func object(_ depth: Int) -> JSON {
        place += 1
        var pairs: [(key: String, value: JSON)] = []
        repeat {
            skipSpace()
            if pairs.isEmpty, take("}") { return .object(pairs) }
            guard place < bytes.count, bytes[place] == UInt8(ascii: "\""), let key = string() else {
                _ = fail("a key in quotes should stand here") as Never?
                return .object(pairs)
            }
            skipSpace()
            guard take(":") else {
                _ = fail("a colon should stand here") as Never?
                return .object(pairs)
            }
            guard let value = value(depth: depth + 1) else { return .object(pairs) }
            pairs.append((key, value))
            skipSpace()
        } while fault == nil && take(",")
        if fault == nil, !take("}") { _ = fail("the object is not closed") as Never? }
        return .object(pairs)
    }

    private mutating func array(_ depth: Int) -> JSON {
        place += 1
        var values: [JSON] = []
        repeat {
            skipSpace()
            if values.isEmpty, take("]") { return .array(values) }
            guard let value = value(depth: depth + 1) else { return .array(values) }
            values.append(value)
            skipSpace()
        } while fault == nil && take(",")
        if fault == nil, !take("]") { _ = fail("the list is not closed") as Never? }
        return .array(values)
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }

    private mutating func string() -> String? {
        let start = place
        place += 1
        var text: [UInt8] = []
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
            guard byte == UInt8(ascii: "\\"), place < bytes.count else {
                text.append(byte)
                continue
            }
            let escape = bytes[place]
            place += 1
            switch escape {
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "f"): text.append(0x0C)
            case UInt8(ascii: "u"): text += Array(String(scalar()).utf8)
            default: text.append(escape)
            }
        }
        place = start
        return fail("the text in quotes is not closed")
    }

    /// What four hexadecimal digits stand for, and of a pair of surrogates the next four as well.
    private mutating func scalar() -> Character {
        guard let high = unit() else { return "\u{FFFD}" }
        if let scalar = Unicode.Scalar(high) { return Character(scalar) }
        guard (0xD800..<0xDC00).contains(high), place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\\"),
            bytes[place + 1] == UInt8(ascii: "u")
        else { return "\u{FFFD}" }
        place += 2
        guard let low = unit(), (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { return "\u{FFFD}" }
        return Character(scalar)
    }

    private mutating func unit() -> UInt32? {
        guard place + 4 <= bytes.count else { return nil }
        defer { place += 4 }
        return UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    }

    private mutating func word() -> JSON? {
        let start = place
        while place < bytes.count, !" \t\r\n,]}:".utf8.contains(bytes[place]) { place += 1 }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        switch text {
        case "null": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        default:
            if let number = Double(text) { return .number(number) }
            place = start
            return fail("\"\(text)\" is no value")
        }
    }
}
