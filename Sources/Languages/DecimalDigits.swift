internal import Glibc

/// A number above 0 in decimal digits: d.ddd times ten to a power.
struct DecimalDigits {
    private let value: Double
    /// From the first that is not 0 to the last that is not 0.
    private var digits: [UInt8]
    /// The power of ten of the first digit.
    private(set) var exponent: Int

    /// The fewest digits that read back equal.
    init(_ value: Double) { self.init(value, text: Array(value.description.utf8)) }

    /// Rounded as `printf` rounds, to so many digits.
    ///
    /// What is left out of the fewest digits decides, unless it is a lone 5: what lies halfway has one digit more than
    /// is asked for, and if it were between the number and its fewest digits, those would be fewer or closer.
    func rounded(to count: Int) -> Self {
        let rest = digits.dropFirst(count)
        guard value.isNormal, count < 16, rest != [5] else {
            return Self(value, text: Self.printed(value, digits: count))
        }
        var rounded = self
        rounded.digits.removeLast(rest.count)
        if let first = rest.first, first >= 5 {
            while rounded.digits.last == 9 { rounded.digits.removeLast() }
            if let last = rounded.digits.indices.last {
                rounded.digits[last] += 1
            } else {
                rounded.digits = [1]
                rounded.exponent += 1
            }
        }
        rounded.endWithoutZeros()
        return rounded
    }

    /// The digits with a point behind the first.
    var mantissa: String { Self.text(digits, point: 1) }

    /// The number without a power of ten.
    var plain: String {
        let above = [UInt8](repeating: 0, count: max(0, -exponent))
        let below = [UInt8](repeating: 0, count: max(0, exponent + 1 - digits.count))
        return Self.text(above + digits + below, point: max(0, exponent) + 1)
    }

    private init(_ value: Double, text: [UInt8]) {
        self.value = value
        let end = text.firstIndex(of: UInt8(ascii: "e")) ?? text.endIndex
        let point = text[..<end].firstIndex(of: UInt8(ascii: ".")) ?? end
        let all = text[..<end].filter { $0 != UInt8(ascii: ".") }.map { $0 - UInt8(ascii: "0") }
        digits = Array(all.drop { $0 == 0 })
        exponent =
            point - 1 - (all.count - digits.count)
            + (Int(String(decoding: text[end...].dropFirst(), as: UTF8.self)) ?? 0)
        endWithoutZeros()
    }

    private mutating func endWithoutZeros() {
        while digits.last == 0 { digits.removeLast() }
    }

    private static func text(_ digits: [UInt8], point: Int) -> String {
        var text = digits.map { $0 + UInt8(ascii: "0") }
        if point < text.count { text.insert(UInt8(ascii: "."), at: point) }
        return String(decoding: text, as: UTF8.self)
    }

    private static func printed(_ value: Double, digits: Int) -> [UInt8] {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 400) { buffer in
            let count = withVaList([Int32(digits - 1), value]) {
                vsnprintf(buffer.baseAddress, buffer.count, "%.*e", $0)
            }
            return buffer.prefix(Int(count)).map(UInt8.init(bitPattern:))
        }
    }
}
