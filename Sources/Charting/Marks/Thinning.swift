/// Which pairs of values a line needs to look as it does with all of them.
///
/// In every column of the page these are the first, the lowest, the highest and the last (M4; Jugel, Jerzak,
/// Hackenbroich and Markl, VLDB 2014), two columns per device pixel at 144 DPI since edges are smoothed. Scales keep
/// the order of values, so values are compared, and only what is left needs a position. Of a column that is no higher
/// than it is wide the first is enough.
package enum Thinning {
    /// The width of a column, in points.
    private static let width = 0.25

    /// The places in `x` and `y` of the pairs to draw, rising; of neighbouring gaps in a column one is kept.
    package static func indices(x: [Double], y: [Double], in plot: Plot) -> [Int] {
        let count = min(x.count, y.count)
        guard Double(count) > 4 * plot.frame.width / width else { return Array(0..<count) }
        let kind = plot.y.kind
        var kept: [Int] = []
        var start = 0
        while start < count {
            let column = column(of: x[start], plot.x)
            if let column, kind.accepts(y[start]) {
                let (low, high, end) = extremes(
                    from: start, to: count, x.span, y.span, in: column, above: kind.least)
                // A dash that ends in such a turn would show a barb.
                let isFlat =
                    plot.y.position(of: y[high]).flatMap { high in
                        plot.y.position(of: y[low]).map { abs($0 - high) < width }
                    } ?? false
                let shown =
                    isFlat
                    ? (end < count ? [start] : [start, end - 1])
                    : [start, min(low, high), max(low, high), end - 1]
                for place in shown where place != kept.last { kept.append(place) }
                start = end
            } else {
                kept.append(start)
                let side = kind.side(of: y[start])
                repeat {
                    start += 1
                } while start < count && !kind.accepts(y[start]) && kind.side(of: y[start]) == side
                    && column?.contains(x[start]) ?? true
            }
        }
        return kept
    }

    /// The places of the lowest and the highest value in a column, and the place after its last.
    private static func extremes(
        from start: Int, to count: Int, _ x: Span<Double>, _ y: Span<Double>, in column: Range<Double>,
        above least: Double
    ) -> (low: Int, high: Int, end: Int) {
        var (low, high, end) = (start, start, start + 1)
        var (lowest, highest) = (y[start], y[start])
        while end < count, x[end] >= column.lowerBound, x[end] < column.upperBound {
            let value = y[end]
            guard value > least, value < .infinity else { break }
            if value < lowest { (low, lowest) = (end, value) }
            if value > highest { (high, highest) = (end, value) }
            end += 1
        }
        return (low, high, end)
    }

    /// The values in one column with `value`, nil where it has no place; what is left or right of the plot is one.
    private static func column(of value: Double, _ scale: Scale) -> Range<Double>? {
        guard scale.kind.accepts(value) else { return nil }
        if value < scale.domain.lowerBound { return -.infinity..<scale.domain.lowerBound }
        if value > scale.domain.upperBound { return scale.domain.upperBound.nextUp ..< .infinity }
        return scale.column(of: value, width: width)
    }
}
