extension Typesetter {
    /// Text of one size, and where it stands from the start of the whole line's baseline; in points.
    struct Part {
        var text: String
        var font: Font
        var run: Run
        var x: Double
        var y: Double
    }

    /// A line with scripts, set side by side, and how far it advances.
    func parts(of text: MarkedText, _ font: Font) -> (parts: [Part], width: Double) {
        var parts: [Part] = []
        var width = 0.0
        for piece in text.pieces {
            switch piece {
            case .plain(let text):
                let run = shape(text, font)
                parts.append(Part(text: text, font: font, run: run, x: width, y: 0))
                width += run.width
            case .scripts(let lower, let upper):
                let scripts = scripts(lower: lower, upper: upper, font)
                for var part in scripts.parts {
                    part.x += width
                    parts.append(part)
                }
                width += scripts.width
            }
        }
        return (parts, width)
    }

    /// Scripts, from the end of what they belong to.
    func scripts(lower: String, upper: String, _ font: Font) -> (parts: [Part], width: Double) {
        let isStacked = !lower.isEmpty && !upper.isEmpty
        let positions = isStacked ? ScriptPosition.stacked : .single
        var small = font
        small.size *= ScriptPosition.size
        let parts = [(lower, positions.drop), (upper, -positions.rise)].filter { !$0.0.isEmpty }.map {
            let text = MarkedText.signed($0)
            return Part(text: text, font: small, run: shape(text, small), x: 0, y: font.size * $1)
        }
        let width = parts.map(\.run.width).max() ?? 0
        return (parts, width + font.size * ScriptPosition.space)
    }

    /// One run of all that is set.
    func joined(_ line: (parts: [Part], width: Double)) -> Run {
        var whole = Run()
        whole.width = line.width
        for part in line.parts {
            whole.glyphs += part.run.glyphs.map {
                Run.Glyph(outline: $0.outline, id: $0.id, x: part.x + $0.x, y: part.y + $0.y)
            }
            whole.ascent = max(whole.ascent, part.run.ascent - part.y)
            whole.descent = max(whole.descent, part.run.descent + part.y)
            whole.unknownGlyphs += part.run.unknownGlyphs
            if part.y != 0, let ink = part.run.ink {
                whole.scriptAscent = max(whole.scriptAscent, -ink.minY - part.y)
                whole.scriptDescent = max(whole.scriptDescent, ink.maxY + part.y)
            }
        }
        return whole
    }
}

/// How scripts stand, as parts of the size of the text they belong to; after TeX's `plain` format.
private struct ScriptPosition {
    /// From the text's baseline down to the subscript's.
    var drop: Double
    /// From the text's baseline up to the superscript's.
    var rise: Double

    static let single = ScriptPosition(drop: 0.15, rise: 0.36)
    /// Further apart, so that one does not touch the other.
    static let stacked = ScriptPosition(drop: 0.22, rise: 0.42)
    /// The scripts' own size.
    static let size = 0.7
    /// Left free after them.
    static let space = 0.04
}
