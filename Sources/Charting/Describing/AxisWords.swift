/// An axis' label taken apart, so that its values can be told within a sentence: `time (s)` is time, in s.
struct AxisWords {
    /// What is measured; empty where the axis has no label.
    let noun: String
    /// The unit; empty for none.
    let unit: String
    private let axis: Axis

    init(_ axis: Axis) {
        self.axis = axis
        var noun = axis.label, unit = ""
        for (open, close) in [(" (", ")"), (" [", "]")] where noun.hasSuffix(close) {
            let parts = noun.split(separator: open)
            guard parts.count == 2 else { continue }
            (noun, unit) = (String(parts[0]), String(parts[1].dropLast()))
        }
        // Words such as Loss, not names such as ReLU or L.
        let tail = noun.dropFirst().prefix { $0 != " " }
        let isWord = !tail.isEmpty && tail.allSatisfy { $0.isLowercase }
        self.noun = isWord ? noun.prefix(1).lowercased() + noun.dropFirst() : noun
        self.unit = unit
    }

    /// A value of the axis: a number with its unit, or the name of what it counts.
    func value(_ value: Double) -> String {
        if axis.scale == .categorical, let index = Int(exactly: value.rounded()),
            axis.categories.indices.contains(index)
        {
            return axis.categories[index]
        }
        let number = axis.integers ? Numeral.whole(value) : Numeral.text(value)
        return unit.isEmpty ? number : "\(number)\u{A0}\(unit)"
    }

    /// How many steps lie between two values of an axis that counts; nil where it does not.
    func steps(_ range: ClosedRange<Double>) -> Int? {
        guard axis.integers, unit.isEmpty, !noun.isEmpty else { return nil }
        return Int(exactly: range.upperBound - range.lowerBound)
    }
}
