/// SHA-256 (FIPS 180-4) of some bytes: two contents that have the same one are the same.
package struct Digest: Hashable, Sendable {
    /// The 32 bytes.
    package let bytes: [UInt8]

    /// The digest of these bytes.
    package init(of bytes: [UInt8]) {
        var hash = RunningDigest()
        bytes.withUnsafeBytes { hash.add($0) }
        self = hash.finish()
    }

    /// A digest that was written down; nil where these are not 32 bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// In hexadecimal digits, as a file is named.
    package var text: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

private struct RunningDigest {
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
        0x5be0_cd19,
    ]
    /// What does not fill a block of 64 bytes yet.
    private var rest: [UInt8] = []
    private var count: UInt64 = 0

    /// Takes in the next piece.
    mutating func add(_ piece: UnsafeRawBufferPointer) {
        count += UInt64(piece.count)
        var piece = piece[...]
        if !rest.isEmpty {
            let missing = piece.prefix(64 - rest.count)
            rest += missing
            piece = piece.dropFirst(missing.count)
            guard rest.count == 64 else { return }
            let block = rest
            rest.removeAll(keepingCapacity: true)
            block.withUnsafeBytes { compress($0) }
        }
        let whole = piece.count / 64 * 64
        if whole > 0 { compress(UnsafeRawBufferPointer(rebasing: piece.prefix(whole))) }
        rest += piece.dropFirst(whole)
    }

    /// The digest of all pieces.
    func finish() -> Digest {
        var end = self
        let zeros = (119 - rest.count % 64) % 64
        let length = (0..<8).map { UInt8(truncatingIfNeeded: (count &* 8) >> (56 - 8 * UInt64($0))) }
        ([0x80] + [UInt8](repeating: 0, count: zeros) + length).withUnsafeBytes { end.add($0) }
        let bytes = end.state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } }
        return Digest(bytes: bytes) ?? Digest(of: [])
    }

    /// Takes in whole blocks.
    private mutating func compress(_ blocks: UnsafeRawBufferPointer) {
        Self.rounds.withUnsafeBufferPointer { rounds in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
                for block in stride(from: 0, to: blocks.count, by: 64) {
                    for place in 0..<16 {
                        words[place] = UInt32(
                            bigEndian: blocks.loadUnaligned(
                                fromByteOffset: block + 4 * place, as: UInt32.self))
                    }
                    compress(words, rounds)
                }
            }
        }
    }

    @inline(__always)
    private mutating func compress(
        _ words: UnsafeMutableBufferPointer<UInt32>, _ rounds: UnsafeBufferPointer<UInt32>
    ) {
        func turned(_ word: UInt32, _ by: UInt32) -> UInt32 { word &>> by | word &<< (32 &- by) }
        for place in 16..<64 {
            let a = words[place - 15], b = words[place - 2]
            let low = turned(a, 7) ^ turned(a, 18) ^ a &>> 3
            let high = turned(b, 17) ^ turned(b, 19) ^ b &>> 10
            words[place] = words[place - 16] &+ low &+ words[place - 7] &+ high
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for place in 0..<64 {
            let choice = e & f ^ ~e & g, majority = a & b ^ a & c ^ b & c
            let first =
                h &+ (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) &+ choice &+ rounds[place] &+ words[place]
            let second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) &+ majority
            (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
        }
        for (place, word) in [a, b, c, d, e, f, g, h].enumerated() { state[place] &+= word }
    }

    /// The fractions of the cube roots of the first 64 primes, as FIPS 180-4 lists them.
    private static let rounds: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
        0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
        0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
        0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
        0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
        0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
        0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
        0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
        0xc671_78f2,
    ]
}
