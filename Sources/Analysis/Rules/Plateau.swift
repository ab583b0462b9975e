internal import Glibc
internal import Histories
internal import Languages

extension FindingRule {
    /// Which runs' losses fell and then stood still to the end.
    static let plateau = FindingRule(kind: "plateau") { subjects in
        courseFinding(
            "plateau", of: subjects, limit: "limits.later", finding: \.plateau,
            state: { course, since in course.loss.steps[since] },
            value: { course, since in course.values[since] }
        ) { course, since in
            Phrase(
                "list.plateau",
                [
                    "run": .name(course.name), "step": .count(course.loss.steps[since]),
                    "low": .number(course.values[since]), "states": .count(course.values.count - 1 - since),
                ])
        }.map { finding in
            var finding = finding
            finding.limits += movingLimit(of: subjects.filter { finding.runs.contains($0.name) && $0.rests })
            return finding
        }
    }
}

extension Course {
    /// The place of the last improvement, as PyTorch's ReduceLROnPlateau counts them, beyond the noise, where none
    /// follows through more than ten states, a tenth of the run and three periods of a swing.
    func findPlateau() -> Int? {
        // Ranks hardly tell of a fall that is over soon; what rests but for rounding needs no test.
        let resting = values.count - restsFrom
        guard trend?.direction == .falling || 2 * resting > values.count, !isConstant else { return nil }
        var best = Double.infinity, since = 0
        for (place, value) in values.enumerated()
        where place == 0 || value < best - max(1e-4 * abs(best), 2 * noise) {
            (best, since) = (value, place)
        }
        let rest = values[since...]
        let fewest = max(10, values.count / 10, 3 * (swing?.period ?? 0))
        guard since > 0, rest.count - 1 > fewest, last < first else { return nil }
        // What leaps about on a slope may have its lowest value early by chance; and what left its plateau for
        // higher losses stands still no more.
        let quarter = values.count / 4
        let end = Array(values.suffix(quarter)), before = Array(values.dropLast(quarter).suffix(quarter))
        let fallen = values.prefix(max(1, values.count / 20)).max().map { $0 - end.average } ?? 0
        let doubt = min(0.1 * fallen, max(0.02 * fallen, 3 * noise * sqrt(2 / Double(max(1, quarter)))))
        let isSteady = noise < 1e-4 * abs(best) || before.average - end.average < doubt
        let isLow = end.average - best < 0.1 * fallen + 4 * noise
        // What turns up at the very end no longer stands still, however short that is.
        let tail = Array(values.suffix(max(3, values.count / 20)))
        let hasTurned = tail.average - best > max(0.001 * fallen, 0.2 * abs(best)) + 4 * noise
        return isSteady && isLow && !hasTurned && !Self.isFalling(on: Array(rest)) ? since : nil
    }

    /// Whether the later half of losses that are never negative lies a fifth below the earlier one, in the median and
    /// beyond noise: what shrinks as it swings may be small beside the whole fall, and falls on for all that.
    private static func isFalling(on rest: [Double]) -> Bool {
        guard rest.allSatisfy({ $0 >= 0 }) else { return false }
        let half = rest.count / 2
        let earlier = Array(rest.prefix(half)).middle, later = Array(rest.suffix(half)).middle
        return later < 0.8 * earlier && earlier - later > 4 * rest.noiseLevel * sqrt(2 / Double(half))
    }
}
