extension Contour {
    /// The lowest and the highest of the given values, and where they are.
    public func summary(x xAxis: Axis, y yAxis: Axis) -> Summary? { .surface(x: x, y: y, values: values) }
}

extension ContourLines {
    /// The lowest and the highest of the given values, and where they are.
    public func summary(x xAxis: Axis, y yAxis: Axis) -> Summary? { .surface(x: x, y: y, values: values) }
}

extension Summary {
    /// The summary of values row by row over columns and rows.
    static func surface(x: [Double], y: [Double], values: [Double]) -> Summary {
        let places = values.indices.filter { values[$0].isFinite && $0 < x.count * y.count }
        guard let low = places.min(by: { values[$0] < values[$1] }),
            let high = places.min(by: { values[$0] > values[$1] })
        else { return .nothing(name: "") }
        func cell(_ index: Int) -> Cell {
            Cell(x: x[index % x.count], y: y[index / x.count], value: values[index])
        }
        return .surface(lowest: cell(low), highest: cell(high))
    }
}
