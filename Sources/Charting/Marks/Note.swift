/// Words that belong to a place inside the plot.
public struct Note: Hashable, Sendable {
    /// A place where the words could stand.
    public struct Spot: Hashable, Sendable {
        /// A point of the baseline.
        public var position: Position
        /// Which part of the words stands there.
        public var anchor: Label.Anchor
        /// Which of several lines stands there: 0 for the first, 1 for the last.
        public var line: Double

        /// Makes a spot.
        public init(_ position: Position, _ anchor: Label.Anchor, line: Double = 0) {
            self.position = position
            self.anchor = anchor
            self.line = line
        }
    }

    /// The words.
    public var text: String
    /// Their ink.
    public var ink: Ink
    /// Where they could stand, best first.
    public var spots: [Spot]
    /// In points.
    public var size = 9.0
    /// The ink of a piece of paper that always lies under the words; nil for the chart's own, only where they cover
    /// data.
    public var paper: Ink?
    /// Whether the words are left out rather than cover data.
    public var isOptional = false
    /// What they stand on and must not leave, such as a cell of a heat map; nil where they stand among other data.
    public var surface: Box?
    /// Wider words are broken into lines, in points; nil keeps them in one.
    public var width: Double?
    /// What a thin line leads to from the words; nil for none.
    public var target: Position?

    /// Makes a note.
    public init(_ text: String, ink: Ink, spots: [Spot], width: Double? = nil, target: Position? = nil) {
        self.text = text
        self.ink = ink
        self.spots = spots
        self.width = width
        self.target = target
    }

    /// Makes a note in the middle of a surface.
    public init(_ text: String, ink: Ink, in surface: Box) {
        self.init(text, ink: ink, spots: [Spot(surface.center, .middle)])
        self.surface = surface
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
                spot(-gap, -2 * near, .end), spot(-gap, 2 * near, .end), spot(gap, -3 * near, .start),
                spot(gap, 3 * near, .start), spot(-gap, -3 * near, .end), spot(-gap, 3 * near, .end),
            ])
    }
}
