extension Rule {
    /// What it is called, and where it stands.
    public func summary(x: Axis, y: Axis) -> Summary? { .rule(name: label, place) }
}
