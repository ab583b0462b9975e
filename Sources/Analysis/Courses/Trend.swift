internal import Glibc

/// Which way values go beyond their noise: Mann and Kendall's test on ranks, its variance widened where neighbours
/// resemble each other.
struct Trend: Sendable {
    enum Direction { case falling, rising, none }

    /// The test's statistic, standard normal for noise: negative where the values fall.
    let statistic: Double
    /// Von Neumann's ratio of ranks: near 2 for noise, near 0 for a smooth course.
    let roughness: Double

    var direction: Direction { statistic < -Self.bound ? .falling : statistic > Self.bound ? .rising : .none }

    /// Fewer values say nothing.
    static let fewest = 10
    /// So far from 0 is noise about once in 30 thousand.
    private static let bound = 4.0
    private static let mostBlocks = 200

    /// nil for fewer than ten values, and where one is not finite.
    init?(_ all: some Collection<Double>) {
        guard all.count >= Self.fewest, all.allSatisfy(\.isFinite) else { return nil }
        let values = Array(all).blocks(Self.mostBlocks)
        let n = Double(values.count), ranks = Self.ranks(of: values)
        let mean = (n - 1) / 2
        let squares = ranks.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        guard squares > 0 else {
            (statistic, roughness) = (0, 0)
            return
        }
        roughness = zip(ranks, ranks.dropFirst()).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / squares
        var balance = 0
        for later in values.indices {
            for earlier in 0..<later {
                balance += values[later] > values[earlier] ? 1 : values[later] < values[earlier] ? -1 : 0
            }
        }
        let deviation = sqrt(n * (n - 1) * (2 * n + 5) / 18)
        // What is this smooth is a course and no noise, bent though it be.
        statistic = Double(balance) / deviation / (roughness < 0.1 ? 1 : Self.widening(ranks))
    }

    /// By how much likeness of neighbours, beside a straight course of the ranks, widens the statistic's deviation.
    private static func widening(_ ranks: [Double]) -> Double {
        let n = Double(ranks.count), mean = (n - 1) / 2
        var product = 0.0, square = 0.0
        for (place, rank) in ranks.enumerated() {
            product += (Double(place) - mean) * (rank - mean)
            square += (Double(place) - mean) * (Double(place) - mean)
        }
        let rests = ranks.enumerated().map { ($1 - mean) - product / square * (Double($0) - mean) }
        let variance = rests.reduce(0) { $0 + $1 * $1 }
        guard variance > 1e-6 * square else { return 1 }
        let likeness = zip(rests, rests.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 } / variance
        return likeness > 0 ? sqrt((1 + likeness) / (1 - min(likeness, 0.99))) : 1
    }

    /// The places in order of size, from 0; equal values share the mean of theirs.
    private static func ranks(of values: [Double]) -> [Double] {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = [Double](repeating: 0, count: values.count)
        var start = 0
        while start < order.count {
            var end = start
            while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
            for place in start..<end { ranks[order[place]] = Double(start + end - 1) / 2 }
            start = end
        }
        return ranks
    }
}
