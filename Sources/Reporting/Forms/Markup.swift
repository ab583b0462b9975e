internal import Charting
internal import Languages

/// A way to mark text up: how words, numbers, formulas and tables are written in it. One file in `Forms/`; its
/// templates put together what it writes.
protocol Markup: Sendable {
    /// The folder of its templates, within the folder of all templates.
    var folder: String { get }
    /// How the names of its templates end.
    var ending: String { get }
    /// What its pictures are, in files beside the text; nil where they stand within it.
    var pictures: ChartFormat? { get }

    /// How an author's words are written.
    var prose: ProseForm { get }

    /// Words in which nothing is markup.
    func text(_ text: String) -> String
    /// A number that was measured, so that it stands out.
    func number(_ text: String) -> String
    /// What a run or a unit is called.
    func name(_ text: String) -> String
    /// A formula within a line, or on a line of its own.
    func formula(_ equation: Equation, isBlock: Bool) -> String
    /// A formula on a line of its own, or on several that each begin with an equals sign where it is long.
    func chain(_ equation: Equation) -> String
    /// The lines of a file, as they are.
    func code(_ text: String) -> String
    /// A row of a table.
    func row(_ cells: [Cell], in columns: [Column]) -> String
    /// How wide the columns are and where their cells stand; empty where cells say so themselves.
    func layout(of columns: [Column]) -> String
}

extension Markup {
    /// How sentences are worded in it.
    func wording(_ labels: Labels) -> Wording {
        var wording = Wording(label: { labels[$0] }, words: text, number: number, name: name)
        wording.isVerbatim = labels.given.contains
        wording.isPlural = labels.plural.contains
        return wording
    }

    /// What a cell holds.
    func content(of cell: Cell) -> String {
        switch cell.content {
        case .text(let text): self.text(text)
        case .formula(let equation): formula(equation, isBlock: false)
        }
    }
}
