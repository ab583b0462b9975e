/// A chart in the characters of a terminal: its lines, axes and names.
///
/// Bands, dots and faint lines that others run through are left out.
public struct TextChart: Sendable {
    /// What it is drawn with.
    public enum Characters: Sendable {
        /// Eight dots to a character.
        case braille
        /// Letters and marks that every terminal has: a mark of its own for each line.
        case ascii
    }

    private let chart: Chart
    private let columns: Int
    private let rows: Int
    private let characters: Characters

    /// A chart in so many columns, at least 40; `rows` is the height of all plots together.
    public init(_ chart: Chart, columns: Int, rows: Int = 16, characters: Characters = .braille) {
        self.chart = chart
        self.columns = max(40, columns)
        self.rows = max(6, rows)
        self.characters = characters
    }

    /// The text, in lines that are no wider than asked for, the last with a line break, too.
    /// - Parameter coloured: Whether lines and names have the colours of a terminal.
    public func text(coloured: Bool = false) -> String {
        let titles = [chart.title, chart.subtitle].filter { !$0.isEmpty }
        let height = max(6, rows / min(2, max(1, chart.panels.count)))
        var lines = titles.flatMap { characters.words($0).lines(of: columns) }
        for place in chart.panels.indices {
            lines +=
                TextPanel(chart, place, columns: columns, rows: height, characters, coloured: coloured).lines
        }
        return lines.map { $0.trimmedAtEnd + "\n" }.joined()
    }

}

extension TextChart.Characters {
    /// A text without what such a terminal does not show, or obeys.
    func words(_ text: String) -> String { self == .ascii ? text.shown().inASCII : text.shown() }

    /// How many dots a character has, from left to right and from top to bottom.
    var dots: (across: Int, down: Int) { self == .ascii ? (1, 1) : (2, 4) }
}

extension String {
    /// Without spaces at its end.
    fileprivate var trimmedAtEnd: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
