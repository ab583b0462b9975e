// The formula for LaTeX with amsmath.
extension Equation {
    /// The formula within a line, or on a line of its own. There its parts, which wide spaces part, are formulas below
    /// each other.
    func latex(isBlock: Bool) -> String {
        guard isBlock else { return "$\(latex)$" }
        let lines = parts.map { Equation.row($0).latex }
        return lines.count == 1
            ? "\\[\(lines[0])\\]"
            : "\\[\\begin{gathered}\(lines.joined(separator: " \\\\ "))\\end{gathered}\\]"
    }

    /// The formula without the marks that begin and end mathematics.
    var latex: String {
        switch self {
        case .row(let items): Self.spaced(items).map(\.latex).joined(separator: " ")
        case .function(let letter) where letter.count == 1: "\\mathrm{\(Self.escaped(letter))}"
        case .variable(let name), .function(let name): Self.name(name)
        case .number(let digits), .value(let digits): Self.digits(digits)
        case .sign(let sign): Self.commands[sign] ?? Self.escaped(sign)
        case .space: "\\qquad"
        case .gap: "\\quad"
        case .thinSpace: "\\,"
        case .root(let radicand): "\\sqrt{\(radicand.latex)}"
        case .fraction(let above, let below): "\\frac{\(above.latex)}{\(below.latex)}"
        case .lower(let base, let index): "\(Self.base(base))_{\(index.latex)}"
        case .upper(let base, let power): "\(Self.base(base))^{\(power.latex)}"
        case .lowerUpper(let base, let index, let power):
            "\(Self.base(base))_{\(index.latex)}^{\(power.latex)}"
        case .accent(let accent, let base): "\\\(accent.rawValue){\(base.latex)}"
        case .words(let words): "\\text{\(LaTeX.escape(words))}"
        case .fenced(let open, let inner, let close):
            "\\left\(Self.delimiter(open)) \(inner.latex) \\right\(Self.delimiter(close))"
        case .table(let rows, let alignment): Self.table(rows, alignment)
        }
    }

    private static func delimiter(_ sign: String) -> String {
        sign.isEmpty ? "." : commands[sign] ?? escaped(sign)
    }

    private static func table(_ rows: [[Equation]], _ alignment: Alignment) -> String {
        let lines = rows.map { $0.map(\.latex).joined(separator: " & ") }.joined(separator: " \\\\ ")
        let columns = String(repeating: "l", count: rows.map(\.count).max() ?? 1)
        let (begin, end) =
            switch alignment {
            case .centred: ("{matrix}", "{matrix}")
            case .left: ("{array}{\(columns)}", "{array}")
            case .aligned: ("{aligned}", "{aligned}")
            }
        return "\\begin\(begin) \(lines) \\end\(end)"
    }

    /// What carries an index: of a group its last item would carry it alone.
    private static func base(_ base: Equation) -> String {
        if case .row = base { return "{\(base.latex)}" }
        return base.latex
    }

    private static func name(_ name: String) -> String {
        let primes = String(repeating: "'", count: name.count { $0 == "′" })
        let letters = name.filter { $0 != "′" }
        if let command = commands[letters] { return command + primes }
        if letters.count < 2 { return escaped(letters) + primes }
        return
            (LaTeXSymbols.functions.contains(letters)
            ? "\\\(letters)" : "\\operatorname{\(escaped(letters))}") + primes
    }

    /// A number as it is read, `−1.2 × 10⁻⁷`.
    private static func digits(_ text: String) -> String {
        let powers: [Character: Character] = [
            "⁻": "-", "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7",
            "⁸": "8", "⁹": "9",
        ]
        let body = text.prefix { powers[$0] == nil }, rest = text.dropFirst(body.count)
        let power = rest.prefix { powers[$0] != nil }, after = rest.dropFirst(power.count)
        let exponent = power.isEmpty ? "" : "^{\(String(power.compactMap { powers[$0] }))}"
        let isName = !body.isEmpty && body.allSatisfy { $0.isASCII && $0.isLetter }
        guard !isName else { return "\\mathrm{\(body)}\(exponent)\(escaped(String(after)))" }
        return body.map { commands[String($0)] ?? escaped(String($0)) }.joined() + exponent
            + escaped(String(after))
    }

    private static let commands =
        LaTeXSymbols.commands
        .merging(MathAlphabet.commands) { symbol, _ in symbol }
        .merging(["−": "-", "\u{A0}": "", "<": "<", ">": ">", ":": ":"]) { _, own in own }

    /// What has a meaning in LaTeX stands as itself; within mathematics, so without fonts for what it has none for.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "#", "$", "%", "&", "_", "{", "}": "\\\(scalar)"
            case "\\": "\\backslash "
            case "^": "\\hat{}"
            case "~": "\\sim "
            default: scalar.properties.generalCategory == .control ? "" : String(scalar)
            }
        }.joined()
    }
}
