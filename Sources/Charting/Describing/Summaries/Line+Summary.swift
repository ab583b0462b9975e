extension Line {
    /// From where to where it goes, and how.
    public func summary(x xAxis: Axis, y yAxis: Axis) -> Summary? { .line(label, x: x, y: y, xAxis, yAxis) }
}
