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

    /// Makes a field; nil unless `x` and `y` are finite and ascend, and there is a value for every crossing.
    package init?(x: [Double], y: [Double], values: [Double]) {
        for places in [x, y] {
            guard places.allSatisfy(\.isFinite), zip(places, places.dropFirst()).allSatisfy({ $0 < $1 })
            else {
                return nil
            }
        }
        guard values.count == x.count * y.count else { return nil }
        self.x = x
        self.y = y
        self.values = values
    }

    /// The field of other values in the same places, such as their logarithms; lines between crossings are then
    /// interpolated there.
    package func mapping(_ transform: (Double) -> Double) -> Field {
        Field(sameGridAs: self, values: values.map(transform))
    }

    private init(sameGridAs other: Field, values: [Double]) {
        x = other.x
        y = other.y
        self.values = values
    }

    /// The value in a column and a row.
    package subscript(column: Int, row: Int) -> Double { values[row * x.count + column] }

    /// Whether the cell right of `column` and above `row` lies in the grid and has a value at all four corners.
    package func hasCell(_ column: Int, _ row: Int) -> Bool {
        guard column >= 0, row >= 0, column + 1 < x.count, row + 1 < y.count else { return false }
        return
            !(self[column, row].isNaN || self[column + 1, row].isNaN || self[column, row + 1].isNaN
            || self[column + 1, row + 1].isNaN)
    }
}
