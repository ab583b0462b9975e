internal import Histories
internal import Languages

extension FindingRule {
    /// Which runs' losses leap up once and come back.
    static let spike = FindingRule(kind: "spike") { subjects in
        courseFinding(
            "spike", of: subjects, limit: "limits.cause", finding: \.spike,
            state: { course, spike in course.loss.steps[spike.place] },
            value: { course, spike in course.values[spike.place] }
        ) { course, spike in
            Phrase(
                "list.spike",
                [
                    "run": .name(course.name), "step": .count(course.loss.steps[spike.place]),
                    "before": .number(spike.before), "peak": .number(course.values[spike.place]),
                    "after": .number(spike.after),
                ])
        }
    }
}

extension Course {
    /// A single leap: its place, and the losses from which it rose and to which it came back.
    struct Spike {
        let place: Int
        let before: Double
        let after: Double
    }

    /// The leap of a course that does not swing, and that rises nowhere else by a third of it, in however many states.
    func findSpike() -> Spike? {
        guard values.count >= Trend.fewest, swing == nil else { return nil }
        let width = share(20, atLeast: 3), lowest = values.lowestBehind(width)
        func height(_ place: Int) -> (height: Double, before: Double, after: Double) {
            let before = values[max(0, place - 3)..<place].min() ?? .infinity
            return (values[place] - max(before, lowest[place]), before, lowest[place])
        }
        // A course that overshoots in its first states is only settling.
        let peaks = values.indices.dropFirst(share(20, atLeast: 5) + 1).dropLast(2).filter {
            values[$0] > values[$0 - 1] && values[$0] >= values[$0 + 1]
        }.map { (place: $0, size: height($0)) }.filter { $0.size.height > 0 }
        guard let highest = peaks.max(by: { $0.size.height < $1.size.height }) else { return nil }
        let (place, size) = (highest.place, highest.size)
        let start = values[..<place].lastIndex(of: size.before) ?? place
        let others = max(values[...start].greatestRise, values[place...].greatestRise)
        let level = max(abs(size.before), abs(size.after))
        guard size.height > 15 * noise, size.height > 0.1 * level, others < size.height / 3 else {
            return nil
        }
        return Spike(place: place, before: size.before, after: size.after)
    }
}

extension Collection<Double> {
    /// How far one of them lies above an earlier one at most; 0 where they never rise.
    fileprivate var greatestRise: Double {
        var low = Double.infinity, rise = 0.0
        for value in self {
            low = Swift.min(low, value)
            rise = Swift.max(rise, value - low)
        }
        return rise
    }
}

extension [Double] {
    /// For each place the lowest of so many values behind it; infinity at the last.
    func lowestBehind(_ width: Int) -> [Double] {
        var lowest = [Double](repeating: .infinity, count: count)
        // Places that may hold the lowest: the farthest first, each higher than those before it.
        var ahead: [Int] = []
        var first = 0
        for place in indices.reversed() {
            while first < ahead.count, ahead[first] > place + width { first += 1 }
            if first < ahead.count { lowest[place] = self[ahead[first]] }
            while first < ahead.count, let last = ahead.last, self[last] >= self[place] { ahead.removeLast() }
            ahead.append(place)
        }
        return lowest
    }
}
