internal import CXXHash
internal import Glibc

/// XXH3 of some bytes, in 128 bits: two contents that have the same one are the same, unless somebody made them so on
/// purpose. What is damaged has another one.
package struct Digest: Hashable, Codable, Sendable {
    private let high: UInt64, low: UInt64

    /// The digest of these bytes.
    package init(of bytes: [UInt8]) {
        self.init(bytes.withUnsafeBytes { XXH3_128bits($0.baseAddress, $0.count) })
    }

    fileprivate init(_ hash: XXH128_hash_t) { (high, low) = (hash.high64, hash.low64) }

    /// The 16 bytes, as xxHash's canonical form has them.
    package var bytes: [UInt8] {
        [high, low].flatMap { word in withUnsafeBytes(of: word.bigEndian) { Array($0) } }
    }

    /// In hexadecimal digits, as `xxh128sum` prints it and a file is named.
    package var text: String {
        [high, low].map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}

extension Digest: Packable {
    package func pack(into packing: inout Packing) {
        packing.add(high)
        packing.add(low)
    }

    package init(from packed: inout Unpacking) throws(DamagedEntry) {
        (high, low) = (try packed.bits(), try packed.bits())
    }
}

/// The digest of bytes that come piece by piece.
package final class RunningDigest {
    private let state: OpaquePointer?
    /// How many bytes were taken in.
    package private(set) var count = 0

    /// Of nothing yet.
    package init() {
        state = XXH3_createState()
        XXH3_128bits_reset(state)
    }

    deinit { XXH3_freeState(state) }

    /// Of the first bytes of a file; nil where it has not so many.
    package convenience init?(of path: String, bytes count: Int) {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        self.init()
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        while self.count < count {
            let found = fread(&piece, 1, min(count - self.count, piece.count), file)
            guard found > 0 else { return nil }
            add(piece[..<found])
        }
    }

    /// Takes in the next piece.
    package func add(_ piece: ArraySlice<UInt8>) {
        count += piece.count
        piece.withUnsafeBytes { _ = XXH3_128bits_update(state, $0.baseAddress, $0.count) }
    }

    /// Of all that was taken in.
    package var digest: Digest { Digest(XXH3_128bits_digest(state)) }
}
