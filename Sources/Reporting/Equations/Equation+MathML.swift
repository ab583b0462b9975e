extension Equation {
    /// The formula for a page: within a line, or on a line of its own. There its parts, which wide spaces part, are
    /// formulas side by side, so that they go below each other where the page is narrow.
    func mathML(isBlock: Bool) -> String {
        guard isBlock else { return "<math>\(markup)</math>" }
        return parts.map { "<math display=\"block\">\(Equation.row($0).markup)</math>" }.joined()
    }

    /// The formula for a page in pieces that each begin with an equals sign, so that it is broken there where the page
    /// is narrow. What was measured has a slot, to be numbered by ``Slots``.
    var chainMathML: String {
        sides.map { "<math>\($0.markup)</math>" }.joined(separator: " ")
    }

    private var markup: String {
        switch self {
        case .row(let items): "<mrow>" + Self.fenced(Equation.spaced(items)) + "</mrow>"
        // A name of two characters would be set upright.
        case .variable(let name) where name.hasSuffix("′"):
            "<mrow><mi>\(escaped(String(name.dropLast())))</mi><mo lspace=\"0\" rspace=\"0\">′</mo></mrow>"
        case .variable(let name): "<mi>\(escaped(name))</mi>"
        case .function(let name): "<mi mathvariant=\"normal\">\(escaped(name))</mi>"
        case .number(let digits): "<mn>\(escaped(digits))</mn>"
        case .value(let digits): "<mn \(Slots.mark)>\(escaped(digits))</mn>"
        case .sign("∑"): "<mo largeop=\"false\">∑</mo>"
        case .sign(let sign): "<mo>\(escaped(sign == "-" ? "−" : sign))</mo>"
        case .gap: "<mspace width=\"0.8em\"/>"
        case .thinSpace: "<mspace width=\"0.17em\"/>"
        case .space: "<mspace width=\"2em\"/>"
        case .root(let radicand): "<msqrt>\(radicand.markup)</msqrt>"
        case .fraction(let above, let below): "<mfrac>\(above.markup)\(below.markup)</mfrac>"
        case .lower(let base, let index): "<msub>\(base.markup)\(index.markup)</msub>"
        case .upper(let base, let power): "<msup>\(base.markup)\(power.markup)</msup>"
        case .lowerUpper(let base, let index, let power):
            "<msubsup>\(base.markup)\(index.markup)\(power.markup)</msubsup>"
        case .accent(let accent, let base):
            "<mover accent=\"true\">\(base.markup)<mo stretchy=\"\(accent.isWide)\">\(accent.sign)</mo></mover>"
        // Spaces at its ends would be lost.
        case .words(let words): "<mtext>\(escaped(words.replacing(" ", with: "\u{A0}")))</mtext>"
        case .fenced(let open, let inner, let close):
            "<mrow>" + Self.fence(open, "prefix") + inner.markup + Self.fence(close, "postfix") + "</mrow>"
        case .table(let rows, let alignment):
            "<mtable class=\"\(alignment.rawValue)\"\(alignment == .aligned ? " displaystyle=\"true\"" : "")>"
                + rows.map { "<mtr>" + $0.map { "<mtd>\($0.markup)</mtd>" }.joined() + "</mtr>" }.joined()
                + "</mtable>"
        }
    }

    private static func fence(_ sign: String, _ form: String) -> String {
        sign.isEmpty ? "" : "<mo form=\"\(form)\" fence=\"true\" stretchy=\"true\">\(HTML.escape(sign))</mo>"
    }

    /// What stands in parentheses is a row of its own, as high as which they are drawn.
    private static func fenced(_ items: [Equation]) -> String {
        var open = [""]
        for item in items {
            switch item {
            case .sign("("): open.append(item.markup)
            case .sign(")") where open.count > 1:
                let inner = open.removeLast()
                open[open.count - 1] += "<mrow>\(inner)\(item.markup)</mrow>"
            default: open[open.count - 1] += item.markup
            }
        }
        return open.joined()
    }

    private func escaped(_ text: String) -> String { HTML.escape(text) }
}
