/// How many values of a series cannot be seen, and why.
public struct Gaps: Hashable, Sendable {
    /// NaN.
    public var missing = 0
    /// Infinite ones.
    public var infinite = 0
    /// 0 and below, on a logarithmic axis.
    public var placeless = 0
    /// Beyond the ends that an axis was given.
    public var outside = 0

    /// Counts the pairs of values that the axes cannot show.
    public init(x: [Double], y: [Double], _ xAxis: Axis, _ yAxis: Axis) {
        let ends = (xAxis.fixedDomain, yAxis.fixedDomain)
        for (x, y) in zip(x, y) {
            if x.isNaN || y.isNaN {
                missing += 1
            } else if x.isInfinite || y.isInfinite {
                infinite += 1
            } else if !xAxis.scale.accepts(x) || !yAxis.scale.accepts(y) {
                placeless += 1
            } else if ends.0.map({ !$0.contains(x) }) == true || ends.1.map({ !$0.contains(y) }) == true {
                outside += 1
            }
        }
    }
}
