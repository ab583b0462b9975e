internal import Charting

/// LaTeX. How numbers, names and tables look is said by commands that the template defines.
struct LaTeXMarkup: Markup {
    let folder = "latex"
    let ending = "tex"
    let pictures: ChartFormat? = .pdf

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
        let gaps = 1.2 * Double(columns.count - 1)
        let least = columns.map {
            Double($0.isNumber ? $0.width : min($0.width, max($0.word, 14))) * Self.letter
        }
        let natural = columns.map { Double($0.width) * Self.letter }
        let (size, room) =
            Self.sizes.first { $0.room >= least.reduce(gaps, +) } ?? Self.sizes[Self.sizes.count - 1]
        let (all, fixed) = (natural.reduce(gaps, +), least.reduce(gaps, +))
        // What is left when every column has the least it needs goes to those that want more.
        let share = all > fixed ? min(1, max(0, room - fixed) / (all - fixed)) : 0
        let widths = zip(columns, zip(least, natural)).map { column, width in
            let em = width.0 + share * (width.1 - width.0)
            return "\(column.isNumber ? "R" : "L"){\((em * 100).rounded(.up) / 100)}"
        }
        return "{\\\(size)}{\(widths.joined())}"
    }

    /// In ems; figures are half an em wide, bold ones more.
    private static let letter = 0.57
    /// The sizes of LaTeX's letters at 11 points, and how many ems of them go into a line of A4.
    private static let sizes: [(name: String, room: Double)] = [
        ("small", 45.5), ("footnotesize", 50), ("scriptsize", 56), ("tiny", 75),
    ]

    private func cell(_ cell: Cell, in column: Column) -> String {
        let content = content(of: cell)
        guard cell.isNumber else { return content }
        let filler = column.filler(behind: cell, digit: "\\phantom{0}", point: "\\phantom{.}")
        let number = (cell.isBest ? "\\best{\(content)}" : content) + filler
        guard let step = cell.iteration.map({ String($0) }) else { return number }
        let indent = String(repeating: "\\phantom{0}", count: column.stepDigits - step.count)
        return number + "~\\atstep{\(indent)\(step)}"
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
