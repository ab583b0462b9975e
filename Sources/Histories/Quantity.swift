/// What a series measures, told by its column's name.
public enum Quantity: Sendable, Hashable {
    case loss
    /// A unit of the network's output.
    case output
    /// A weight, or a bias.
    case weight
    /// The derivative of the loss with respect to a weight.
    case gradient
    /// The share of samples on which a unit with a flat side, such as ReLU's, is above it.
    case activity
    case other

    /// What a column of this name measures.
    public init(column name: String) {
        switch true {
        case name == "loss": self = .loss
        case name.hasPrefix("output."): self = .output
        case name.hasPrefix("gradient."): self = .gradient
        case name.hasPrefix("active."): self = .activity
        case Self.isWeight(name): self = .weight
        default: self = .other
        }
    }

    /// `w3`, `layer1.w.2.1` and `layer1.b.1` are weights.
    private static func isWeight(_ name: String) -> Bool {
        func isNumber(_ text: some StringProtocol) -> Bool {
            !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
        }
        if name.hasPrefix("w") { return isNumber(name.dropFirst()) }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0].hasPrefix("layer"), isNumber(parts[0].dropFirst(5)) else {
            return false
        }
        return (parts[1] == "w" && parts.count == 4 || parts[1] == "b" && parts.count == 3)
            && parts.dropFirst(2).allSatisfy { isNumber($0) }
    }
}
