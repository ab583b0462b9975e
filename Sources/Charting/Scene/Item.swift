/// One thing drawn in a scene.
public indirect enum Item: Hashable, Sendable {
    /// A shape, filled, stroked or both.
    case path(Path, fill: Fill? = nil, stroke: Stroke? = nil)
    /// A circle; `radius` in points.
    case circle(Position, radius: Double, fill: Fill? = nil, stroke: Stroke? = nil)
    /// A line of text.
    case text(Label)
    /// Things that belong together, shown only inside `clip` where that is given.
    case group([Item], clip: Box? = nil)
}

extension Item {
    /// A straight line.
    public static func line(from start: Position, to end: Position, _ stroke: Stroke) -> Item {
        .path(Path(through: [start, end]), stroke: stroke)
    }

    /// A line of text whose baseline is at `position`; `size` in points.
    public static func text(
        _ text: String, at position: Position, anchor: Label.Anchor = .start, size: Double = 9,
        weight: Label.Weight = .regular, ink: Ink = .text
    ) -> Item {
        .text(Label(text, at: position, anchor: anchor, size: size, weight: weight, ink: ink))
    }
}
