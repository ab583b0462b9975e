internal import Glibc
internal import Histories
internal import Languages

/// By how much rounding alone may move a loss.
enum Rounding {
    /// 10⁻⁶ of the loss or, where it is below the first, of the geometric mean of both: what float32 rounds of an output
    /// does not shrink as its error does, and a squared error e² moves by 2e times that.
    static func size(at loss: Double, from first: Double) -> Double {
        1e-6 * max(abs(loss), sqrt(abs(loss) * abs(first)))
    }

    /// Whether a loss moves by more from one state to the next; `first` is that of the run.
    static func isPassed(from before: Double, to after: Double, first: Double) -> Bool {
        let loss = max(abs(before), abs(after))
        return loss.isFinite ? abs(after - before) > size(at: loss, from: first) : before != after
    }
}

extension Course {
    /// The place from which on the loss stays where it is to the end, but for rounding.
    var restsFrom: Int {
        var (low, high, place) = (last, last, values.count - 1)
        while place > 0 {
            (low, high) = (min(low, values[place - 1]), max(high, values[place - 1]))
            guard high - low <= Rounding.size(at: high, from: first) else { break }
            place -= 1
        }
        return place
    }
}

extension FindingRule {
    /// That the weights of some runs still move though their losses rest; nothing where they do not, or where that is not
    /// known.
    static func movingLimit(of runs: [Subject]) -> [Phrase] {
        let ratios = runs.compactMap { subject in subject.lastUpdate.map { (subject.name, $0) } }
            .filter { $0.1 > 1e-5 }
        guard !ratios.isEmpty else { return [] }
        let each = each(
            ratios.map { Phrase("list.ratio", ["run": .name($0), "ratio": .number($1, digits: 2)]) })
        return [Phrase("limits.moving", ["each": each])]
    }
}

extension Subject {
    /// By what part of its norm the last update changed the weights of a layer, at most; nil where that is not known.
    var lastUpdate: Double? { history.updateRatios.compactMap(\.series.values.last).max() }

    /// Whether its loss rests at the end, but for rounding, for longer than a moment.
    var rests: Bool { course.map { $0.values.count - $0.restsFrom > Trend.fewest } ?? false }
}
