/// The fields of a message in Protocol Buffers' wire format, one after the other; what they mean only the reader knows.
///
/// Formulas: https://protobuf.dev/programming-guides/encoding
struct ProtobufFields: Sequence, IteratorProtocol {
    /// Whether the message broke off or went wrong.
    private(set) var isBroken = false
    private var bytes: ArraySlice<UInt8>

    /// A field's number and its value.
    struct Field {
        let number: Int
        let value: Value
    }

    /// What stands in a field.
    enum Value {
        case varint(UInt64)
        case fixed64(UInt64)
        case bytes(ArraySlice<UInt8>)
        case fixed32(UInt32)
    }

    init(_ message: ArraySlice<UInt8>) { bytes = message }

    mutating func next() -> Field? {
        guard !bytes.isEmpty, !isBroken else { return nil }
        guard let key = bytes.takeVarint(), key >> 3 > 0, key >> 3 < 1 << 29, let value = value(key & 7)
        else {
            isBroken = true
            return nil
        }
        return Field(number: Int(key >> 3), value: value)
    }

    private mutating func value(_ type: UInt64) -> Value? {
        switch type {
        case 0: bytes.takeVarint().map(Value.varint)
        case 1: bytes.takeLittleEndian(UInt64.self).map(Value.fixed64)
        case 2: bytes.takeVarint().flatMap { bytes.take($0) }.map(Value.bytes)
        case 5: bytes.takeLittleEndian(UInt32.self).map(Value.fixed32)
        default: nil
        }
    }
}

extension ProtobufFields.Value {
    /// The bytes of text, of a message or of packed numbers.
    var bytes: ArraySlice<UInt8>? {
        if case .bytes(let bytes) = self { bytes } else { nil }
    }

    /// Text; what is no UTF-8 in it is replaced.
    var text: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

    /// A whole number.
    var integer: Int64? {
        if case .varint(let bits) = self { Int64(bitPattern: bits) } else { nil }
    }

    /// A number of 64 bits.
    var double: Double? {
        if case .fixed64(let bits) = self { Double(bitPattern: bits) } else { nil }
    }

    /// A number of 32 bits.
    var float: Float? {
        if case .fixed32(let bits) = self { Float(bitPattern: bits) } else { nil }
    }

    /// Numbers of 64 bits, packed or one alone.
    var doubles: [Double] {
        guard case .bytes(var bytes) = self else { return double.map { [$0] } ?? [] }
        return Array(bytes.takeAll(UInt64.self).map(Double.init(bitPattern:)))
    }

    /// Numbers of 32 bits, packed or one alone.
    var floats: [Double] {
        guard case .bytes(var bytes) = self else { return float.map { [Double($0)] } ?? [] }
        return bytes.takeAll(UInt32.self).map { Double(Float(bitPattern: $0)) }
    }

    /// Whole numbers, packed or one alone.
    var integers: [Double] {
        guard case .bytes(var bytes) = self else { return integer.map { [Double($0)] } ?? [] }
        var integers: [Double] = []
        while let bits = bytes.takeVarint() { integers.append(Double(Int64(bitPattern: bits))) }
        return integers
    }
}

extension ArraySlice<UInt8> {
    /// Takes a whole number of at most ten bytes, seven bits in each, the lowest first.
    mutating func takeVarint() -> UInt64? {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while shift < 64, let byte = popFirst() {
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        return nil
    }

    /// Takes a number whose lowest byte comes first.
    mutating func takeLittleEndian<Number: FixedWidthInteger>(_ type: Number.Type) -> Number? {
        let size = Number.bitWidth / 8
        guard count >= size else { return nil }
        let number = prefix(size).reversed().reduce(0) { $0 << 8 | Number($1) }
        removeFirst(size)
        return number
    }

    /// Takes as many numbers as there are bytes for.
    mutating func takeAll<Number: FixedWidthInteger>(_ type: Number.Type) -> [Number] {
        var all: [Number] = []
        all.reserveCapacity(count / (Number.bitWidth / 8))
        while let number = takeLittleEndian(type) { all.append(number) }
        return all
    }

    /// Takes so many bytes; nil where there are fewer.
    mutating func take(_ size: UInt64) -> ArraySlice<UInt8>? {
        guard size <= UInt64(count) else { return nil }
        defer { removeFirst(Int(size)) }
        return prefix(Int(size))
    }
}
