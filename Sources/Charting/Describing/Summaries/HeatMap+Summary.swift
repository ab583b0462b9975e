extension HeatMap {
    /// The lowest and the highest value, and in which cells they are.
    public func summary(x xAxis: Axis, y yAxis: Axis) -> Summary? {
        .surface(x: x.middles(on: xAxis.scale), y: y.middles(on: yAxis.scale), values: values)
    }
}

extension Cells {
    /// The values in the middles of the cells.
    fileprivate func middles(on kind: Scale.Kind) -> [Double] {
        switch self {
        case .count: return (0..<count).map(Double.init)
        case .centers(let values): return values
        case .edges(let values):
            return zip(values, values.dropFirst()).map {
                kind.original(kind.transformed($0) / 2 + kind.transformed($1) / 2)
            }
        }
    }
}
