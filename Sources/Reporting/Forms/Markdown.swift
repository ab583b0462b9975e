/// Text made safe for Markdown.
enum Markdown {
    /// A piece of a line, in which every mark that could begin something stands for itself.
    static func escape(_ text: String) -> String {
        let line = printable(text).replacing(/[ \t\n\r\u{b}\u{c}\u{85}\u{2028}\u{2029}]+/, with: " ")
        var escaped = String.UnicodeScalarView()
        for scalar in line.unicodeScalars {
            if marks.contains(scalar) { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
            // What begins a list, or underlines a heading.
            .replacing(/^(\ *\d+)([.)])(?=\ |$)/) { "\($0.1)\\\($0.2)" }
            .replacing(/^(\ *)([+=\-])(?=[\ =\-]|$)/) { "\($0.1)\\\($0.2)" }
            // What would become a link or a picture by itself.
            .replacing(/:(?=[^ ])/, with: "\\:")
            .replacing(/(?i)(www)\./) { "\($0.1)\\." }
    }

    /// Without control characters other than tabs and ends of lines.
    static func printable(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter {
                    $0.properties.generalCategory != .control || $0 == "\t" || $0 == "\n" || $0 == "\r"
                }))
    }

    private static let marks = Set("\\`*_[]<>#|~$&@".unicodeScalars)
}
