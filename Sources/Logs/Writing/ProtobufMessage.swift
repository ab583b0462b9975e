/// A message in the encoding of Protocol Buffers, field after field.
///
/// Formulas: https://protobuf.dev/programming-guides/encoding
struct ProtobufMessage {
    private(set) var bytes: [UInt8] = []

    /// A whole number.
    mutating func add(_ field: Int, _ number: Int64) {
        key(field, 0)
        varint(UInt64(bitPattern: number))
    }

    /// A number of 64 bits.
    mutating func add(_ field: Int, _ number: Double) {
        key(field, 1)
        bytes += Self.bytes(of: number)
    }

    /// A text.
    mutating func add(_ field: Int, _ text: String) { add(field, Array(text.utf8)) }

    /// A message, or numbers one after the other.
    mutating func add(_ field: Int, _ content: [UInt8]) {
        key(field, 2)
        varint(UInt64(content.count))
        bytes += content
    }

    /// A message that `fill` writes.
    mutating func add(_ field: Int, _ fill: (inout ProtobufMessage) -> Void) {
        var message = ProtobufMessage()
        fill(&message)
        add(field, message.bytes)
    }

    /// The least significant byte first.
    static func bytes(of number: Double) -> [UInt8] {
        withUnsafeBytes(of: number.bitPattern.littleEndian) { Array($0) }
    }

    private mutating func key(_ field: Int, _ type: Int) { varint(UInt64(field << 3 | type)) }

    private mutating func varint(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}
