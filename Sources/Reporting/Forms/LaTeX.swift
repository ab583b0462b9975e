/// Text made safe for LaTeX, in letters that its own fonts have.
enum LaTeX {
    /// Words in which nothing is a command.
    static func escape(_ text: String) -> String {
        var escaped = ""
        var run: (command: String, text: String)?
        func endRun() {
            if let ended = run { escaped += "\\\(ended.command){\(ended.text)}" }
            run = nil
        }
        for scalar in text.unicodeScalars {
            if let (command, letter) = raised[scalar] {
                if run?.command != command { endRun() }
                run = (command, (run?.text ?? "") + letter)
                continue
            }
            endRun()
            if let own = replacements[scalar] {
                escaped += own
            } else if scalar.properties.isWhitespace {
                escaped += " "
            } else if !left.contains(scalar.properties.generalCategory) {
                escaped.unicodeScalars.append(scalar)
            }
        }
        endRun()
        return escaped
    }

    /// Lines of a file: every space is kept, and a line may break at each.
    static func code(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { line in
                let words = line.replacing("\t", with: "    ").split(
                    separator: " ", omittingEmptySubsequences: false)
                return "\\codeline{" + words.map { escape(String($0)) }.joined(separator: "\\ ") + "}"
            }
            .joined(separator: "\n")
    }

    /// What has no look of its own.
    private static let left: Set<Unicode.GeneralCategory> = [.control, .format, .privateUse, .unassigned]

    private static let replacements: [Unicode.Scalar: String] = {
        var all: [Unicode.Scalar: String] = [
            "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "#": "\\#",
            "%": "\\%", "^": "\\textasciicircum{}", "~": "\\textasciitilde{}",
            "\"": "\\textquotedbl{}", "`": "\\textasciigrave{}", "'": "\\textquotesingle{}",
            // A bracket behind an \item, a star behind the end of a row and two hyphens would be read as more.
            "[": "{[}", "]": "{]}", "*": "{*}", "-": "-{}", "<": "{<}", ">": "{>}",
            // Where a long name may break.
            "_": "\\_\\allowbreak{}", "=": "=\\allowbreak{}", "/": "/\\allowbreak{}", "+": "+\\allowbreak{}",
            "\u{A0}": "~", "\u{2009}": "\\,", "\u{202F}": "\\,", "\u{2007}": "\\phantom{0}",
            "\u{2008}": "\\phantom{.}",
        ]
        for (scalar, command) in symbols { all[scalar] = "\\ensuremath{\(command)}" }
        return all
    }()

    /// What stands in formulas, in LaTeX's words.
    static let symbols: [Unicode.Scalar: String] = [
        "−": "-", "∂": "\\partial", "∇": "\\nabla", "∑": "\\sum", "√": "\\surd", "∞": "\\infty",
        "≤": "\\le", "≥": "\\ge", "≠": "\\ne", "≈": "\\approx", "∈": "\\in", "→": "\\to",
        "←": "\\leftarrow", "⇒": "\\Rightarrow", "·": "\\cdot", "′": "{}'", "×": "\\times",
        "α": "\\alpha", "β": "\\beta", "γ": "\\gamma", "δ": "\\delta", "ε": "\\varepsilon",
        "η": "\\eta", "θ": "\\theta", "λ": "\\lambda", "μ": "\\mu", "ρ": "\\rho", "σ": "\\sigma",
        "τ": "\\tau", "φ": "\\varphi", "π": "\\pi", "Δ": "\\Delta", "Σ": "\\Sigma", "Φ": "\\Phi",
    ]

    private static let raised: [Unicode.Scalar: (String, String)] = {
        var all: [Unicode.Scalar: (String, String)] = [:]
        for (raised, letter) in zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁽⁾ⁿˡᵀ".unicodeScalars, "0123456789+()nlT") {
            all[raised] = ("textsuperscript", String(letter))
        }
        all["⁻"] = ("textsuperscript", "\\ensuremath{-}")
        for (lowered, letter) in zip("₀₁₂₃₄₅₆₇₈₉ₐᵢⱼₖₙₘₓ".unicodeScalars, "0123456789aijknmx") {
            all[lowered] = ("textsubscript", String(letter))
        }
        return all
    }()
}
