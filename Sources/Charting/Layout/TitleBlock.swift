internal import Canvas

/// The title and the subtitle, broken into lines.
struct TitleBlock {
    private var lines: [(text: String, font: Font, ink: Ink)] = []

    /// Breaks both for a width; what needs more than `height` ends in an ellipsis.
    init(title: String, subtitle: String, width: Double, height: Double, _ typesetter: Typesetter) {
        var room = height
        for (text, font, ink) in [
            (title, Typography.title, Ink.text), (subtitle, Typography.subtitle, Ink.muted),
        ] {
            let leading = font.size * Typography.leading
            let most = Int(room / leading)
            var broken = typesetter.balancedLines(text, font, width: width)
            if broken.count > most, most > 0 {
                let rest = broken[(most - 1)...].joined(separator: " ")
                broken[most - 1] = typesetter.fitted(rest, font, width: width)
            }
            for line in broken.prefix(max(0, most)) {
                lines.append((typesetter.fitted(line, font, width: width), font, ink))
            }
            room -= Double(min(broken.count, most)) * leading
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
