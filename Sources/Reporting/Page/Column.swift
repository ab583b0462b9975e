/// What the cells below each other in a table have in common.
struct Column {
    /// Whether it holds numbers, below each other at their decimal points.
    let isNumber: Bool
    /// Whether one of them stands out as the best.
    let hasBest: Bool
    /// How many characters follow the decimal point at most, the point counted.
    let decimals: Int
    /// How many digits an iteration beside a number has at most.
    let stepDigits: Int
    private let head: Cell
    private let cells: [Cell]

    /// The column of this head and these cells.
    init(_ head: Cell, _ cells: [Cell]) {
        (self.head, self.cells) = (head, cells)
        isNumber = head.isNumber || !cells.isEmpty && cells.allSatisfy(\.isNumber)
        hasBest = cells.contains(where: \.isBest)
        decimals = cells.map(\.decimals).max() ?? 0
        stepDigits = cells.compactMap { $0.iteration.map { String($0).count } }.max() ?? 0
    }

    /// How many letters wide its widest cell is, without the iteration beside it.
    var width: Int {
        let widths = cells.map { cell in
            cell.content.width + (cell.isNumber && cell.content.width > 0 ? decimals - cell.decimals : 0)
        }
        return max(isNumber ? head.content.longestWord + 1 : head.content.width, widths.max() ?? 0)
    }

    /// How long its longest word is.
    var word: Int { ([head] + cells).map(\.content.longestWord).max() ?? 0 }

    /// What stands behind a number for the places that others have and it has not.
    func filler(behind cell: Cell, digit: String, point: String) -> String {
        guard case .text(let text) = cell.content, !text.isEmpty else { return "" }
        let missing = decimals - cell.decimals
        guard cell.decimals == 0, missing > 0 else { return String(repeating: digit, count: missing) }
        return point + String(repeating: digit, count: missing - 1)
    }
}

extension Cell.Content {
    /// How many letters wide it is about; Chinese characters and signs count twice.
    fileprivate var width: Int { Self.width(of: plain) + margin }

    fileprivate var longestWord: Int { plain.split { " -_=/+".contains($0) }.map(Self.width).max() ?? 0 }

    /// Letters of formulas are wider than others.
    private var margin: Int {
        if case .formula = self { 1 } else { 0 }
    }

    private var plain: Substring {
        switch self {
        case .text(let text): text[...]
        case .formula(let equation): equation.text[...]
        }
    }

    private static func width(of text: Substring) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 || $1 == "−" || $1 == "×" ? 2 : 1) }
    }
}
