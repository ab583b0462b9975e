extension Equation {
    /// The formula in LaTeX, without the marks around it.
    var latex: String {
        switch self {
        case .row(let items): items.map(\.latex).joined(separator: " ")
        case .variable(let name): name.unicodeScalars.map { LaTeX.symbols[$0] ?? String($0) }.joined()
        case .function(let name): "\\operatorname{\(name)}"
        case .number(let digits): digits.unicodeScalars.map { $0 == "⁻" ? "-" : String($0) }.joined()
        case .sign(let sign): sign.unicodeScalars.map { LaTeX.symbols[$0] ?? String($0) }.joined()
        case .gap, .space: "\\quad"
        case .thinSpace: "\\,"
        case .fraction(let above, let below): "\\frac{\(above.latex)}{\(below.latex)}"
        case .lower(let base, let index): "{\(base.latex)}_{\(index.latex)}"
        case .upper(let base, let power): "{\(base.latex)}^{\(power.latex)}"
        case .lowerUpper(let base, let index, let power):
            "{\(base.latex)}_{\(index.latex)}^{\(power.latex)}"
        }
    }
}
