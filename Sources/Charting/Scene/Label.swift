package import Canvas

/// One line of text in a scene.
public struct Label: Hashable, Sendable {
    /// Which part of the text stands at its position.
    public enum Anchor: Hashable, Sendable {
        case start, middle, end
    }

    /// How heavy the letters are.
    public enum Weight: Hashable, Sendable {
        case regular, medium, semibold, bold
    }

    /// The text, with scripts in braces (`w_{11}`, `10^{-3}`); line breaks count as spaces.
    public var text: String
    /// A point of the baseline: its start, middle or end, as `anchor` says.
    public var position: Position
    /// Which part of the text stands at `position`.
    public var anchor: Anchor
    /// In points.
    public var size: Double
    /// How heavy the letters are.
    public var weight: Weight
    /// The colour's meaning.
    public var ink: Ink
    /// Figures of equal width, so that numbers stand in columns.
    public var isTabular: Bool

    /// Makes a line of text; `size` in points.
    public init(
        _ text: String, at position: Position, anchor: Anchor = .start, size: Double = 9,
        weight: Weight = .regular, ink: Ink = .text, isTabular: Bool = false
    ) {
        self.text = text
        self.position = position
        self.anchor = anchor
        self.size = size
        self.weight = weight
        self.ink = ink
        self.isTabular = isTabular
    }
}

extension Label {
    /// What letters need above the baseline, as a part of the size; holds for Inter and for Chinese.
    package static let ascent = 0.97
    /// What letters need below the baseline, as a part of the size.
    package static let descent = 0.25
    /// From the baseline to the middle of digits, capitals and Chinese characters, as a part of the size.
    package static let middle = 0.36

    package var font: Font { Font(size: size, weight: weight.canvas, isTabular: isTabular) }

    /// Where the text starts, when it is `width` points wide.
    package func start(width: Double) -> Position {
        switch anchor {
        case .start: position
        case .middle: Position(x: position.x - width / 2, y: position.y)
        case .end: Position(x: position.x - width, y: position.y)
        }
    }

    /// The room the text takes.
    package func box(_ typesetter: Typesetter) -> Box {
        let run = typesetter.run(text, font)
        let start = start(width: run.width)
        return Box(
            minX: start.x, minY: start.y - max(size * Self.ascent, run.scriptAscent),
            maxX: start.x + run.width, maxY: start.y + max(size * Self.descent, run.scriptDescent))
    }
}

extension Label.Weight {
    package var canvas: Font.Weight {
        switch self {
        case .regular: .regular
        case .medium: .medium
        case .semibold: .semibold
        case .bold: .bold
        }
    }
}
