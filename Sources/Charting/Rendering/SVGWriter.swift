/// Bytes of an SVG file, with numbers as short as two decimals allow.
struct SVGWriter {
    private(set) var bytes: [UInt8] = []
    /// Where the prefix of an id belongs; it is known only once everything else is written.
    private var prefixes: [Int] = []

    /// The length of every prefix.
    private static let prefixLength = 9

    mutating func write(_ data: [UInt8]) { bytes += data }

    mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Text as content or attribute value; what XML cannot hold is left out.
    mutating func write(escaped text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": write("&amp;")
            case "<": write("&lt;")
            case ">": write("&gt;")
            case "\"": write("&quot;")
            case "\n", "\r", "\t": bytes.append(32)
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": break
            default: write(String(scalar))
            }
        }
    }

    /// A number with at most two decimals, such as `-1.5` or `.25`.
    mutating func write(_ number: Double) { write(hundredths: Self.hundredths(number)) }

    /// Two numbers, set apart by as little as SVG needs.
    mutating func write(_ x: Double, _ y: Double) {
        write(x)
        let next = Self.hundredths(y)
        if next >= 0 { bytes.append(32) }
        write(hundredths: next)
    }

    /// An id or the name of one, to be made unique to the picture.
    mutating func write(id: String) {
        prefixes.append(bytes.count)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "_"), count: Self.prefixLength))
        write(id)
    }

    mutating func append(_ other: SVGWriter) {
        prefixes += other.prefixes.map { $0 + bytes.count }
        bytes += other.bytes
    }

    /// Puts the same prefix, made from all that is written, before every id: the same content gives the same
    /// ids in every process, and other content other ids.
    mutating func finish() -> String {
        let prefix = Array(("c" + Self.digest(bytes)).utf8)
        for place in prefixes {
            bytes.replaceSubrange(place..<place + prefix.count, with: prefix)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func hundredths(_ number: Double) -> Int {
        number.isFinite ? Int((max(-1e9, min(1e9, number)) * 100).rounded()) : 0
    }

    mutating func write(hundredths: Int) {
        var rest = hundredths
        if rest < 0 {
            bytes.append(UInt8(ascii: "-"))
            rest = -rest
        }
        let (whole, part) = rest.quotientAndRemainder(dividingBy: 100)
        if whole > 0 || part == 0 { write(whole: whole) }
        guard part > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(UInt8(48 + part / 10))
        if !part.isMultiple(of: 10) { bytes.append(UInt8(48 + part % 10)) }
    }

    private mutating func write(whole: Int) {
        if whole >= 10 { write(whole: whole / 10) }
        bytes.append(UInt8(48 + whole % 10))
    }

    /// FNV-1a, 64 bits.
    static func hash(_ bytes: [UInt8]) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }

    /// The hash folded to eight hexadecimal digits.
    private static func digest(_ bytes: [UInt8]) -> String {
        let hash = hash(bytes)
        let folded = UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
        let digits = String(folded, radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
}
