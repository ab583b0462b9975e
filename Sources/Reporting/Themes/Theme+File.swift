internal import Errors
internal import Charting
internal import Labs
internal import Yams

extension Theme {
    /// Reads a theme file, a table of ``ThemeKey``s.
    ///
    /// - Throws: `LabError` with everything that is wrong in it.
    static func read(path: String) throws(LabError) -> Theme {
        let content = "a theme: \(ThemeKey.all.map { $0.name }.joined(separator: ", "))"
        let source = try TextFile.source(
            at: path, of: "a theme", holding: content, example: "templates/themes/journal.yaml")
        var reader = Reader(), draft = ThemeDraft()
        if let root = reader.compose(source, holding: content), let pairs = reader.table(root, of: "a theme")
        {
            let keys = ThemeKey.all.map { $0.name }
            for (key, value) in pairs {
                let name = key.string ?? ""
                guard let known = ThemeKey.all.first(where: { $0.name == name }) else {
                    reader.report(
                        key, .unknownKey, "unknown key \(shown(name)) in a theme",
                        allowed: keys.joined(separator: ", "),
                        suggestion: keys.nearest(to: name))
                    continue
                }
                draft.nodes[name] = value
                known.read(value, &draft, &reader)
            }
            if reader.error(path: path, source: source) == nil { draft.reportUnreadable(root, &reader) }
        }
        if let error = reader.error(path: path, source: source) { throw error }
        return draft.theme
    }
}

/// A colour that cannot be read on the paper.
private struct TooPale {
    let name: String
    let color: Color
    /// The contrast it needs.
    let least: Double
    /// Where it stands in the file; nil where it is not the file's own.
    let node: Node?
}

extension ThemeDraft {
    /// Reports every colour that cannot be read on the paper; of those that are not the file's own the first, at the
    /// paper.
    fileprivate func reportUnreadable(_ root: Node, _ reader: inout Reader) {
        let paper = theme.background, pale = tooPale
        func ratio(_ color: Color) -> String {
            // Rounded down, so that 2.999 is not called 3.
            "\((color.contrast(with: paper) * 100).rounded(.down) / 100):1"
        }
        for own in pale {
            guard let node = own.node else { continue }
            let near = own.color.reaching(own.least, on: paper)
            let isLine = own.least == Theme.lineContrast
            reader.report(
                node, .contrast,
                "\(own.name), \(own.color.hex), has a contrast of \(ratio(own.color)) on the paper, \(paper.hex)",
                allowed: isLine ? "at least 3:1 for lines" : "at least 4.5:1 for text",
                suggestion: near.contrast(with: paper) >= own.least ? "\"\(near.hex)\"" : nil)
        }
        let others = pale.filter { $0.node == nil }
        guard let first = others.first else { return }
        let rest = others.count > 1 ? ", and \(others.count - 1) more colours too little" : ""
        reader.report(
            nodes["background"] ?? root, .contrast,
            "on this paper, \(paper.hex), \(first.name), \(first.color.hex), has a contrast of \(ratio(first.color))\(rest)",
            allowed:
                "colours of your own with at least 3:1 for lines and 4.5:1 for text, or a theme that they suit",
            suggestion: base.background.luminance > 0.5 && paper.luminance < 0.18 ? "extends: dark" : nil)
    }

    private var tooPale: [TooPale] {
        let theme = theme
        let named = [
            ("text", theme.text, Theme.textContrast), ("muted", theme.muted, Theme.textContrast),
            ("faint", theme.faint, Theme.lineContrast), ("axis", theme.axis, Theme.lineContrast),
        ].map { TooPale(name: $0, color: $1, least: $2, node: nodes[$0]) }
        let series = theme.series.enumerated().flatMap { index, colors in
            let node = nodes["series"]?.sequence.map { $0[index] }
            // Of a series of one colour the others follow.
            let shades: [Ink.Shade] = node != nil && node?.sequence == nil ? [.regular] : Ink.Shade.allCases
            return shades.enumerated().map { place, shade in
                TooPale(
                    name: "series \(index + 1)", color: colors[shade],
                    least: shade == .strong || shade == .deep ? Theme.textContrast : Theme.lineContrast,
                    node: node?.sequence?[place] ?? node)
            }
        }
        return (named + series).filter { $0.color.contrast(with: theme.background) < $0.least }
    }
}
