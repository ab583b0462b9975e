extension HeatMap {
    /// The lowest and the highest value, and in which cells they are.
    public func summary(x xAxis: Axis, y yAxis: Axis) -> Summary? {
        let places = values.indices.filter { values[$0].isFinite }
        guard let low = places.min(by: { values[$0] < values[$1] }), let high = places.min(by: { values[$0] > values[$1] })
        else { return .nothing(name: "") }
        func cell(_ index: Int) -> Summary.Cell {
            let (row, column) = index.quotientAndRemainder(dividingBy: x.count)
            return Summary.Cell(
                x: x.middle(of: column, on: xAxis.scale), y: y.middle(of: row, on: yAxis.scale), value: values[index])
        }
        return .surface(lowest: cell(low), highest: cell(high))
    }
}

extension Cells {
    /// The value in the middle of a cell.
    func middle(of index: Int, on kind: Scale.Kind) -> Double {
        switch self {
        case .count: return Double(index)
        case .centers(let values): return values[index]
        case .edges(let values):
            return kind.original(kind.transformed(values[index]) / 2 + kind.transformed(values[index + 1]) / 2)
        }
    }
}
