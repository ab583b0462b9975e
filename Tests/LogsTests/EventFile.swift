@testable import Logs

/// An event file as a test wants it.
struct EventFile {
    /// The bytes; the version comes first.
    private(set) var bytes: [UInt8] = []
    /// Where each record begins.
    private(set) var starts: [Int] = []

    init() { add(Message().double(1, 100).bytes(3, Array("brain.Event:2".utf8))) }

    /// Adds a record of any bytes.
    mutating func add(_ message: Message) {
        starts.append(bytes.count)
        let length = Self.littleEndian(UInt64(message.bytes.count))
        bytes += length + Self.littleEndian(CRC32.castagnoli.masked(length[...]))
        bytes += message.bytes + Self.littleEndian(CRC32.castagnoli.masked(message.bytes[...]))
    }

    /// Adds values at a step; a second passes for each step.
    mutating func add(step: Int, _ values: Message...) {
        var event = Message().double(1, 100 + Double(step))
        if step > 0 { event = event.integer(2, step) }
        let summary = values.reduce(Message()) { $0.bytes(1, $1.bytes) }
        add(event.bytes(5, summary.bytes))
    }

    /// Says that training begins again at a step.
    mutating func restart(at step: Int) {
        add(Message().double(1, 500).integer(2, step).bytes(7, Message().integer(1, 1).bytes))
    }

    /// A value as TensorFlow 1 and PyTorch write it.
    static func scalar(_ tag: String, _ value: Float) -> Message {
        Message().bytes(1, Array(tag.utf8)).float(2, value)
    }

    /// A tensor; what shows it is told where a plugin is given.
    static func tensor(_ tag: String, plugin: String?, _ tensor: Message) -> Message {
        let value = Message().bytes(1, Array(tag.utf8)).bytes(8, tensor.bytes)
        guard let plugin else { return value }
        let data = Message().bytes(1, Array(plugin.utf8))
        return value.bytes(9, Message().bytes(1, data.bytes).bytes)
    }

    static func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    /// A message in Protocol Buffers' wire format.
    struct Message {
        var bytes: [UInt8] = []

        func integer(_ field: Int, _ value: Int) -> Message {
            adding(Self.varint(UInt64(field << 3)) + Self.varint(UInt64(bitPattern: Int64(value))))
        }

        func double(_ field: Int, _ value: Double) -> Message {
            adding(Self.varint(UInt64(field << 3 | 1)) + EventFile.littleEndian(value.bitPattern))
        }

        func float(_ field: Int, _ value: Float) -> Message {
            adding(Self.varint(UInt64(field << 3 | 5)) + EventFile.littleEndian(value.bitPattern))
        }

        func bytes(_ field: Int, _ value: [UInt8]) -> Message {
            adding(Self.varint(UInt64(field << 3 | 2)) + Self.varint(UInt64(value.count)) + value)
        }

        func doubles(_ field: Int, _ values: [Double]) -> Message {
            bytes(field, values.flatMap { EventFile.littleEndian($0.bitPattern) })
        }

        private func adding(_ more: [UInt8]) -> Message { Message(bytes: bytes + more) }

        private static func varint(_ number: UInt64) -> [UInt8] {
            var (bytes, rest) = ([UInt8](), number)
            while rest >= 0x80 {
                bytes.append(UInt8(rest & 0x7F) | 0x80)
                rest >>= 7
            }
            return bytes + [UInt8(rest)]
        }
    }
}
