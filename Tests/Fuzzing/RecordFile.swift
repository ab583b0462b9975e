internal import Logs

/// A file of records with checksums, taken apart so that it can be put together with right ones.
struct RecordFile {
    /// What is in the records.
    var records: [[UInt8]]
    private let isEvents: Bool

    private static let wandbHeader: [UInt8] = [0x3A, 0x57, 0x26, 0x42, 0xE1, 0xBE, 0x00]

    /// Takes a file apart; nil where it is in no such format.
    init?(_ bytes: [UInt8]) {
        records = []
        isEvents = !bytes.starts(with: Self.wandbHeader)
        var place = isEvents ? 0 : Self.wandbHeader.count
        func number(_ size: Int) -> Int { (0..<size).reduce(0) { $0 | Int(bytes[place + $1]) << ($1 * 8) } }
        if isEvents {
            guard bytes.count > 40, bytes[24..<40].contains(Array("brain.Event".utf8)) else { return nil }
            while place + 12 <= bytes.count {
                let length = number(8)
                guard place + 16 + length <= bytes.count else { break }
                records.append(Array(bytes[(place + 12)..<(place + 12 + length)]))
                place += 16 + length
            }
        } else {
            // What spans blocks is left out: a beginning of the file is enough.
            while place + 7 <= bytes.count, bytes[place + 6] == 1 {
                place += 4
                let length = number(2)
                records.append(Array(bytes[(place + 3)..<(place + 3 + length)]))
                place += 3 + length
            }
        }
    }

    /// The file, put together again.
    var bytes: [UInt8] { isEvents ? events : pieces }

    private var events: [UInt8] {
        records.flatMap { record in
            let length = Self.littleEndian(UInt64(record.count))
            return length + Self.littleEndian(CRC32.castagnoli.masked(length[...])) + record
                + Self.littleEndian(CRC32.castagnoli.masked(record[...]))
        }
    }

    private var pieces: [UInt8] {
        var bytes = Self.wandbHeader
        for record in records {
            var rest = record[...]
            var isFirst = true
            repeat {
                var room = 32768 - bytes.count % 32768
                if room < 7 {
                    bytes += repeatElement(0, count: room)
                    room = 32768
                }
                let part = rest.prefix(room - 7)
                rest = rest.dropFirst(part.count)
                let kind: UInt8 = isFirst ? (rest.isEmpty ? 1 : 2) : (rest.isEmpty ? 4 : 3)
                let checked = [kind] + part
                bytes +=
                    Self.littleEndian(CRC32.zlib(checked[...])) + Self.littleEndian(UInt16(part.count))
                    + checked
                isFirst = false
            } while !rest.isEmpty
        }
        return bytes
    }

    private static func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
}
