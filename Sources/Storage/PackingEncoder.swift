extension Packing {
    /// Adds all that a value encodes, bit for bit.
    package mutating func add(encoded value: some Encodable) throws {
        let encoder = PackingEncoder()
        try encoder.frame { try value.encode(to: encoder) }
        add(encoder.bytes)
    }
}

/// Writes what a value encodes: before each value the number of its bytes, in a keyed container its key before that.
///
/// A container within a container ends with the value it stands in, as the last of it.
private final class PackingEncoder: Encoder {
    private(set) var bytes: [UInt8] = []
    /// Where the frames begin that are still open.
    private var open: [Int] = []
    private var isNil = false

    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    /// Writes a value with the number of its bytes before it.
    func frame(_ write: () throws -> Void) rethrows {
        let outer = open.count
        begin()
        try write()
        let end = UInt32(bytes.count)
        for start in open[outer...] { put(end - UInt32(start) - 4, at: start) }
        if isNil { put(PackedValue.none, at: open[outer]) }
        isNil = false
        open.removeSubrange(outer...)
    }

    /// Begins a value that ends with that around it.
    func begin() {
        open.append(bytes.count)
        append(UInt32(0))
    }

    func append<Number: FixedWidthInteger>(_ number: Number) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    func append(_ key: some CodingKey) {
        let text = key.stringValue
        append(UInt32(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    private func put(_ count: UInt32, at place: Int) {
        withUnsafeBytes(of: count.littleEndian) {
            bytes.replaceSubrange(place..<place + 4, with: $0)
        }
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(Keyed(encoder: self))
    }
    func unkeyedContainer() -> any UnkeyedEncodingContainer { Unkeyed(encoder: self) }
    func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

extension PackingEncoder: SingleValueEncodingContainer {
    func encodeNil() { isNil = true }
    func encode(_ value: Bool) { append(value ? 1 : 0 as UInt8) }
    func encode(_ value: String) { bytes.append(contentsOf: value.utf8) }
    func encode(_ value: Double) { append(value.bitPattern) }
    func encode(_ value: Float) { append(value.bitPattern) }
    func encode<Number: FixedWidthInteger & Encodable>(_ value: Number) { append(value) }
    func encode<Value: Encodable>(_ value: Value) throws { try value.encode(to: self) }
}

private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: PackingEncoder
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) {
        encoder.append(key)
        encoder.frame { encoder.encodeNil() }
    }
    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        encoder.append(key)
        try encoder.frame { try value.encode(to: encoder) }
    }
    func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type, forKey key: Key)
        -> KeyedEncodingContainer<Inner>
    {
        encoder.append(key)
        encoder.begin()
        return encoder.container(keyedBy: type)
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        encoder.append(key)
        encoder.begin()
        return encoder.unkeyedContainer()
    }
    func superEncoder() -> any Encoder { encoder }
    func superEncoder(forKey key: Key) -> any Encoder {
        encoder.append(key)
        encoder.begin()
        return encoder
    }
}

private struct Unkeyed: UnkeyedEncodingContainer {
    let encoder: PackingEncoder
    var codingPath: [any CodingKey] { [] }
    private(set) var count = 0

    init(encoder: PackingEncoder) { self.encoder = encoder }

    mutating func encodeNil() {
        count += 1
        encoder.frame { encoder.encodeNil() }
    }
    mutating func encode<Value: Encodable>(_ value: Value) throws {
        count += 1
        try encoder.frame { try value.encode(to: encoder) }
    }
    mutating func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type) -> KeyedEncodingContainer<Inner>
    {
        encoder.begin()
        return encoder.container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        encoder.begin()
        return encoder.unkeyedContainer()
    }
    mutating func superEncoder() -> any Encoder {
        encoder.begin()
        return encoder
    }
}
