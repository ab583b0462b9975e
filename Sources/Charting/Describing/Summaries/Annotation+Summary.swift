extension Annotation {
    /// The words, and the place they are about.
    public func summary(x xAxis: Axis, y yAxis: Axis) -> Summary? {
        guard !text.isEmpty, xAxis.scale.accepts(x), yAxis.scale.accepts(y) else { return nil }
        return .place(name: text, Course.Place(x: x, y: y))
    }
}
