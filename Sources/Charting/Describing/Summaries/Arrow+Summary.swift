extension Arrow {
    /// From where to where it points.
    public func summary(x xAxis: Axis, y yAxis: Axis) -> Summary? { .path(label, x: x, y: y, xAxis, yAxis) }
}
