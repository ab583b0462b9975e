extension Unpacking {
    /// Takes out what was added as ``Packing/add(encoded:)`` writes it.
    package mutating func decoded<Value: Decodable>(_: Value.Type = Value.self) throws -> Value {
        let bytes: [UInt8] = try numbers()
        var cursor = PackedCursor(bytes, 0..<bytes.count)
        return try Value(from: try cursor.next())
    }
}

/// One value as a ``PackingEncoder`` wrote it.
struct PackedValue {
    /// What stands in the place of its length where a value is nil.
    static let none = UInt32.max

    fileprivate let bytes: [UInt8]
    fileprivate let range: Range<Int>
    fileprivate let isNil: Bool
}

/// Goes through values that stand one behind the other.
private struct PackedCursor {
    private let bytes: [UInt8]
    private let range: Range<Int>
    private var place: Int

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        (self.bytes, self.range, place) = (bytes, range, range.lowerBound)
    }

    var isAtEnd: Bool { place == range.upperBound }

    private mutating func length() throws -> UInt32 {
        guard range.upperBound - place >= 4 else { throw DamagedEntry() }
        defer { place += 4 }
        return bytes.withUnsafeBytes {
            UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt32.self))
        }
    }

    private mutating func take(_ length: UInt32) throws -> Range<Int> {
        guard Int(length) <= range.upperBound - place else { throw DamagedEntry() }
        defer { place += Int(length) }
        return place..<place + Int(length)
    }

    mutating func next() throws -> PackedValue {
        let length = try length()
        let isNil = length == PackedValue.none
        return PackedValue(bytes: bytes, range: try take(isNil ? 0 : length), isNil: isNil)
    }

    /// The key that stands before the next value.
    mutating func key() throws -> ArraySlice<UInt8> { bytes[try take(try length())] }

    /// The value of a key; nil where there is none. It is looked for from here, where it stands if values are read as
    /// they were written, and then from the first.
    mutating func value(of key: String) throws -> PackedValue? {
        let start = place
        repeat {
            if isAtEnd { place = range.lowerBound }
            if isAtEnd { return nil }
            let isFound = key.utf8.elementsEqual(try self.key())
            let value = try next()
            if isFound { return value }
        } while place != start && !(isAtEnd && start == range.lowerBound)
        return nil
    }
}

extension PackedValue: Decoder {
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Keyed(bytes, range))
    }
    func unkeyedContainer() -> any UnkeyedDecodingContainer { Unkeyed(bytes, range) }
    func singleValueContainer() -> any SingleValueDecodingContainer { self }
}

extension PackedValue: SingleValueDecodingContainer {
    func decodeNil() -> Bool { isNil }
    func decode(_: Bool.Type) throws -> Bool { try decode(UInt8.self) != 0 }
    func decode(_: String.Type) -> String { String(decoding: bytes[range], as: UTF8.self) }
    func decode(_: Double.Type) throws -> Double { Double(bitPattern: try decode(UInt64.self)) }
    func decode(_: Float.Type) throws -> Float { Float(bitPattern: try decode(UInt32.self)) }
    func decode<Number: FixedWidthInteger & Decodable>(_: Number.Type) throws -> Number {
        guard range.count == MemoryLayout<Number>.size else { throw DamagedEntry() }
        return bytes.withUnsafeBytes {
            Number(littleEndian: $0.loadUnaligned(fromByteOffset: range.lowerBound, as: Number.self))
        }
    }
    func decode<Value: Decodable>(_: Value.Type) throws -> Value { try Value(from: self) }
}

private final class Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
    private var cursor: PackedCursor
    private let bytes: [UInt8]
    private let range: Range<Int>
    var codingPath: [any CodingKey] { [] }

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        (self.bytes, self.range, cursor) = (bytes, range, PackedCursor(bytes, range))
    }

    var allKeys: [Key] {
        var cursor = PackedCursor(bytes, range), keys: [Key] = []
        while !cursor.isAtEnd, let key = try? cursor.key(), (try? cursor.next()) != nil {
            Key(stringValue: String(decoding: key, as: UTF8.self)).map { keys.append($0) }
        }
        return keys
    }
    private func value(_ key: Key) throws -> PackedValue {
        guard let value = try cursor.value(of: key.stringValue) else { throw DamagedEntry() }
        return value
    }
    func contains(_ key: Key) -> Bool {
        var cursor = cursor
        return (try? cursor.value(of: key.stringValue)) != nil
    }
    func decodeNil(forKey key: Key) throws -> Bool {
        var cursor = cursor
        return try cursor.value(of: key.stringValue)?.isNil ?? true
    }
    func decode<Value: Decodable>(_: Value.Type, forKey key: Key) throws -> Value {
        try Value(from: try value(key))
    }
    func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type, forKey key: Key) throws
        -> KeyedDecodingContainer<Inner>
    {
        try value(key).container(keyedBy: type)
    }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try value(key).unkeyedContainer()
    }
    func superDecoder() -> any Decoder { PackedValue(bytes: bytes, range: range, isNil: false) }
    func superDecoder(forKey key: Key) throws -> any Decoder { try value(key) }
}

private struct Unkeyed: UnkeyedDecodingContainer {
    private var cursor: PackedCursor
    var codingPath: [any CodingKey] { [] }
    private(set) var currentIndex = 0

    init(_ bytes: [UInt8], _ range: Range<Int>) { cursor = PackedCursor(bytes, range) }

    /// Not known before all were read.
    var count: Int? { nil }
    var isAtEnd: Bool { cursor.isAtEnd }

    private mutating func value() throws -> PackedValue {
        currentIndex += 1
        return try cursor.next()
    }
    mutating func decodeNil() throws -> Bool {
        var next = cursor
        guard try next.next().isNil else { return false }
        _ = try value()
        return true
    }
    mutating func decode<Value: Decodable>(_: Value.Type) throws -> Value { try Value(from: try value()) }
    mutating func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type) throws
        -> KeyedDecodingContainer<Inner>
    {
        try value().container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try value().unkeyedContainer()
    }
    mutating func superDecoder() throws -> any Decoder { try value() }
}
