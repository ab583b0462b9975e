internal import Charting

/// How the curves of a plot are smoothed.
struct CurveSmoothing {
    /// What was done, for the subtitle.
    enum Done: Equatable {
        case nothing
        case exponential(weight: Double)
        case window(Int)
    }

    private(set) var done = Done.nothing

    /// Smooths the curves of one chart where it is asked for, or of themselves where they are restless: then all of
    /// their metric and part are, so that they can be compared.
    init(_ curves: inout [PlotCurve], _ wish: PlotSmoothing, on scale: (PlotCurve) -> Scale.Kind) {
        switch wish {
        case .none, .exponential(weight: 0), .window(...1): return
        case .exponential(let weight):
            done = .exponential(weight: weight)
            for place in curves.indices {
                curves[place].smoothed = curves[place].y.exponentiallySmoothed(weight: weight)
            }
        case .window(let count):
            done = .window(count)
            for place in curves.indices { curves[place].smoothed = curves[place].y.runningMean(of: count) }
        case .automatic:
            let all = Dictionary(grouping: curves.indices) {
                [curves[$0].metric, curves[$0].watched]
            }
            let reaches = Dictionary(grouping: curves, by: \.metric).mapValues { own in
                Reach(own.map { Reach($0.y) }).shown(on: scale(own[0]))
            }
            let restless = all.values.filter { places in
                places.contains { place in
                    let curve = curves[place]
                    guard let reach = reaches[curve.metric] ?? nil else { return false }
                    return curve.y.isRestless(within: reach, on: scale(curve))
                }
            }.joined()
            guard let longest = restless.map({ curves[$0].y.count }).max() else { return }
            // Twice as much as on a page, whose lines stand for runs that are known to the last digit.
            let weight = Smoothing.weight(for: 2 * longest)
            done = .exponential(weight: weight)
            for place in restless where curves[place].y.count >= Self.fewest {
                curves[place].smoothed = curves[place].y.exponentiallySmoothed(weight: weight)
            }
        }
    }

    /// Fewer points are no noise.
    private static let fewest = 40
}

extension [Double] {
    /// The mean of the values around each, so many in all and fewer at the ends; what is not finite stays as it is and
    /// counts for nothing.
    func runningMean(of count: Int) -> [Double] {
        guard let last = indices.last, count > 1 else { return self }
        let width = Swift.min(count, self.count), before = (width - 1) / 2
        // Sums from the beginning and to the end of each block of as many values: two of them make every window, and
        // nothing is ever taken away again, so that one huge value leaves no trace behind it.
        var heads = map { $0.isFinite ? Sum(value: $0, count: 1) : Sum() }
        var tails = heads
        for place in indices.dropFirst() where !place.isMultiple(of: width) {
            heads[place] += heads[place - 1]
        }
        for place in indices.dropLast().reversed() where !(place + 1).isMultiple(of: width) {
            tails[place] += tails[place + 1]
        }
        return indices.map { place in
            guard self[place].isFinite else { return self[place] }
            let start = Swift.max(0, place - before), end = Swift.min(last, place - before + width - 1)
            let isOneBlock = start / width == end / width
            var sum = isOneBlock && start.isMultiple(of: width) ? heads[end] : tails[start]
            if !isOneBlock { sum += heads[end] }
            return sum.value / Double(sum.count)
        }
    }
}

/// A sum of some values.
private struct Sum {
    var value = 0.0
    var count = 0

    static func += (sum: inout Sum, other: Sum) {
        sum.value += other.value
        sum.count += other.count
    }
}
