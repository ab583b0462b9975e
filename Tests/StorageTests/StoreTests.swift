import Foundation
import Testing

@testable import Storage

@Suite("A store")
struct StoreTests {
    private let store = Store(NSTemporaryDirectory() + "store-\(UUID().uuidString)")
    private let key = Digest(of: Array("what determines it".utf8))
    private let content = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }

    @Test("names its entries by XXH3, as xxh128sum prints it")
    func digest() {
        #expect(Digest(of: []).text == "99aa06d3014798d86001c324468d497f")
        #expect(Digest(of: Array("abc".utf8)).text == "06b05ab6733a618578af5f94892f3950")
        let long = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
        #expect(Digest(of: long).text == "a545df8e384a9579b1fd6fae5285c4eb")
    }

    @Test("gives back what was kept, and nothing under another name")
    func keeps() {
        defer { _ = store.clear() }
        #expect(store.entry(key, .run) == nil)
        #expect(store.keep(content, as: key, .run))
        #expect(store.entry(key, .run) == content)
        #expect(store.entry(key, .chart) == nil)
        #expect(store.entry(Digest(of: []), .run) == nil)
    }

    @Test("believes nothing that is damaged, cut off or foreign")
    func believesNothingElse() throws {
        defer { _ = store.clear() }
        store.keep(content, as: key, .run)
        let file = store.file(key, .run)
        let whole = try Data(contentsOf: URL(fileURLWithPath: file))
        for place in stride(from: 0, to: whole.count, by: 13) {
            var damaged = whole
            damaged[place] ^= 0x10
            try damaged.write(to: URL(fileURLWithPath: file))
            #expect(store.entry(key, .run) == nil, "byte \(place)")
        }
        for count in [0, 1, 20, 40, 47, 48, whole.count - 1] {
            try whole.prefix(count).write(to: URL(fileURLWithPath: file))
            #expect(store.entry(key, .run) == nil, "\(count) bytes")
        }
        try whole.write(to: URL(fileURLWithPath: store.file(Digest(of: [1]), .run)))
        #expect(store.entry(Digest(of: [1]), .run) == nil)
        try whole.write(to: URL(fileURLWithPath: file))
        #expect(store.entry(key, .run) == content)
    }

    @Test("lets the entries go that were used the longest time ago, whatever the clock did since")
    func trims() throws {
        defer { _ = store.clear() }
        let keys = (0..<4).map { Digest(of: [$0]) }
        for key in keys { store.keep(content, as: key, .run) }
        for (place, key) in keys.enumerated() {
            // The last one comes from a future that the clock has left again.
            let seconds = place == 3 ? 4e9 : 1e9 + Double(place)
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: seconds)],
                ofItemAtPath: store.file(key, .run))
        }
        #expect(store.entry(keys[0], .run) != nil)
        store.trim(to: 2200)
        #expect(keys.map { store.entry($0, .run) != nil } == [true, false, false, true])
    }

    @Test("takes away its own files alone")
    func clears() throws {
        store.keep(content, as: key, .run)
        let own = store.path + "/notes.txt"
        try Data("mine".utf8).write(to: URL(fileURLWithPath: own))
        let removed = store.clear()
        #expect(removed.files == 1 && removed.bytes == content.count + 48)
        #expect(try String(contentsOfFile: own, encoding: .utf8) == "mine")
        try FileManager.default.removeItem(atPath: store.path)
    }

    @Test("lets one process at a time write an entry that grows")
    func claims() {
        defer { _ = store.clear() }
        #expect(store.make())
        let first = store.claim(key)
        #expect(first != nil && store.claim(key) == nil)
        withExtendedLifetime(first) {}
    }
}

@Suite("What is packed")
struct PackingTests {
    @Test("comes out bit for bit")
    func roundTrip() throws {
        var packing = Packing()
        packing.add(-3)
        packing.add(-0.0)
        packing.add(true)
        packing.add("零 é")
        packing.add([Float.nan, -0.0, .infinity])
        packing.add(nil as Double?)
        var packed = Unpacking(packing.bytes)
        #expect(try packed.int() == -3)
        #expect(try packed.double().bitPattern == (-0.0).bitPattern)
        #expect(try packed.bool())
        #expect(try packed.text() == "零 é")
        let numbers: [Float] = try packed.numbers()
        #expect(numbers.map(\.bitPattern) == [Float.nan, -0.0, .infinity].map(\.bitPattern))
        #expect(try packed.optionalDouble() == nil)
        #expect(packed.isAtEnd)
    }

    @Test("asks for no memory that its bytes do not fill")
    func lengths() {
        for count in [Int.max, -1, 2] {
            var packing = Packing()
            packing.add(count)
            packing.add(1.0)
            var packed = Unpacking(packing.bytes)
            #expect(throws: DamagedEntry.self) { let _: [Double] = try packed.numbers() }
        }
    }

    @Test("has one digest, however it is cut into pieces")
    func pieces() throws {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
        for cut in 0...bytes.count {
            let digest = RunningDigest()
            digest.add(bytes[..<cut])
            digest.add(bytes[cut...])
            #expect(digest.digest == Digest(of: bytes))
        }
        let file = NSTemporaryDirectory() + "digest-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: file) }
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        #expect(RunningDigest(of: file, bytes: 700)?.digest == Digest(of: Array(bytes[..<700])))
        #expect(RunningDigest(of: file, bytes: 1001) == nil)
        #expect(Digest(of: [0]) != Digest(of: [0, 0]))
    }
}
