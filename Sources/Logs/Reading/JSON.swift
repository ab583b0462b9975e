/// A JSON value; as Python writes them, numbers may be `NaN`, `Infinity` and `-Infinity`.
indirect enum JSON: Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([(key: String, value: JSON)])

    /// The values of a list of numbers; nil for anything else.
    var numbers: [Double]? {
        guard case .array(let values) = self, !values.isEmpty else { return nil }
        var numbers: [Double] = []
        numbers.reserveCapacity(values.count)
        for value in values {
            guard case .number(let number) = value else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    /// What stands under a key of an object.
    subscript(key: String) -> JSON? {
        guard case .object(let pairs) = self else { return nil }
        return pairs.first { $0.key == key }?.value
    }
}
