/// A face, size and weight to set text in.
package struct Font: Hashable, Sendable {
    /// How heavy the letters are.
    package enum Weight: Hashable, Sendable {
        case regular, medium, semibold, bold
    }

    /// In points.
    package var size: Double
    package var weight: Weight
    /// Figures of equal width, so that numbers stand in columns.
    package var isTabular: Bool

    package init(size: Double, weight: Weight = .regular, isTabular: Bool = false) {
        self.size = size
        self.weight = weight
        self.isTabular = isTabular
    }
}

/// One line of text, shaped: which outlines stand where, from the start of its baseline; in points.
package struct Run: Hashable, Sendable {
    package struct Glyph: Hashable, Sendable {
        package var outline: Outline
        /// Tells outlines of equal shape apart from others without comparing them.
        package var id: Int
        package var x: Double
        package var y: Double
    }

    package var glyphs: [Glyph] = []
    /// How far the text advances, spaces included.
    package var width = 0.0
    /// The font's extent above the baseline.
    package var ascent = 0.0
    /// The font's extent below the baseline.
    package var descent = 0.0
    /// How far raised and lowered ink reaches above the baseline; 0 where there is none.
    package var scriptAscent = 0.0
    /// How far raised and lowered ink reaches below the baseline; 0 where there is none.
    package var scriptDescent = 0.0
    /// Characters no installed font can show.
    package var unknownGlyphs = 0

    /// What is inked, from the start of the baseline; nil for blank text.
    package var ink: (minX: Double, minY: Double, maxX: Double, maxY: Double)? {
        var result: (minX: Double, minY: Double, maxX: Double, maxY: Double)?
        for glyph in glyphs {
            guard let box = glyph.outline.bounds else { continue }
            let old = result ?? (.infinity, .infinity, -.infinity, -.infinity)
            result = (
                min(old.minX, box.minX + glyph.x), min(old.minY, box.minY + glyph.y),
                max(old.maxX, box.maxX + glyph.x), max(old.maxY, box.maxY + glyph.y)
            )
        }
        return result
    }
}
