internal import Histories
internal import Languages

extension FindingRule {
    /// Where the validation loss turned and rose while the training loss fell on.
    static let overfitting = FindingRule(kind: "overfitting") { subjects in
        let turns = subjects.compactMap { subject in turn(of: subject).map { (subject: subject, turn: $0) } }
        let short = [overfittingOfFewStates(subjects)].compactMap { $0 }
        guard let worst = turns.max(by: { $0.turn.rise < $1.turn.rise }) else { return short }
        func values(_ subject: Subject, _ turn: Turn) -> [String: Phrase.Value] {
            [
                "run": .name(subject.name), "step": .count(turn.low.step), "low": .number(turn.low.value),
                "last": .number(turn.last.value), "rise": .number(100 * turn.rise, digits: 3),
                "trainingLow": .number(turn.training.0), "trainingLast": .number(turn.training.1),
                "count": .count(turns.count), "all": .count(subjects.count),
                "ranking": .phrases(
                    turns.map {
                        Phrase(
                            "list.turn",
                            [
                                "run": .name($0.subject.name), "step": .count($0.turn.low.step),
                                "rise": .number(100 * $0.turn.rise, digits: 3),
                            ])
                    }),
            ]
        }
        func finding(_ form: String, _ runs: [Subject], _ subject: Subject, _ turn: Turn) -> Finding {
            let values = values(subject, turn)
            return Finding(
                kind: "overfitting", runs: runs.map(\.name), series: "validation.loss", state: turn.low.step,
                value: turn.rise, role: .warning, claim: Phrase("findings.overfitting.\(form)", values),
                evidence: Phrase("findings.overfitting.evidence", values),
                limits: [Phrase("limits.oneSplit")])
        }
        let form = turns.count == 1 ? "claim" : turns.count <= 4 ? "few" : "many"
        return [finding(form, turns.map(\.subject), worst.subject, worst.turn)] + short
    }

    private struct Turn {
        let low: Extremum
        let last: Extremum
        /// How far the validation loss rose since, as a part of its lowest.
        let rise: Double
        /// The training loss at the turn and at the end.
        let training: (Double, Double)
    }

    /// The turn of a run: from its lowest value on, the validation loss rose by more than 1%, and stayed there through
    /// the last tenth of the run, or at least its last three values.
    private static func turn(of subject: Subject) -> Turn? {
        guard subject.history.outcome == .finished, let validation = subject.history.validationLoss,
            // Of fewer nobody can tell what is noise.
            validation.values.count >= Trend.fewest, let loss = subject.history.loss,
            subject.history.reachesEnd(validation),
            let low = validation.lowest, low.value > 0, let last = validation.last,
            let before = loss.value(at: low.step), let after = loss.last?.value, after < before,
            validation.values.suffix(max(3, validation.values.count / 10)).allSatisfy({
                $0 > 1.01 * low.value
            }), isBeyondNoise(validation, loss, from: low.step)
        else { return nil }
        return Turn(low: low, last: last, rise: last.value / low.value - 1, training: (before, after))
    }

    /// Whether, from a state on, the validation loss rises and the training loss falls by more than their noise.
    private static func isBeyondNoise(_ validation: Series, _ training: Series, from step: Int) -> Bool {
        let rest = validation.values.suffix(from: validation.steps.place(of: step) ?? 0)
        let later = training.values.suffix(from: training.steps.place(of: step) ?? 0)
        let noise = validation.values.noiseLevel
        guard rest.count > Trend.fewest, let trend = Trend(rest.dropFirst()), let fall = Trend(later) else {
            return rest.dropFirst().suffix(3).allSatisfy { $0 - (rest.first ?? 0) > 9 * noise }
        }
        return trend.direction == .rising && fall.direction == .falling
            || (rest.dropFirst(rest.count / 2).min() ?? 0) - (rest.first ?? 0) > 9 * noise
                && (later.first ?? 0) - (later.dropFirst(later.count / 2).max() ?? 0) > 9
                    * training.values.noiseLevel
    }
}
