internal import Errors
internal import Labs

// What commands with something to them come to.
extension LaTeXReader {
    /// What the command that stands next comes to.
    mutating func command(_ name: String) throws(FormulaFault) -> Equation {
        let start = place, command = "\\\(name)"
        place += name.unicodeScalars.count + 1
        if let symbol = LaTeXSymbols.all[name] { return symbol }
        if let accent = Accent(rawValue: name) {
            return .accent(accent, try argument(of: command, at: start))
        }
        if let alphabet = MathAlphabet(command: name) {
            return try argument(of: command, at: start).set(in: alphabet)
        }
        switch name {
        case "frac", "dfrac", "tfrac":
            return .fraction(try argument(of: command, at: start), try argument(of: command, at: start))
        case "sqrt":
            if next == "[" {
                throw fault(
                    "only square roots can be set", command, from: start, allowed: "\\sqrt{…}, x^{1/3}")
            }
            return .root(try argument(of: command, at: start))
        case "text", "mathrm", "operatorname":
            if name == "operatorname", next == "*" { place += 1 }
            guard let words = plainGroup() else {
                if name == "mathrm" { return try argument(of: command, at: start) }
                throw fault(
                    "\(command) takes words in braces", command, from: start, allowed: "\(command){…}")
            }
            return name == "text" ? .words(words) : .function(words)
        case "left":
            let open = try delimiter(of: command, at: start)
            let inner = try sequence()
            guard self.command == "right" else {
                throw fault("this \\left has no \\right", command, from: start, allowed: "\\left( … \\right)")
            }
            let end = place
            place += "\\right".count
            return .fenced(open, .row(inner), try delimiter(of: "\\right", at: end))
        case "begin": return try environment(from: start)
        default:
            throw fault(
                "there is no command \(shown(command)) in formulas", command, from: start,
                allowed: Self.names.prefix(24).joined(separator: ", ") + " …",
                suggestion: Self.names.nearest(to: command))
        }
    }

    /// Every command that is read, those with something to them first.
    private static let names =
        (["frac", "sqrt", "text", "mathrm", "operatorname"] + MathAlphabet.names
        + Accent.allCases.map(\.rawValue)
        + ["left", "right", "begin", "end"]
        + LaTeXSymbols.all.keys.filter { $0.allSatisfy(\.isLetter) }.sorted())
        .map { "\\\($0)" }

    /// The words within the braces that stand next, if there is no markup in them.
    private mutating func plainGroup() -> String? {
        let start = place
        skipSpaces()
        guard next == "{" else { return nil }
        place += 1
        var words = ""
        while let next, next != "}" {
            if let command, command.allSatisfy({ !$0.isLetter }) {
                place += 1
            } else if "\\{_^&".unicodeScalars.contains(next) || next == MarkedText.mark {
                break
            }
            words.unicodeScalars.append(source[place])
            place += 1
        }
        guard next == "}" else {
            place = start
            return nil
        }
        place += 1
        return words
    }

    /// What `\left` and `\right` draw as high as what is between them; a point for nothing.
    private mutating func delimiter(of name: String, at start: Int) throws(FormulaFault) -> String {
        skipSpaces()
        var sign = next.map { String($0) } ?? ""
        if let command, case .sign(let own) = LaTeXSymbols.all[command] {
            sign = own
            place += command.unicodeScalars.count
        }
        let known = "()[]{}|‖⟨⟩⌊⌋⌈⌉/."
        guard let character = sign.first, known.contains(character) else {
            throw fault(
                "\(name) has no parenthesis to it", name, from: start, allowed: "( ) [ ] \\{ \\} | \\| / .")
        }
        place += 1
        return sign == "." ? "" : sign
    }

    /// Rows between `\begin` and `\end`.
    private mutating func environment(from start: Int) throws(FormulaFault) -> Equation {
        let name = plainGroup() ?? ""
        guard let kind = Self.environments[name] else {
            throw fault(
                "there is no environment \(shown(name)) in formulas", name.isEmpty ? "\\begin" : name,
                from: start,
                allowed: Self.environments.keys.sorted().joined(separator: ", "),
                suggestion: Self.environments.keys.sorted().nearest(to: name))
        }
        let rows = try table()
        let end = place
        guard command == "end" else {
            throw fault("this \\begin{\(name)} has no \\end{\(name)}", "\\begin", from: start)
        }
        place += "\\end".count
        guard plainGroup() == name else {
            throw fault(
                "this \\end is not that of \\begin{\(name)}", "\\end", from: end, allowed: "\\end{\(name)}")
        }
        let inner = Equation.table(rows, kind.alignment)
        return kind.open.isEmpty ? inner : .fenced(kind.open, inner, kind.close)
    }

    private static let environments: [String: (open: String, close: String, alignment: Equation.Alignment)] =
        [
            "matrix": ("", "", .centred), "pmatrix": ("(", ")", .centred), "bmatrix": ("[", "]", .centred),
            "vmatrix": ("|", "|", .centred), "cases": ("{", "", .left), "aligned": ("", "", .aligned),
            "align": ("", "", .aligned), "align*": ("", "", .aligned), "split": ("", "", .aligned),
            "gathered": ("", "", .centred),
        ]
}
