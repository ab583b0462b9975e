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
            // The mean around each value, since one over those before it lags behind a course that falls.
            let width = Self.width(for: longest)
            done = .window(width)
            for place in restless where curves[place].y.count >= Self.fewest {
                curves[place].smoothed = curves[place].y.runningMean(of: width)
            }
        }
    }

    /// Fewer points are no noise.
    private static let fewest = 40

    /// The greatest round width that is no more than a tenth of so many values.
    private static func width(for count: Int) -> Int {
        var width = 5
        for power in sequence(first: 10, next: { $0 * 10 }).prefix(9) {
            for next in [power, 2 * power, 5 * power] where next <= count / 10 { width = next }
        }
        return width
    }
}

extension [Double] {
    /// The mean of the values around each, so many in all: at the beginning as many before it as behind it, at the end
    /// those that there are. What is not finite stays as it is and counts for nothing.
    func runningMean(of count: Int) -> [Double] {
        guard let last = indices.last, count > 1 else { return self }
        let width = Swift.min(count, self.count), before = (width - 1) / 2
        // Sums from the beginning and to the end of each block of as many values: two of them make every window, and
        // nothing is ever taken away again, so that one huge value leaves no trace behind it.
        var head = Sum(), headStart = 0, next = 0
        var tails: [Sum] = [], tailStart = -width
        return indices.map { place in
            // At the beginning, where losses fall fast, a window on one side only would be too low.
            let start = Swift.max(0, place - before)
            let end = Swift.min(last, place < before ? 2 * place : place - before + width - 1)
            while next <= end {
                if next == headStart + width { (head, headStart) = (Sum(), next) }
                head.add(self[next])
                next += 1
            }
            if start >= tailStart + width {
                tailStart += width * ((start - tailStart) / width)
                tails = self[tailStart..<Swift.min(tailStart + width, self.count)].tailSums
            }
            guard self[place].isFinite else { return self[place] }
            let isOneBlock = headStart == tailStart
            var sum = isOneBlock && start == tailStart ? head : tails[start - tailStart]
            if !isOneBlock { sum += head }
            return sum.value / Double(sum.count)
        }
    }
}

extension ArraySlice<Double> {
    /// The sums from each value to the last.
    fileprivate var tailSums: [Sum] {
        var sums = [Sum](repeating: Sum(), count: count)
        var sum = Sum()
        for place in indices.reversed() {
            sum.add(self[place])
            sums[place - startIndex] = sum
        }
        return sums
    }
}

/// A sum of some values.
private struct Sum {
    var value = 0.0
    var count = 0

    /// Adds a value, if it is finite.
    mutating func add(_ next: Double) {
        guard next.isFinite else { return }
        value += next
        count += 1
    }

    static func += (sum: inout Sum, other: Sum) {
        sum.value += other.value
        sum.count += other.count
    }
}
