/// One event of TensorBoard: values of some tags at a step.
///
/// Formulas: tensorflow/core/util/event.proto and tensorflow/core/framework/summary.proto
struct EventMessage {
    /// When it was written, in seconds.
    var time = 0.0
    /// The step; where it is 0 it is left out.
    var step: Int64 = 0
    /// Whether a run begins here, anew or again.
    var isStart = false
    /// The values.
    var values: [TaggedValue] = []

    /// A value under a tag.
    struct TaggedValue {
        var tag = ""
        /// What TensorBoard shows the tag with, told only with a tag's first value.
        var plugin: String?
        var value: Value?
    }

    /// A value.
    enum Value {
        case number(Double)
        case histogram(Histogram)
        case tensor(EventTensor)
    }

    /// How many numbers fell between which; an edge per count is the right end of a bin.
    struct Histogram {
        var minimum = 0.0
        var maximum = 0.0
        var edges: [Double] = []
        var counts: [Double] = []
    }

    /// Reads a record; nil where it is none.
    init?(_ record: ArraySlice<UInt8>) {
        var fields = ProtobufFields(record)
        while let field = fields.next() {
            switch field.number {
            case 1: time = field.value.double ?? time
            case 2: step = field.value.integer ?? step
            case 5:
                guard let bytes = field.value.bytes, let values = Self.summary(bytes) else { return nil }
                self.values += values
            case 7:
                for field in ProtobufFields(field.value.bytes ?? []) where field.number == 1 {
                    isStart = field.value.integer == 1
                }
            default: break
            }
        }
        if fields.isBroken { return nil }
    }

    private static func summary(_ bytes: ArraySlice<UInt8>) -> [TaggedValue]? {
        var values: [TaggedValue] = []
        var fields = ProtobufFields(bytes)
        while let field = fields.next() {
            guard field.number == 1 else { continue }
            guard let bytes = field.value.bytes, let value = TaggedValue(bytes) else { return nil }
            values.append(value)
        }
        return fields.isBroken ? nil : values
    }
}

extension EventMessage.TaggedValue {
    fileprivate init?(_ bytes: ArraySlice<UInt8>) {
        var fields = ProtobufFields(bytes)
        while let field = fields.next() {
            switch field.number {
            case 1: tag = field.value.text ?? ""
            case 2: value = field.value.float.map { .number(Double($0)) }
            case 5: value = .histogram(EventMessage.Histogram(field.value.bytes ?? []))
            case 8: value = .tensor(EventTensor(field.value.bytes ?? []))
            case 9: plugin = Self.plugin(field.value.bytes ?? [])
            default: break
            }
        }
        if fields.isBroken { return nil }
    }

    private static func plugin(_ metadata: ArraySlice<UInt8>) -> String? {
        for field in ProtobufFields(metadata) where field.number == 1 {
            for field in ProtobufFields(field.value.bytes ?? []) where field.number == 1 {
                return field.value.text
            }
        }
        return nil
    }
}

extension EventMessage.Histogram {
    fileprivate init(_ bytes: ArraySlice<UInt8>) {
        for field in ProtobufFields(bytes) {
            switch field.number {
            case 1: minimum = field.value.double ?? minimum
            case 2: maximum = field.value.double ?? maximum
            case 6: edges += field.value.doubles
            case 7: counts += field.value.doubles
            default: break
            }
        }
    }
}
