extension Band {
    /// How far it reaches at both ends.
    public func summary(x xAxis: Axis, y yAxis: Axis) -> Summary? {
        let places = zip(x, zip(lower, upper)).filter {
            xAxis.scale.accepts($0) && yAxis.scale.accepts($1.0) && yAxis.scale.accepts($1.1)
        }
        guard let first = places.first?.1, let last = places.last?.1 else { return .nothing(name: label) }
        return .band(
            name: label, first: min(first.0, first.1)...max(first.0, first.1),
            last: min(last.0, last.1)...max(last.0, last.1))
    }
}
