/// Numbers in a block, as TensorFlow 2 writes scalars and histograms.
///
/// Formulas: tensorflow/core/framework/tensor.proto
struct EventTensor {
    /// The extents; empty for a single number.
    var shape: [Int] = []
    /// The numbers, row by row; empty where they are text or of a kind that is not read.
    var numbers: [Double] = []

    init(_ bytes: ArraySlice<UInt8>) {
        var type: Int64 = 0
        var content: ArraySlice<UInt8> = []
        var exact: [Double] = []
        for field in ProtobufFields(bytes) {
            switch field.number {
            case 1: type = field.value.integer ?? 0
            case 2: shape = Self.shape(field.value.bytes ?? [])
            case 4: content = field.value.bytes ?? []
            case 5: numbers += field.value.floats
            case 6: exact += field.value.doubles
            case 7, 10, 11, 16, 17: numbers += field.value.integers
            default: break
            }
        }
        // Descent writes the float64 beside the float32 that TensorBoard shows.
        if !exact.isEmpty { numbers = exact }
        if numbers.isEmpty { numbers = Self.numbers(in: content, type) }
    }

    /// The only number; nil where there are none or several.
    var scalar: Double? {
        shape.allSatisfy { $0 == 1 } && numbers.count == 1 ? numbers[0] : nil
    }

    /// Rows of a bin's left end, right end and count; nil where it is no such table.
    var histogram: EventMessage.Histogram? {
        guard shape.count == 2, shape[1] == 3, numbers.count % 3 == 0, numbers.count / 3 == shape[0],
            let minimum = numbers.first
        else { return nil }
        let rows = stride(from: 0, to: numbers.count, by: 3)
        return EventMessage.Histogram(
            minimum: minimum, maximum: numbers[numbers.count - 2], edges: rows.map { numbers[$0 + 1] },
            counts: rows.map { numbers[$0 + 2] })
    }

    private static func shape(_ bytes: ArraySlice<UInt8>) -> [Int] {
        ProtobufFields(bytes).filter { $0.number == 2 }.map { dimension in
            let size = ProtobufFields(dimension.value.bytes ?? []).first { $0.number == 1 }
            return size?.value.integer.flatMap(Int.init(exactly:)) ?? 0
        }
    }

    /// The types by their numbers in tensorflow/core/framework/types.proto.
    private static func numbers(in content: ArraySlice<UInt8>, _ type: Int64) -> [Double] {
        var content = content
        switch type {
        case 1: return content.takeAll(UInt32.self).map { Double(Float(bitPattern: $0)) }
        case 2: return content.takeAll(UInt64.self).map(Double.init(bitPattern:))
        case 3: return content.takeAll(UInt32.self).map { Double(Int32(bitPattern: $0)) }
        case 4, 10: return content.map(Double.init)
        case 9: return content.takeAll(UInt64.self).map { Double(Int64(bitPattern: $0)) }
        case 14: return content.takeAll(UInt16.self).map { Double(Float(bitPattern: UInt32($0) << 16)) }
        case 22: return content.takeAll(UInt32.self).map(Double.init)
        case 23: return content.takeAll(UInt64.self).map(Double.init)
        default: return []
        }
    }
}
