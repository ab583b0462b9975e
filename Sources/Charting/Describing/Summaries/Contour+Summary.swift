extension Contour {
    /// The lowest and the highest value, and where they are.
    public func summary(x xAxis: Axis, y yAxis: Axis) -> Summary? {
        HeatMap(x: .centers(x), y: .centers(y), values: values).summary(x: xAxis, y: yAxis)
    }
}

extension ContourLines {
    /// The lowest and the highest value, and where they are.
    public func summary(x xAxis: Axis, y yAxis: Axis) -> Summary? {
        HeatMap(x: .centers(x), y: .centers(y), values: values).summary(x: xAxis, y: yAxis)
    }
}
