/// A JSON value; as Python writes them, numbers may be `NaN`, `Infinity` and `-Infinity`.
enum JSON: Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([(key: String, value: JSON)])

    /// What stands under a key of an object.
    subscript(key: String) -> JSON? {
        guard case .object(let pairs) = self else { return nil }
        return pairs.first { $0.key == key }?.value
    }

    /// A number, also where it is written as a text.
    var number: Double? {
        switch self {
        case .number(let number): number
        case .string(let text): Number.read(text)
        default: nil
        }
    }

    /// The values of a list of numbers; nil for anything else.
    var numbers: [Double]? {
        guard case .array(let values) = self, !values.isEmpty else { return nil }
        let numbers = values.compactMap(\.number)
        return numbers.count == values.count ? numbers : nil
    }

    /// A single value as text.
    var word: String? {
        switch self {
        case .bool(let isTrue): "\(isTrue)"
        case .number(let number): Table.text(number)
        case .string(let text): text
        default: nil
        }
    }

    /// Whether it is a list that holds numbers, or lists of numbers, first.
    var isList: Bool {
        guard case .array(let values) = self else { return false }
        // Of what was not measured there may be nothing at first.
        for value in values {
            switch value {
            case .null: continue
            case .number, .string: return value.number != nil
            case .array: return value.numbers != nil
            default: return false
            }
        }
        return false
    }

    /// Whether it is a list of objects.
    var isListOfObjects: Bool {
        guard case .array(let values) = self, case .object = values.first else { return false }
        return true
    }
}
