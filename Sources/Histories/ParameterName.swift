/// Which parameter of a network a column holds, told by its name: `layer1.w.2.1` goes from unit 2 to unit 1 of layer
/// 1, `layer1.b.2` is unit 2's bias, and `w1` to `w8` are the weights of a 2-2-2 network.
public struct ParameterName: Sendable, Hashable {
    /// The layer of weights, counted from 1.
    public let layer: Int
    /// The unit it comes from, counted from 1; nil for a bias.
    public let input: Int?
    /// The unit it goes to, counted from 1.
    public let unit: Int

    /// The parameter of a column; nil where the name is none of a parameter.
    public init?(column name: String) {
        if name.hasPrefix("w"), let number = Self.number(name.dropFirst()), (1...8).contains(number) {
            let (layer, place) = (number - 1).quotientAndRemainder(dividingBy: 4)
            (self.layer, input, unit) = (layer + 1, place / 2 + 1, place % 2 + 1)
            return
        }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0].hasPrefix("layer"), let layer = Self.number(parts[0].dropFirst(5)),
            let first = Self.number(parts[2])
        else { return nil }
        switch (parts[1], parts.count) {
        case ("w", 4):
            guard let second = Self.number(parts[3]) else { return nil }
            (self.layer, input, unit) = (layer, first, second)
        case ("b", 3): (self.layer, input, unit) = (layer, nil, first)
        default: return nil
        }
    }

    private static func number(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }
}
