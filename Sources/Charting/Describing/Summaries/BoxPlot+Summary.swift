extension BoxPlot {
    /// The median of each set.
    public func summary(x: Axis, y: Axis) -> Summary? { .medians(of: sets, label, slots, x, y) }
}
