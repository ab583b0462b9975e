internal import Languages

// The explanation for XeLaTeX.
extension Explanation {
    /// A whole document; Chinese is set by ctex.
    var latex: String {
        let isChinese = language.tag.hasPrefix("zh")
        var lines = [
            isChinese
                ? "\\documentclass[a4paper,fontset=fandol]{ctexart}" : "\\documentclass[a4paper]{article}",
            "\\usepackage[margin=2cm]{geometry}",
            "\\usepackage{amsmath,booktabs,longtable}",
            isChinese ? "" : "\\usepackage{fontspec}",
            "\\allowdisplaybreaks",
            "\\setlength{\\parindent}{0pt}",
            "\\begin{document}",
            "\\section*{\(Self.words(title))}",
            Self.words(introduction),
        ]
        for section in sections {
            lines.append("\\subsection*{\(Self.words(section.title))}")
            if let lead = section.lead { lines.append(Self.words(lead)) }
            if !section.equations.isEmpty {
                let equations = section.equations.map(Self.aligned).joined(separator: "\\\\[4pt]\n")
                lines.append("\\begin{align*}\n\(equations)\n\\end{align*}")
            }
            if let table = section.table { lines.append(Self.table(table)) }
            if let note = section.note { lines.append(Self.words(note)) }
        }
        lines.append("\\end{document}")
        return lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
    }

    /// An equation whose lines are aligned at their equals signs.
    private static func aligned(_ equation: Equation) -> String {
        let sides = equation.sides
        let isLong = equation.text.count > 76
        let lines = sides.dropFirst().map(\.latex)
        return "  \(sides[0].latex) &" + lines.joined(separator: isLong ? " \\\\\n  &" : " ")
    }

    private static func table(_ table: Table) -> String {
        func row(_ entries: [Entry]) -> String { entries.map(\.latex).joined(separator: " & ") + " \\\\" }
        let columns = "l" + String(repeating: "r", count: table.head.count - 1)
        return """
            \(words(table.caption))
            {\\footnotesize\\setlength{\\tabcolsep}{4pt}
            \\begin{longtable}{\(columns)}
            \\toprule
            \(row(table.head))
            \\midrule
            \\endhead
            \(table.rows.map(row).joined(separator: "\n"))
            \\bottomrule
            \\end{longtable}}
            """
    }

    /// Words as they are: what has a meaning in LaTeX stands for itself, and what text fonts lack is mathematics.
    fileprivate static func words(_ text: String) -> String {
        text.map { character in
            switch character {
            case "#", "$", "%", "&", "_", "{", "}": "\\\(character)"
            case "\\": "\\textbackslash{}"
            case "^": "\\textasciicircum{}"
            case "~": "\\textasciitilde{}"
            case "−", "×", "∂", "δ", "∞", "·", "′": Equation(String(character)).latex(isBlock: false)
            case _ where character.isNewline: " "
            default:
                character.unicodeScalars.contains { $0.properties.generalCategory == .control }
                    ? "" : String(character)
            }
        }.joined()
    }
}

extension Explanation.Entry {
    fileprivate var latex: String {
        switch self {
        case .words(let words): Explanation.words(words)
        case .equation(let equation): equation.latex(isBlock: false)
        case .number(let number): number.isEmpty ? "" : Equation.value(number).latex(isBlock: false)
        }
    }
}
