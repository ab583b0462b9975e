/// A grid of cells whose colours tell their values; NaN, and what has no place on a log colour scale, is hatched.
///
/// What is too fine to be seen is drawn as cells of about a point, in the mean colour of those they stand for, or, of
/// a few whole numbers such as classes, in that of the most frequent.
public struct HeatMap: Mark, Hashable {
    /// What stands in the cells, as far as it fits into nearly all of them.
    public enum Labels: Hashable, Sendable {
        /// Nothing, but for infinities.
        case none
        /// The values, whole numbers as they are, others to so many significant digits.
        case values(digits: Int = 2)
        /// These words, row by row as the values.
        case text([String])
    }

    /// The columns, from left to right.
    public var x: Cells
    /// The rows, from bottom to top, of named things from top to bottom.
    public var y: Cells
    /// A value for every cell, row by row in the order of `y`; those that are missing count as NaN.
    public var values: [Double]
    /// What stands in the cells.
    public var labels: Labels

    /// Makes a heat map of values row by row.
    public init(x: Cells, y: Cells, values: some Sequence<Double>, labels: Labels = .none) {
        self.x = x
        self.y = y
        let all = x.count * y.count
        self.values = Array(values.prefix(all))
        self.values += Array(repeating: .nan, count: all - self.values.count)
        self.labels = labels
    }

    /// Makes a heat map of rows at the numbers of categorical axes, the first of them at the top. Rows that are
    /// shorter than others are filled up with NaN.
    public init(_ rows: [[Double]], labels: Labels = .none) {
        let columns = rows.map(\.count).max() ?? 0
        self.init(
            x: .count(columns), y: .count(rows.count),
            values: rows.flatMap { $0 + Array(repeating: .nan, count: columns - $0.count) }, labels: labels)
    }

    /// All cells.
    public func extent(x xKind: Scale.Kind, y yKind: Scale.Kind) -> Extent {
        Extent(x: x.extent(on: xKind), y: y.extent(on: yKind), isTight: true)
    }

    /// The values that have a place on the colour scale.
    public func colorExtent(_ kind: Scale.Kind) -> ClosedRange<Double>? {
        kind.extent(of: values)
    }

    /// The cells of each colour as one path, the infinite ones in grey, and the hatch of those without a value.
    public func draw(in plot: Plot) -> [Item] { CellGrid(self, in: plot).items }

    /// The labels, each on its cell.
    public func notes(in plot: Plot) -> [Note] {
        guard labels != .none || values.contains(where: \.isInfinite) else { return [] }
        let grid = CellGrid(self, in: plot)
        // Where cells were merged, no word fits.
        guard grid.cells.count == values.count else { return [] }
        return grid.cells.compactMap { cell in
            let text = text(of: cell.index)
            if cell.isInfinite { return text.isEmpty ? nil : Note(text, ink: .text, in: cell.box) }
            guard let share = cell.share, !text.isEmpty else { return nil }
            return Note(text, ink: .over(plot.color.ink(share: share)), in: cell.box)
        }
    }

    private func text(of index: Int) -> String {
        switch labels {
        case .none: values[index].isInfinite ? Numeral.words(values[index], digits: 1) : ""
        case .values(let digits): Numeral.words(values[index], digits: digits)
        case .text(let texts): index < texts.count ? texts[index] : ""
        }
    }
}
