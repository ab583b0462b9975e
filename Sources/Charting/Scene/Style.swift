/// What the inside of a shape is filled with.
public struct Fill: Hashable, Sendable {
    /// The colour's meaning.
    public var ink: Ink
    /// From 0, invisible, to 1.
    public var opacity: Double
    /// Whether edges follow whole pixels instead of being smoothed, so that neighbours meet without a seam.
    public var isCrisp: Bool

    /// Makes a fill.
    public init(_ ink: Ink, opacity: Double = 1, isCrisp: Bool = false) {
        self.ink = ink
        self.opacity = opacity
        self.isCrisp = isCrisp
    }
}

/// How a line is drawn.
public struct Stroke: Hashable, Sendable {
    /// How a line ends.
    public enum Cap: Hashable, Sendable {
        case butt, round
    }

    /// The colour's meaning.
    public var ink: Ink
    /// In points.
    public var width: Double
    /// The pattern along the line.
    public var dash: Dash
    /// From 0, invisible, to 1.
    public var opacity: Double
    /// How the line ends; its corners are round with round ends, else sharp.
    public var cap: Cap

    /// Makes a stroke; `width` in points.
    public init(_ ink: Ink, width: Double = 1, dash: Dash = .solid, opacity: Double = 1, cap: Cap = .butt) {
        self.ink = ink
        self.width = width
        self.dash = dash
        self.opacity = opacity
        self.cap = cap
    }
}

/// The pattern along a line.
public enum Dash: Hashable, Sendable, CaseIterable {
    case solid, dashed, dotted, dashDotted, longDashed

    /// Lengths drawn and left out in turn, in points, for a line of `width` points; empty for a solid line.
    package func lengths(width: Double) -> [Double] {
        let units: [Double] =
            switch self {
            case .solid: []
            case .dashed: [3.5, 2]
            case .dotted: [1, 1.4]
            case .dashDotted: [4, 1.6, 1, 1.6]
            case .longDashed: [7, 2.5]
            }
        return units.map { $0 * width }
    }
}
