/// Brings every column of the inputs to mean 0 and standard deviation 1: `(x - x.mean(0)) / x.std(0)`, of the samples
/// that the network learns from; in float64, rounded once.
public struct Standardisation: Sendable, Hashable {
    /// The mean of each column.
    public let means: [Double]
    /// The standard deviation of each column, with n - 1 below: 0 where the column is constant.
    public let deviations: [Double]

    /// What `rows` of numbers, all of one length, are brought by.
    public init(of rows: [[Float]]) {
        let columns = (rows.first ?? []).indices
        let count = Double(rows.count)
        let means = columns.map { column in rows.reduce(0) { $0 + Double($1[column]) } / count }
        self.means = means
        deviations = columns.map { column in
            // Rounding must not make a constant column look as if it varied.
            guard rows.contains(where: { $0[column] != rows[0][column] }) else { return 0 }
            let squares = rows.reduce(0) { sum, row in
                let distance = Double(row[column]) - means[column]
                return sum + distance * distance
            }
            return (squares / (count - 1)).squareRoot()
        }
    }

    /// The rows, each column brought to these means and deviations.
    public func apply(to rows: [[Float]]) -> [[Float]] {
        rows.map { row in apply(to: row.map(Double.init)) }
    }

    /// A row, each of its numbers brought to its column's mean and deviation.
    func apply(to row: [Double]) -> [Float] {
        row.indices.map { Float((row[$0] - means[$0]) / deviations[$0]) }
    }

    /// A number of a column in the data's own units.
    func undo(_ number: Double, column: Int) -> Double { number * deviations[column] + means[column] }
}

extension Dataset {
    /// Brings the inputs to these means and deviations.
    public mutating func standardise(by standardisation: Standardisation) {
        inputs = standardisation.apply(to: inputs)
        self.standardisation = standardisation
    }
}
