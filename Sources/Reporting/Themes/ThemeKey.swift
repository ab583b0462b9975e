internal import Errors
internal import Charting
internal import Labs
internal import Yams

/// A key of a theme file: one entry in a list, from which errors and the tests follow.
package struct ThemeKey: Sendable {
    package let name: String
    /// What it takes and what that colours, in a sentence without a full stop.
    package let about: String
    /// Reads the value into the draft, or reports what is wrong with it.
    let read: @Sendable (Node, inout ThemeDraft, inout Reader) -> Void

    /// All keys, in the order of the documentation.
    package static let all = [extends] + colors + [series, sequential, diverging, textSize, dashes]

    private static let extends = ThemeKey(
        name: "extends", about: "the theme it begins from: \(Theme.named.map(\.name).joined(separator: ", "))"
    ) { node, draft, reader in
        let words = Theme.named.map { $0.name }
        guard let word = reader.choice(node, of: "extends", from: words) else { return }
        draft.base = Theme.named.first { $0.name == word }?.theme ?? draft.base
    }

    private static let colors = [
        ("background", "the paper"), ("text", "titles and names"), ("muted", "text beside it"),
        ("faint", "what only hints"), ("axis", "axes and ticks"), ("grid", "grid lines"),
    ].map { name, what in
        ThemeKey(name: name, about: "a colour as CSS writes it, such as \"#1f2328\": \(what)") {
            node, draft, reader in draft.colors[name] = reader.color(node, of: name)
        }
    }

    private static let series = ThemeKey(
        name: "series",
        about:
            "a list of colours, one for each line, or four lightnesses of each, the one closest to the paper first"
    ) { node, draft, reader in
        guard case .sequence(let list) = node, !list.isEmpty else {
            return reader.report(
                node, .wrongKind,
                node.sequence == nil
                    ? "series must be a list of colours\(reader.butIs(node))" : "series names no colour",
                allowed:
                    "a colour for each series, or a list of its four lightnesses, from the one closest to the paper"
            )
        }
        draft.series = list.compactMap { node in
            guard case .sequence(let shades) = node else {
                return reader.color(node, of: "a series").map { [$0] }
            }
            let colors = shades.compactMap { reader.color($0, of: "a series") }
            guard colors.count == shades.count else { return nil }
            if shades.count == 4 { return colors }
            reader.report(
                node, .wrongKind, "this series has \(shades.count) colours",
                allowed: "one colour, or four lightnesses, from the one closest to the paper")
            return nil
        }
    }

    private static let sequential = ThemeKey(
        name: "sequential", about: ramp(.sequential, "from low to high")
    ) { node, draft, reader in
        draft.sequential = reader.colorMap(node, of: "sequential", .sequential)
    }

    private static let diverging = ThemeKey(
        name: "diverging", about: ramp(.diverging, "around a middle")
    ) { node, draft, reader in
        draft.diverging = reader.colorMap(node, of: "diverging", .diverging)
    }

    private static let textSize = ThemeKey(
        name: "text_size", about: "how large text is, in points from 4 to 40"
    ) { node, draft, reader in
        guard let size = node.decimal, (4...40).contains(size) else {
            return reader.report(
                node, .wrongKind, "text_size must be a size in points\(reader.butIs(node))",
                allowed: "4 to 40, such as 9"
            )
        }
        draft.textSize = size
    }

    private static func ramp(_ kind: ColorMap.Kind, _ what: String) -> String {
        let names = ColorMap.all.filter { $0.kind == kind }.map(\.name).joined(separator: ", ")
        return "a list of colours, or the name of a ramp, for values \(what): \(names)"
    }

    private static let dashes = ThemeKey(
        name: "dashes", about: "true where lines are to differ by dashes too, for paper without colours"
    ) { node, draft, reader in
        draft.dashes = reader.yesOrNo(node, of: "dashes")
    }
}

extension Reader {
    /// A colour as CSS writes it.
    fileprivate mutating func color(_ node: Node, of key: String) -> Color? {
        let text = node.scalar?.string ?? ""
        let digits = text.hasPrefix("#") ? String(text.dropFirst()) : text
        let isHex = digits.utf8.allSatisfy("0123456789abcdefABCDEF".utf8.contains)
        if isHex, digits.utf8.count == 6, let hex = UInt32(digits, radix: 16) { return Color(hex) }
        if isHex, digits.utf8.count == 3, let hex = UInt32(digits.map { "\($0)\($0)" }.joined(), radix: 16) {
            return Color(hex)
        }
        report(
            node, .wrongKind, "\(key) must be a colour\(butIs(node))",
            allowed: text.isEmpty
                ? "six hexadecimal digits in quotes, such as \"#1f2328\": without them # begins a comment"
                : "six hexadecimal digits in quotes, such as \"#1f2328\"")
        return nil
    }

    /// A ramp: the name of one that there is, or the colours it passes through.
    fileprivate mutating func colorMap(_ node: Node, of key: String, _ kind: ColorMap.Kind) -> ColorMap? {
        guard case .sequence(let list) = node else {
            let maps = ColorMap.all.filter { $0.kind == kind }
            let word = choice(node, of: key, from: maps.map { $0.name })
            return maps.first { $0.name == word }
        }
        let stops = list.compactMap { color($0, of: "each colour of \(key)") }
        guard stops.count == list.count else { return nil }
        guard stops.count >= (kind == .diverging ? 3 : 2) else {
            report(
                node, .wrongKind, "\(key) passes through \(stops.count) colours",
                allowed: kind == .diverging ? "at least 3, the middle one for the middle value" : "at least 2"
            )
            return nil
        }
        return ColorMap(key, kind, stops: stops)
    }
}
