internal import Glibc
internal import Histories

/// Two courses over the same states: which is lower where, beyond rounding and noise.
struct Race {
    let one: Course
    let other: Course
    /// The places at which the order has changed for more than a moment.
    let crossings: [Int]
    /// Whether the first was the lower one in the last order that was more than a moment's.
    let holdsLead: Bool
    /// The place from which on the first is the lower to the end.
    let lead: Int
    /// Whether the first ends lower beyond noise.
    let isWon: Bool

    /// nil where they do not cover the same states.
    init?(_ first: Subject, _ second: Subject) {
        guard let one = first.course, let other = second.course, one.loss.steps == other.loss.steps,
            one.values.count >= 2
        else { return nil }
        (self.one, self.other) = (one, other)
        let gaps = zip(one.values, other.values).map { $0 - $1 }
        let isExact = first.isFullBatch == true && second.isFullBatch == true
        let noise = isExact ? 0 : gaps.noiseLevel
        let typical = gaps.map { abs($0) }.middle
        // Where noise could turn the order, the means of some neighbours are compared.
        let width = 50 * noise < typical ? 1 : max(1, gaps.count / 20)
        let means = width == 1 ? gaps : gaps.runningMeans(width)
        let doubt = 6 * noise / sqrt(Double(width))
        let signs = means.indices.map { place -> Int in
            let rounding = 1e-5 * max(abs(one.values[place]), abs(other.values[place]))
            return abs(means[place]) <= max(doubt, rounding) ? 0 : means[place] < 0 ? -1 : 1
        }
        // What holds for a moment only is no order, where chance could have made it.
        let least = isExact ? 1 : max(2, gaps.count / 20)
        var crossings: [Int] = []
        var stretches: [(sign: Int, start: Int, count: Int)] = []
        for (place, sign) in signs.enumerated() where sign != 0 {
            if let last = stretches.last, last.sign == sign {
                stretches[stretches.count - 1].count += 1
            } else {
                stretches.append((sign, place, 1))
            }
        }
        var held: (sign: Int, start: Int)?
        for stretch in stretches where stretch.count >= least {
            if let before = held, before.sign != stretch.sign { crossings.append(stretch.start) }
            if held?.sign != stretch.sign { held = (stretch.sign, stretch.start) }
        }
        self.crossings = crossings
        holdsLead = held?.sign == -1
        let behind = signs.lastIndex { $0 > 0 }
        lead = behind.map { $0 + 1 } ?? signs.firstIndex { $0 < 0 } ?? 0
        let standings = [first, second].compactMap { Standing($0.history.loss, of: $0) }
        isWon =
            signs.last { $0 != 0 } == -1 && standings.count == 2
            && Standing.areApart(standings[0], standings[1])
            && standings[0].last.value < standings[1].last.value
    }
}

extension [Double] {
    /// The mean of the values up to half so many places away.
    fileprivate func runningMeans(_ width: Int) -> [Double] {
        var sums = [0.0], sum = 0.0
        for value in self {
            sum += value
            sums.append(sum)
        }
        return indices.map { place in
            let start = Swift.max(0, place - width / 2), end = Swift.min(count, place + width / 2 + 1)
            return (sums[end] - sums[start]) / Double(end - start)
        }
    }
}
