/// A checksum of 32 bits: the remainder of the bytes, taken as a polynomial, by another polynomial.
package struct CRC32: Sendable {
    /// The checksum of TensorBoard's event files.
    package static let castagnoli = CRC32(reversedPolynomial: 0x82F6_3B78)
    /// The checksum of zlib, and of W&B's files.
    package static let zlib = CRC32(reversedPolynomial: 0xEDB8_8320)

    /// What a byte becomes with 0 to 7 bytes after it: eight tables of 256, so that eight bytes take one step.
    private let tables: [UInt32]

    private init(reversedPolynomial polynomial: UInt32) {
        var tables = [UInt32](repeating: 0, count: 8 * 256)
        for byte in 0..<256 {
            tables[byte] = (0..<8).reduce(UInt32(byte)) { sum, _ in
                sum & 1 == 1 ? sum >> 1 ^ polynomial : sum >> 1
            }
        }
        for place in 256..<tables.count {
            let before = tables[place - 256]
            tables[place] = before >> 8 ^ tables[Int(before & 0xFF)]
        }
        self.tables = tables
    }

    /// The checksum of bytes that follow others, whose checksum is `start`.
    package func callAsFunction(_ bytes: ArraySlice<UInt8>, after start: UInt32 = 0) -> UInt32 {
        let tables = tables.span, bytes = bytes.span
        var sum = ~start
        var place = 0
        while place + 8 <= bytes.count {
            let low =
                sum ^ UInt32(bytes[place]) ^ UInt32(bytes[place + 1]) << 8 ^ UInt32(bytes[place + 2]) << 16
                ^ UInt32(bytes[place + 3]) << 24
            sum =
                tables[7 << 8 | Int(low & 0xFF)] ^ tables[6 << 8 | Int(low >> 8 & 0xFF)]
                ^ tables[5 << 8 | Int(low >> 16 & 0xFF)] ^ tables[4 << 8 | Int(low >> 24)]
                ^ tables[3 << 8 | Int(bytes[place + 4])] ^ tables[2 << 8 | Int(bytes[place + 5])]
                ^ tables[1 << 8 | Int(bytes[place + 6])] ^ tables[Int(bytes[place + 7])]
            place += 8
        }
        while place < bytes.count {
            sum = sum >> 8 ^ tables[Int((sum ^ UInt32(bytes[place])) & 0xFF)]
            place += 1
        }
        return ~sum
    }

    /// The checksum of bytes as TensorBoard stores it, so that a checksum of data that holds checksums is a good one.
    package func masked(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        let sum = self(bytes)
        return (sum >> 15 | sum << 17) &+ 0xA282_EAD8
    }
}
