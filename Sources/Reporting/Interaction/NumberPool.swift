internal import Foundation

/// The lists of numbers that a page's figures show, each once however many figures show it, in few characters: a letter
/// that says how, and the numbers.
///
/// `r0 1 12`: twelve numbers, from 0, each 1 more than the last. `b…`: whole numbers from 0 to 255, a byte each. `f…`:
/// float32 numbers, little-endian. `d…`: float64 numbers. The last three are written in base64.
struct NumberPool: Codable {
    private var places: [String: Int] = [:]
    private(set) var texts: [String] = []

    init() {}

    /// The place of a list of numbers, which is taken in where it is new.
    mutating func place(of numbers: [Double]) -> Int { place(of: Self.text(of: numbers)) }

    /// The place of a list's text.
    mutating func place(of text: String) -> Int {
        if let known = places[text] { return known }
        places[text] = texts.count
        texts.append(text)
        return texts.count - 1
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(texts)
    }

    init(from decoder: any Decoder) throws {
        for text in try decoder.singleValueContainer().decode([String].self) { _ = place(of: text) }
    }

    /// The text of a list; it reads back to the same bits, but for the payload of what is not a number.
    static func text(of numbers: [Double]) -> String {
        if let progression = progression(numbers) { return progression }
        if numbers.allSatisfy({ $0.sign == .plus && UInt8(exactly: $0) != nil }) {
            return "b" + base64(numbers.compactMap { UInt8(exactly: $0) })
        }
        let isSingle = numbers.allSatisfy { Double(Float($0)).bitPattern == $0.bitPattern || $0.isNaN }
        return isSingle
            ? "f" + base64(numbers.map { Float($0).bitPattern.littleEndian })
            : "d" + base64(numbers.map(\.bitPattern.littleEndian))
    }

    /// Whole numbers with equal steps.
    private static func progression(_ numbers: [Double]) -> String? {
        guard let first = numbers.first.flatMap(Int.init(exactly:)), numbers.count > 2,
            let second = Int(exactly: numbers[1]), first.magnitude < 1 << 50, second.magnitude < 1 << 50
        else { return nil }
        let step = second - first
        guard step.magnitude < 1 << 38 else { return nil }
        let isEven = numbers.enumerated().allSatisfy {
            $1 == Double(first + $0 * step) && ($1 != 0 || $1.sign == .plus)
        }
        return isEven ? "r\(first) \(step) \(numbers.count)" : nil
    }

    private static func base64(_ numbers: [some FixedWidthInteger]) -> String {
        let bytes = numbers.withUnsafeBytes { Data($0).base64EncodedData() }
        return String(decoding: bytes.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
    }

    /// The numbers of a list; nil where a text is none.
    static func numbers(of text: String) -> [Double]? {
        let rest = text.dropFirst()
        if text.first == "r" {
            let parts = rest.split(separator: " ").map { Int($0) }
            guard parts.count == 3, let first = parts[0], let step = parts[1], let count = parts[2],
                (0...10_000_000).contains(count), first.magnitude < 1 << 50, step.magnitude < 1 << 38
            else { return nil }
            return (0..<count).map { Double(first + $0 * step) }
        }
        let padding = String(repeating: "=", count: (4 - rest.utf8.count % 4) % 4)
        guard let bytes = Data(base64Encoded: rest + padding).map(Array.init) else { return nil }
        func words(_ size: Int) -> [UInt64] {
            stride(from: 0, to: bytes.count - size + 1, by: size).map { start in
                bytes[start..<start + size].reversed().reduce(0) { $0 << 8 | UInt64($1) }
            }
        }
        switch text.first {
        case "b": return bytes.map { Double($0) }
        case "f": return words(4).map { Double(Float(bitPattern: UInt32($0))) }
        case "d": return words(8).map { Double(bitPattern: $0) }
        default: return nil
        }
    }
}
