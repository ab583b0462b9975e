/// What can be written into an entry of a store and read from it again, bit for bit.
package protocol Packable {
    /// Adds all of it.
    func pack(into packing: inout Packing)
    /// Takes it out, in the same order.
    ///
    /// - Throws: ``DamagedEntry`` where it is not there.
    init(from packed: inout Unpacking) throws(DamagedEntry)
}

/// Bytes that cannot be what was written.
package struct DamagedEntry: Error {
    package init() {}
}

/// Numbers and texts in a row of bytes, the least byte first.
package struct Packing {
    /// What was added so far.
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func add(_ bits: UInt64) {
        withUnsafeBytes(of: bits.littleEndian) { bytes.append(contentsOf: $0) }
    }

    package mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

    package mutating func add(_ number: Double) { add(number.bitPattern) }

    package mutating func add(_ isTrue: Bool) { add(isTrue ? 1 : 0 as UInt64) }

    package mutating func add(_ text: String) { add(Array(text.utf8)) }

    /// Their number and their bytes; the processors Descent runs on all put the least byte first.
    package mutating func add<Number: BitwiseCopyable>(_ numbers: [Number]) {
        add(numbers.count)
        numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    package mutating func add(_ value: some Packable) { value.pack(into: &self) }

    /// Whether there is one, and the value.
    package mutating func add(_ value: (some Packable)?) {
        add(value != nil)
        if let value { add(value) }
    }

    package mutating func add(_ value: Double?) {
        add(value != nil)
        if let value { add(value) }
    }
}

/// Takes out what a ``Packing`` holds, in the same order; asks for no more memory than there are bytes.
package struct Unpacking {
    private let bytes: [UInt8]
    private var place = 0

    /// From the first of these bytes.
    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether all was taken out.
    package var isAtEnd: Bool { place == bytes.count }

    package mutating func bits() throws(DamagedEntry) -> UInt64 {
        guard bytes.count - place >= 8 else { throw DamagedEntry() }
        defer { place += 8 }
        return bytes.withUnsafeBytes {
            UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        }
    }

    package mutating func int() throws(DamagedEntry) -> Int { Int(truncatingIfNeeded: try bits()) }

    package mutating func double() throws(DamagedEntry) -> Double { Double(bitPattern: try bits()) }

    package mutating func bool() throws(DamagedEntry) -> Bool {
        let bits = try bits()
        guard bits < 2 else { throw DamagedEntry() }
        return bits == 1
    }

    package mutating func text() throws(DamagedEntry) -> String { String(decoding: try numbers(), as: UTF8.self) }

    package mutating func numbers<Number: BitwiseCopyable & ExpressibleByIntegerLiteral>()
        throws(DamagedEntry) -> [Number]
    {
        let count = try int(), size = MemoryLayout<Number>.stride
        guard count >= 0, count <= (bytes.count - place) / size else { throw DamagedEntry() }
        var numbers = [Number](repeating: 0, count: count)
        numbers.withUnsafeMutableBytes { numbers in
            bytes.withUnsafeBytes { numbers.copyMemory(from: .init(rebasing: $0[place..<place + count * size])) }
        }
        place += count * size
        return numbers
    }

    package mutating func value<Value: Packable>(_: Value.Type = Value.self) throws(DamagedEntry) -> Value {
        try Value(from: &self)
    }

    package mutating func optional<Value: Packable>(_: Value.Type = Value.self) throws(DamagedEntry) -> Value? {
        try bool() ? try value() : nil
    }

    package mutating func optionalDouble() throws(DamagedEntry) -> Double? { try bool() ? try double() : nil }
}
