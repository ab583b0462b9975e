extension Equation {
    /// The formula for a page: on a line of its own, or within one.
    func mathML(isBlock: Bool) -> String {
        "<math\(isBlock ? " display=\"block\"" : "")>\(markup)</math>"
    }

    private var markup: String {
        switch self {
        case .row(let items): "<mrow>" + items.map(\.markup).joined() + "</mrow>"
        // A name of two characters would be set upright.
        case .variable(let name) where name.hasSuffix("′"):
            "<mrow><mi>\(escaped(String(name.dropLast())))</mi><mo lspace=\"0\" rspace=\"0\">′</mo></mrow>"
        case .variable(let name): "<mi>\(escaped(name))</mi>"
        case .function(let name): "<mi mathvariant=\"normal\">\(escaped(name))</mi>"
        case .number(let digits): "<mn>\(escaped(digits))</mn>"
        case .sign("∑"): "<mo largeop=\"false\">∑</mo>"
        case .sign(let sign): "<mo>\(escaped(sign == "-" ? "−" : sign))</mo>"
        case .space: "<mspace width=\"2em\"/>"
        case .fraction(let above, let below): "<mfrac>\(above.markup)\(below.markup)</mfrac>"
        case .lower(let base, let index): "<msub>\(base.markup)\(index.markup)</msub>"
        case .upper(let base, let power): "<msup>\(base.markup)\(power.markup)</msup>"
        case .lowerUpper(let base, let index, let power):
            "<msubsup>\(base.markup)\(index.markup)\(power.markup)</msubsup>"
        }
    }

    private func escaped(_ text: String) -> String { HTML.escape(text) }
}
