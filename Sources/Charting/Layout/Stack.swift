/// Spreads things along a line so that none overlap, each as close as it can be to where it wants to be.
///
/// Minimises the sum of squared moves (pool adjacent violators).
package struct Stack {
    /// The middle of each thing, in the order they were given.
    package var places: [Double]

    /// - Parameters:
    ///   - wishes: Where each thing's middle wants to be.
    ///   - height: The room each takes.
    ///   - bounds: Where all of them must fit; if they cannot, they overlap evenly.
    package init(wishes: [Double], height: Double, bounds: ClosedRange<Double>) {
        let room = bounds.upperBound - bounds.lowerBound
        let step = min(height, room / Double(max(1, wishes.count)))
        let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
        // Less its rank times the step, every thing only has to stay at or above the one before it.
        var groups: [(sum: Double, count: Int)] = []
        for (rank, index) in order.enumerated() {
            var group = (sum: wishes[index] - Double(rank) * step, count: 1)
            while let last = groups.last, last.sum / Double(last.count) >= group.sum / Double(group.count) {
                group = (group.sum + last.sum, group.count + last.count)
                groups.removeLast()
            }
            groups.append(group)
        }
        let lowest = bounds.lowerBound + step / 2
        let highest = bounds.upperBound - step / 2 - Double(max(0, wishes.count - 1)) * step
        places = wishes
        var rank = 0
        for group in groups {
            let place = max(lowest, min(max(lowest, highest), group.sum / Double(group.count)))
            for _ in 0..<group.count {
                places[order[rank]] = place + Double(rank) * step
                rank += 1
            }
        }
    }
}
