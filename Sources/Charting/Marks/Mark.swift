/// Something a chart draws from data.
///
/// Every mark passes the same stages: it tells which values it needs (`extent`), draws them once the scales
/// are known (`draw`), and says how it is named (`name`, `end`, `notes`). Where names go, the layout decides.
public protocol Mark: Sendable {
    /// The values to be shown on scales of these kinds.
    func extent(x: Scale.Kind, y: Scale.Kind) -> Extent

    /// What is drawn in a plot, cut to its frame.
    func draw(in plot: Plot) -> [Item]

    /// What the mark is called at its end or in a legend; nil for none.
    var name: Name? { get }

    /// Where the name belongs if it is written beside the mark; nil where nothing is visible.
    func end(in plot: Plot) -> Position?

    /// Words that belong to places inside the plot.
    func notes(in plot: Plot) -> [Note]
}

extension Mark {
    /// No name.
    public var name: Name? { nil }

    /// No end.
    public func end(in plot: Plot) -> Position? { nil }

    /// No notes.
    public func notes(in plot: Plot) -> [Note] { [] }
}

/// The name of a mark, and what it looks like in a legend.
public struct Name: Hashable, Sendable {
    /// How a legend shows a mark.
    public enum Sample: Hashable, Sendable {
        /// A piece of line.
        case line(Stroke)
        /// A dot; `radius` in points.
        case dot(radius: Double, fill: Fill?, stroke: Stroke?)
    }

    /// The words.
    public var text: String
    /// The ink of the words.
    public var ink: Ink
    /// The mark in small.
    public var sample: Sample

    /// Makes a name.
    public init(_ text: String, ink: Ink, sample: Sample) {
        self.text = text
        self.ink = ink
        self.sample = sample
    }
}

/// Words that belong to a place inside the plot.
public struct Note: Hashable, Sendable {
    /// A place where the words could stand.
    public struct Spot: Hashable, Sendable {
        /// A point of the baseline.
        public var position: Position
        /// Which part of the words stands there.
        public var anchor: Label.Anchor

        /// Makes a spot.
        public init(_ position: Position, _ anchor: Label.Anchor) {
            self.position = position
            self.anchor = anchor
        }
    }

    /// The words.
    public var text: String
    /// Their ink.
    public var ink: Ink
    /// Where they could stand, best first.
    public var spots: [Spot]

    /// Makes a note.
    public init(_ text: String, ink: Ink, spots: [Spot]) {
        self.text = text
        self.ink = ink
        self.spots = spots
    }

    /// Makes a note beside, above or below a place, `distance` points away or, if need be, a little farther.
    public init(_ text: String, ink: Ink, around center: Position, distance: Double) {
        func spot(_ dx: Double, _ dy: Double, _ anchor: Label.Anchor) -> Spot {
            Spot(Position(x: center.x + dx, y: center.y + dy + 9 * Label.middle), anchor)
        }
        let (gap, near) = (distance, distance + 5)
        self.init(
            text, ink: ink,
            spots: [
                spot(gap, 0, .start), spot(0, -near, .middle), spot(0, near, .middle), spot(-gap, 0, .end),
                spot(gap - 1, -near, .start), spot(gap - 1, near, .start), spot(1 - gap, -near, .end),
                spot(1 - gap, near, .end), spot(gap, -2 * near, .start), spot(gap, 2 * near, .start),
                spot(-gap, -2 * near, .end), spot(-gap, 2 * near, .end),
            ])
    }
}

/// Puts marks into a list, with `if` and `for`.
@resultBuilder
public enum MarkBuilder {
    /// One mark.
    public static func buildExpression(_ mark: any Mark) -> [any Mark] { [mark] }
    /// Several marks.
    public static func buildExpression(_ marks: [any Mark]) -> [any Mark] { marks }
    /// One after the other.
    public static func buildBlock(_ parts: [any Mark]...) -> [any Mark] { parts.flatMap { $0 } }
    /// The marks of a loop.
    public static func buildArray(_ parts: [[any Mark]]) -> [any Mark] { parts.flatMap { $0 } }
    /// The marks of an `if` without `else`.
    public static func buildOptional(_ part: [any Mark]?) -> [any Mark] { part ?? [] }
    /// The marks of an `if`.
    public static func buildEither(first part: [any Mark]) -> [any Mark] { part }
    /// The marks of an `else`.
    public static func buildEither(second part: [any Mark]) -> [any Mark] { part }
}
