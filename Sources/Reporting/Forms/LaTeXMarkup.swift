internal import Charting

/// LaTeX. How numbers, names and tables look is said by commands that the template defines.
struct LaTeXMarkup: Markup {
    let folder = "latex"
    let ending = "tex"
    let pictures: ChartFormat? = .pdf
    let prose = ProseForm.latex

    func text(_ text: String) -> String { LaTeX.escape(text) }

    func number(_ text: String) -> String { "\\measured{\(LaTeX.escape(text))}" }

    func name(_ text: String) -> String { "\\runname{\(LaTeX.escape(text))}" }

    func formula(_ equation: Equation, isBlock: Bool) -> String {
        isBlock ? equation.displayed : "$\(equation.latex)$"
    }

    func chain(_ equation: Equation) -> String { equation.displayedChain }

    func code(_ text: String) -> String { LaTeX.code(text) }

    func row(_ cells: [Cell], in columns: [Column]) -> String {
        zip(cells, columns).map(cell).joined(separator: " & ") + " \\tabularnewline"
    }

    /// The size of its letters and how wide each column is, in ems of that size: as large as lets the numbers stand
    /// on one line each, with words on several.
    func layout(of columns: [Column]) -> String {
        let fitting = Size.all.first { $0.least(of: columns).reduce($0.gaps(columns), +) <= $0.room }
        let size = fitting ?? Size.all[Size.all.count - 1]
        let least = size.least(of: columns), natural = size.natural(of: columns)
        let wanted = natural.reduce(0, +) - least.reduce(0, +)
        // What is left when every column has the least it needs goes to those that want more.
        let rest = size.room - least.reduce(size.gaps(columns), +)
        let share = wanted > 0 ? min(1, max(0, rest) / wanted) : 0
        // Where even the smallest letters are too wide, by what they are held to be wider than they are.
        let squeeze = rest < 0 ? 1 + rest / least.reduce(0, +) : 1
        let widths = columns.indices.map { place in
            let em = squeeze * (least[place] + share * (natural[place] - least[place]))
            return "\(columns[place].isNumber ? "R" : "L"){\((em * 100).rounded(.up) / 100)}"
        }
        return "{\\\(size.name)}{\(widths.joined())}"
    }

    /// A size of LaTeX's letters at 11 points.
    private struct Size {
        let name: String
        /// How many ems of it go into a line of A4.
        let room: Double
        /// How wide a letter is, in ems: small ones are wider for their height.
        let letter: Double

        static let all = [
            Size(name: "small", room: 45, letter: 0.54), Size(name: "footnotesize", room: 50, letter: 0.55),
            Size(name: "scriptsize", room: 56, letter: 0.57), Size(name: "tiny", room: 75, letter: 0.65),
        ]

        /// So many letters of a column, in ems; bold ones are wider.
        func width(of column: Column, _ count: Int) -> Double {
            Double(count) * letter * (column.hasBest ? 1.12 : 1)
        }

        /// What columns need where words are broken into several lines.
        func least(of columns: [Column]) -> [Double] {
            columns.map { width(of: $0, $0.isNumber ? $0.width : min($0.width, max($0.word, 14))) }
        }

        /// What they need where none is, and an iteration stands beside its number, not below it.
        func natural(of columns: [Column]) -> [Double] {
            columns.map { width(of: $0, $0.width + ($0.stepDigits > 0 ? $0.stepDigits + 3 : 0)) }
        }

        func gaps(_ columns: [Column]) -> Double { 1.2 * Double(columns.count - 1) }
    }

    private func cell(_ cell: Cell, in column: Column) -> String {
        let content = content(of: cell)
        guard cell.isNumber else { return content }
        let filler = column.filler(behind: cell, digit: "\\phantom{0}", point: "\\phantom{.}")
        let number = (cell.isBest ? "\\best{\(content)}" : content) + filler
        guard let step = cell.iteration.map({ String($0) }) else { return number }
        let indent = String(repeating: "\\phantom{0}", count: column.stepDigits - step.count)
        return number + " \\atstep{\(indent)\(step)}"
    }
}

extension Equation {
    /// The formula on a line of its own; its parts stand below each other where they are too long to stand side by
    /// side.
    var displayed: String {
        let parts = parts.map { Equation.row($0).latex }
        guard parts.count > 1 else { return latex }
        return text.count < 64
            ? parts.joined(separator: " \\qquad ")
            : "\\begin{gathered}\n\(parts.joined(separator: " \\\\\n"))\n\\end{gathered}"
    }

    /// The formula on a line of its own, or on a line for each equals sign.
    var displayedChain: String {
        let sides = sides.map(\.latex)
        guard sides.count > 2, text.count > 76 else { return latex }
        return
            "\\begin{aligned}\n\(sides[0]) &\(sides.dropFirst().joined(separator: " \\\\\n&"))\n\\end{aligned}"
    }
}
