extension Step {
    /// From where to where it goes, and how.
    public func summary(x: Axis, y: Axis) -> Summary? { line.summary(x: x, y: y) }
}
