public import Training

/// Where a run's data come from, and what was done to them.
public struct DataSource: Sendable, Hashable {
    /// Where the samples stand, or what makes them.
    public enum Origin: Sendable, Hashable {
        /// In the lab file.
        case listed
        /// In a table of this path, as the lab file gives it.
        case table(String)
        /// In a formula.
        case generated(GeneratedSet)
    }

    /// Where the samples come from.
    public var origin: Origin
    /// What the set is drawn with, and the validation samples are chosen with; nil where nothing is drawn.
    public var seed: UInt64?
    /// The share of the samples that is kept apart; 0 where none is.
    public var validation: Double
    /// Whether the inputs were brought to mean 0 and standard deviation 1.
    public var standardise: Bool

    /// In a line, as the lab file would say it: `spirals, samples=200, noise=0.1, seed=0`; empty for listed data to
    /// which nothing was done.
    public var text: String {
        var parts: [String] = []
        switch origin {
        case .listed: break
        case .table(let path): parts.append(path)
        case .generated(let set):
            parts.append(set.name)
            parts += set.options.list.map { "\($0.name)=\($0.text)" }
        }
        if standardise { parts.append("standardise=true") }
        if validation > 0 { parts.append("validation=\(validation.plain)") }
        if let seed { parts.append("seed=\(seed)") }
        return parts.joined(separator: ", ")
    }
}
