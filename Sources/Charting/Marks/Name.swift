/// The name of a mark, and what it looks like in a legend.
public struct Name: Hashable, Sendable {
    /// How a legend shows a mark.
    public enum Sample: Hashable, Sendable {
        /// A piece of line.
        case line(Stroke)
        /// A dot; `radius` in points.
        case dot(radius: Double, fill: Fill?, stroke: Stroke?)
        /// A piece of area.
        case area(fill: Fill?, stroke: Stroke?)
        /// Arrowheads, as they point out of a plot at its edges.
        case arrowheads(Fill)
    }

    /// The words.
    public var text: String
    /// The ink of the words.
    public var ink: Ink
    /// The mark in small.
    public var sample: Sample

    /// Whether the name may stand at the mark's end; only lines have one.
    var isDirect: Bool { if case .line = sample { true } else { false } }

    /// Makes a name.
    public init(_ text: String, ink: Ink, sample: Sample) {
        self.text = text
        self.ink = ink
        self.sample = sample
    }
}
