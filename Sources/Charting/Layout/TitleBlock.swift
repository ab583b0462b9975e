internal import Canvas

/// The title and the subtitle, broken into lines.
struct TitleBlock {
    private var lines: [(text: String, font: Font, ink: Ink)] = []
    /// Whether there was too little room for all words.
    private(set) var isCut = false

    /// Breaks both for a width; what needs more than `height` ends in an ellipsis.
    init(title: String, subtitle: String, width: Double, height: Double, _ typesetter: Typesetter) {
        var room = height
        for (text, font, ink) in [
            (title, Typography.title, Ink.text), (subtitle, Typography.subtitle, Ink.muted),
        ] {
            let leading = font.size * Typography.leading
            let broken = typesetter.balancedLines(text, font, width: width)
            let kept = typesetter.kept(broken, font, width: width, most: Int(room / leading))
            isCut = isCut || kept != broken
            lines += kept.map { ($0, font, ink) }
            room -= Double(kept.count) * leading
        }
    }

    /// In points.
    var height: Double { lines.reduce(0) { $0 + $1.font.size * Typography.leading } }

    /// The lines, one below the other from an upper left corner.
    func labels(at corner: Position) -> [Label] {
        var y = corner.y
        return lines.map { text, font, ink in
            defer { y += font.size * Typography.leading }
            return Label(text, font, at: Position(x: corner.x, y: y + font.size), ink)
        }
    }
}

extension Typesetter {
    /// A text broken into lines, `most` of them; what is left over ends in an ellipsis.
    func lines(_ text: String, _ font: Font, width: Double, most: Int) -> [String] {
        kept(lines(text, font, width: width), font, width: width, most: most)
    }

    /// The first of these lines, the last of them taking in the rest as far as it fits.
    fileprivate func kept(_ lines: [String], _ font: Font, width: Double, most: Int) -> [String] {
        guard most > 0 else { return [] }
        var kept = Array(lines.prefix(most))
        if lines.count > most { kept[most - 1] = lines[(most - 1)...].joined(separator: " ") }
        return kept.map { fitted($0, font, width: width) }
    }

    /// As few lines as the width allows, about equally long, so that none is left with a single word.
    fileprivate func balancedLines(_ text: String, _ font: Font, width: Double) -> [String] {
        let lines = lines(text, font, width: width)
        guard (2...4).contains(lines.count) else { return lines }
        var (narrow, wide) = (width / Double(lines.count + 1), width)
        while wide - narrow > 4 {
            let middle = (narrow + wide) / 2
            if self.lines(text, font, width: middle).count > lines.count {
                narrow = middle
            } else {
                wide = middle
            }
        }
        return self.lines(text, font, width: wide)
    }
}
