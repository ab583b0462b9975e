import Storage
import Testing

@Suite("Values that are encoded into an entry")
struct EncodedValueTests {
    private struct Whole: Codable, Equatable {
        indirect enum Tree: Codable, Equatable {
            case leaf
            case branch(Tree, weight: Double)
        }
        struct Part: Codable, Equatable {
            var name: String
            var note: String?
        }

        var flag = true
        var count = -3
        var byte: UInt8 = 200
        var single: Float = 0.1
        var numbers = [0.1, -0.0, .infinity, .leastNonzeroMagnitude]
        var states: [Int?] = [1, nil, 3]
        var texts = ["", "μ", "a\"b\\c\n"]
        var note: String? = ""
        var missing: String?
        var parts = [Part(name: "a", note: nil), Part(name: "b", note: "")]
        var tree = Tree.branch(.branch(.leaf, weight: 2), weight: 1)
        var byName = ["x": [1, 2], "": [], "y": [3]]
        var byPlace = [1: "one", 2: "two"]
        var set: Set<String> = ["p", "q"]
    }

    private func packed(_ value: some Encodable) throws -> [UInt8] {
        var packing = Packing()
        packing.add("before")
        try packing.add(encoded: value)
        packing.add("behind")
        return packing.bytes
    }

    private func unpacked<Value: Decodable>(_ bytes: [UInt8]) throws -> Value {
        var packed = Unpacking(bytes)
        #expect(try packed.text() == "before")
        let value: Value = try packed.decoded()
        #expect(try packed.text() == "behind")
        #expect(packed.isAtEnd)
        return value
    }

    @Test func areReadAgainBitForBit() throws {
        let whole: Whole = try unpacked(try packed(Whole()))
        #expect(whole == Whole())
        #expect(whole.numbers.map(\.bitPattern) == Whole().numbers.map(\.bitPattern))
        #expect(try unpacked(try packed("text")) == "text")
        let numbers: [Double] = try unpacked(try packed([Double.nan]))
        #expect(numbers.map(\.isNaN) == [true])
    }

    /// What stands in another order, or beside more, is found all the same.
    @Test func areReadByTheirKeys() throws {
        struct Written: Encodable {
            var c = "c", a = 1, b = [2.5], d = 7
        }
        struct Read: Decodable, Equatable {
            var a: Int, b: [Double], c: String
            var e: Int?
        }
        let read: Read = try unpacked(try packed(Written()))
        #expect(read == Read(a: 1, b: [2.5], c: "c", e: nil))
        struct Other: Decodable {
            var z: Int
        }
        let bytes = try packed(Written())
        #expect(throws: DamagedEntry.self) { let _: Other = try unpacked(bytes) }
    }

    @Test func damagedBytesAreRefusedOrReadAsOthers() throws {
        let whole = try packed(Whole()).dropLast(14)
        for end in whole.indices {
            var packed = Unpacking(Array(whole[..<end]))
            _ = try? packed.text()
            #expect(throws: (any Error).self) { let _: Whole = try packed.decoded() }
        }
        for place in whole.indices {
            for bit in 0..<8 {
                var damaged = Array(whole)
                damaged[place] ^= 1 << bit
                var packed = Unpacking(damaged)
                _ = try? packed.text()
                _ = try? packed.decoded() as Whole
            }
        }
    }
}
