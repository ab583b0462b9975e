extension ECDF {
    /// Between which ends the values lie, their middle half, and their median.
    public func summary(x: Axis, y: Axis) -> Summary? {
        let values = step.line.x.dropFirst(), shares = step.line.y.dropFirst()
        guard let low = values.first, let high = values.last else { return .nothing(name: step.line.label) }
        func quantile(_ share: Double) -> Double { zip(values, shares).first { $1 >= share }?.0 ?? high }
        return .distribution(
            name: step.line.label, ends: low...high, middle: quantile(0.25)...quantile(0.75),
            median: quantile(0.5))
    }
}
