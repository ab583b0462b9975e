/// Values at the crossings of an upright grid, whose columns and rows may lie unevenly.
///
/// NaN is a hole: the cells around it hold nothing. An infinity lies beyond every level.
package struct Field: Hashable, Sendable {
    /// Where the columns are, ascending.
    package let x: [Double]
    /// Where the rows are, ascending.
    package let y: [Double]
    /// Row by row, `y.count` rows of `x.count` values.
    package let values: [Double]
    /// Whether each cell has a value at all four corners, row by row; those of the last column and row never.
    private let cells: [Bool]

    /// Makes a field; nil unless `x` and `y` are finite and ascend, and there is a value for every crossing.
    package init?(x: [Double], y: [Double], values: [Double]) {
        for places in [x, y] {
            guard places.allSatisfy(\.isFinite), zip(places, places.dropFirst()).allSatisfy({ $0 < $1 })
            else { return nil }
        }
        guard values.count == x.count * y.count else { return nil }
        self.init(unchecked: x, y, values)
    }

    /// The field of other values in the same places, such as their logarithms; lines between crossings are then
    /// interpolated there.
    package func mapping(_ transform: (Double) -> Double) -> Field {
        Field(unchecked: x, y, values.map(transform))
    }

    private init(unchecked x: [Double], _ y: [Double], _ values: [Double]) {
        self.x = x
        self.y = y
        self.values = values
        cells = values.indices.map { index in
            guard index % x.count < x.count - 1, index / x.count < y.count - 1 else { return false }
            let (above, right) = (index + x.count, index + 1)
            return
                !(values[index].isNaN || values[right].isNaN || values[above].isNaN
                || values[above + 1].isNaN)
        }
    }

    /// The value in a column and a row.
    package subscript(column: Int, row: Int) -> Double { values[row * x.count + column] }

    /// Whether the cell right of `column` and above `row` lies in the grid and has a value at all four corners.
    package func hasCell(_ column: Int, _ row: Int) -> Bool {
        x.indices.contains(column) && y.indices.contains(row) && cells[row * x.count + column]
    }
}
