/// Words about a place in the data, put where they cover nothing, with a thin line to the place where they stand apart.
public struct Annotation: Mark, Hashable {
    /// The words.
    public var text: String
    /// The place's value along the horizontal axis.
    public var x: Double
    /// The place's value along the vertical axis.
    public var y: Double
    /// The ink of the words and the line.
    public var ink: Ink
    /// Wider words are broken into lines, in points.
    public var width: Double
    /// How far from the place the words may stand, in points.
    public var reach: Double
    /// Whether a thin line leads to the place from words that stand apart.
    public var hasLeader: Bool

    /// Makes words about the place `x`, `y`; `width` and `reach` in points.
    public init(
        _ text: String, x: Double, y: Double, ink: Ink = .text, width: Double = 120, reach: Double = 90,
        leader: Bool = true
    ) {
        self.text = text
        self.x = x
        self.y = y
        self.ink = ink
        self.width = width
        self.reach = reach
        hasLeader = leader
    }

    /// The pair, if it has a place.
    public func extent(x xKind: Scale.Kind, y yKind: Scale.Kind) -> Extent {
        Extent(x: [x], y: [y], xKind, yKind)
    }

    /// Nothing: all of it is a note.
    public func draw(in plot: Plot) -> [Item] { [] }

    /// The words beside the place, then farther and farther away, where the place is inside the frame.
    public func notes(in plot: Plot) -> [Note] {
        guard !text.isEmpty, let center = plot.position(x: x, y: y), plot.frame.contains(center) else {
            return []
        }
        let distances = [8.0] + stride(from: 22, through: max(22, reach), by: 17)
        return [
            Note(
                text, ink: ink.forText,
                spots: distances.flatMap { Note.Spot.ring(around: center, distance: $0) },
                width: max(1, min(width, plot.frame.width - 4)), target: hasLeader ? center : nil)
        ]
    }
}

extension Note.Spot {
    /// Places in all directions from a middle, so far away in points.
    fileprivate static func ring(around center: Position, distance: Double) -> [Note.Spot] {
        let middle = 9 * Label.middle, slanted = distance * 0.7
        func spot(_ dx: Double, _ dy: Double, _ anchor: Label.Anchor) -> Note.Spot {
            // Words above a place grow upwards, those below it downwards, those beside it both ways.
            let (edge, line) = dy < 0 ? (0.0, 1.0) : dy > 0 ? (2 * middle, 0) : (middle, 0.5)
            return Note.Spot(Position(x: center.x + dx, y: center.y + dy + edge), anchor, line: line)
        }
        return [
            spot(slanted, -slanted, .start), spot(slanted, slanted, .start), spot(-slanted, -slanted, .end),
            spot(-slanted, slanted, .end), spot(distance, 0, .start), spot(-distance, 0, .end),
            spot(0, -distance, .middle), spot(0, distance, .middle),
        ]
    }
}
