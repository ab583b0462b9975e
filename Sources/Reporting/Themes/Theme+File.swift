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
        if let root = reader.compose(source, holding: content), let pairs = reader.table(root, of: "a theme") {
            let keys = ThemeKey.all.map { $0.name }
            for (key, value) in pairs {
                let name = key.string ?? ""
                guard let known = ThemeKey.all.first(where: { $0.name == name }) else {
                    reader.report(
                        key, "unknown key \(shown(name)) in a theme", allowed: keys.joined(separator: ", "),
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

extension ThemeDraft {
    /// Reports every colour that cannot be read on the paper; one that is not the file's own, at the paper.
    fileprivate func reportUnreadable(_ root: Node, _ reader: inout Reader) {
        let theme = theme
        func check(_ color: Color, _ name: String, _ least: Double, _ node: Node?) {
            let ratio = color.contrast(with: theme.background)
            guard ratio < least else { return }
            let near = color.reaching(least, on: theme.background)
            // Rounded down, so that 2.999 is not called 3.
            reader.report(
                node ?? nodes["background"] ?? root,
                "\(name), \(color.hex), has a contrast of \((ratio * 100).rounded(.down) / 100):1 on the paper, "
                    + theme.background.hex,
                allowed: "at least \(least == 3 ? "3" : "4.5"):1 for \(least == 3 ? "lines" : "text")",
                suggestion: near.contrast(with: theme.background) >= least ? "\"\(near.hex)\"" : nil)
        }
        check(theme.text, "text", Theme.textContrast, nodes["text"])
        check(theme.muted, "muted", Theme.textContrast, nodes["muted"])
        check(theme.faint, "faint", Theme.lineContrast, nodes["faint"])
        check(theme.axis, "axis", Theme.lineContrast, nodes["axis"])
        for (index, colors) in theme.series.enumerated() {
            let node = nodes["series"]?.sequence.map { $0[index] }
            let four = node?.sequence
            // Of a series of one colour the others follow.
            guard let node, four == nil else {
                for (shade, place) in zip(Ink.Shade.allCases, 0...) {
                    let least = shade == .strong || shade == .deep ? Theme.textContrast : Theme.lineContrast
                    check(colors[shade], "a colour of series \(index + 1)", least, four?[place])
                }
                continue
            }
            check(colors.regular, "series \(index + 1)", Theme.lineContrast, node)
        }
    }
}
