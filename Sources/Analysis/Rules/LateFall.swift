internal import Histories
internal import Languages

extension FindingRule {
    /// Which runs' losses stood nearly still for long and then fell after all.
    static let lateFall = FindingRule(kind: "lateFall") { subjects in
        courseFinding(
            "lateFall", of: subjects, limit: "limits.notStuck", finding: \.lateFall,
            state: { course, fall in course.loss.steps[fall.to] },
            value: { course, fall in course.values[fall.to] }
        ) { course, fall in
            let steps = course.loss.steps
            return Phrase(
                "list.lateFall",
                [
                    "run": .name(course.name), "from": .count(steps[fall.from]), "to": .count(steps[fall.to]),
                    "before": .number(course.values[fall.to]), "after": .number(course.values[fall.end]),
                    "end": .count(steps[fall.end]),
                ])
        }
    }
}

extension Course {
    /// The places between which the loss stands nearly still, and by which it has then fallen.
    struct LateFall {
        let from: Int
        let to: Int
        let end: Int
    }

    /// In twentieths of the course: four or more of them within a twentieth of the whole fall, and a quarter of that
    /// fall in as many after them.
    func findLateFall() -> LateFall? {
        guard trend?.direction == .falling, values.count >= 40 else { return nil }
        let parts = 20
        let levels = values.blocks(parts)
        func place(_ part: Int) -> Int { min(values.count - 1, part * values.count / parts) }
        let whole = max(values[0], levels[0]) - (levels.min() ?? 0)
        guard whole > 8 * noise, whole > 1e-3 * abs(values[0]) else { return nil }
        var found: (from: Int, to: Int, fall: Int)?
        for from in 0..<parts - 4 {
            var (low, high, to) = (levels[from], levels[from], from)
            while to + 1 < parts, max(high, levels[to + 1]) - min(low, levels[to + 1]) <= 0.05 * whole {
                to += 1
                (low, high) = (min(low, levels[to]), max(high, levels[to]))
            }
            let length = to - from + 1
            guard length >= 4, to + 1 < parts, length > (found.map { $0.to - $0.from + 1 } ?? 0) else {
                continue
            }
            let after = levels[to + 1...min(parts - 1, to + length)]
            if let least = after.min(), low - least >= 0.25 * whole {
                found = (
                    from, to,
                    to + 1 + after.distance(from: after.startIndex, to: after.firstIndex(of: least) ?? to)
                )
            }
        }
        return found.map {
            LateFall(
                from: place($0.from), to: place($0.to + 1), end: min(values.count - 1, place($0.fall + 1) - 1)
            )
        }
    }
}
