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
        let (xLeast, yLeast) = (xAxis.scale.least, yAxis.scale.least)
        let isOpen = ends.0 == nil && ends.1 == nil
        for (x, y) in zip(x, y) {
            // Almost always.
            if isOpen, x > xLeast, x < .infinity, y > yLeast, y < .infinity { continue }
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
