extension Histogram {
    /// How many values there are, between which ends, and the shortest row of bins that holds half of them.
    public func summary(x: Axis, y: Axis) -> Summary? {
        let kind = x.scale, bins = counted(kind), all = bins.counts.reduce(0, +)
        let shown = values.filter(kind.accepts)
        guard all > 0, let low = shown.min(), let high = shown.max() else { return .nothing(name: label) }
        var best: (low: Int, high: Int, count: Int)?
        for start in bins.counts.indices {
            var count = 0
            for end in start..<bins.counts.count {
                count += bins.counts[end]
                guard 2 * count >= all else { continue }
                // Of rows of one length the one that holds more.
                if best.map({ (end - start, -count) < ($0.high - $0.low, -$0.count) }) ?? true {
                    best = (start, end, count)
                }
                break
            }
        }
        guard let best else { return nil }
        return .spread(
            name: label, count: all, ends: low...high,
            most: kind.original(bins.edges[best.low])...kind.original(bins.edges[best.high + 1]),
            share: Double(best.count) / Double(all))
    }
}
