internal import Histories
internal import Languages

extension FindingRule {
    /// The runs of too few states to tell a trend from noise whose validation loss rose at every state after its lowest,
    /// while the training loss fell at every one; nil for none.
    static func overfittingOfFewStates(_ subjects: [Subject]) -> Finding? {
        let turns = subjects.compactMap { subject in
            strictTurn(of: subject).map { (subject: subject, turn: $0) }
        }
        guard let worst = turns.max(by: { $0.turn.rise < $1.turn.rise }) else { return nil }
        let values: [String: Phrase.Value] = [
            "run": .name(worst.subject.name), "step": .count(worst.turn.low.step),
            "states": .count(worst.turn.states), "count": .count(turns.count),
            "all": .count(subjects.count), "low": .number(worst.turn.low.value),
            "last": .number(worst.turn.last), "trainingLow": .number(worst.turn.training.low),
            "trainingLast": .number(worst.turn.training.last),
            "ranking": each(
                turns.map {
                    Phrase(
                        "list.turn",
                        [
                            "run": .name($0.subject.name), "step": .count($0.turn.low.step),
                            "rise": .number(100 * $0.turn.rise, digits: 3),
                        ])
                }),
        ]
        return Finding(
            kind: "overfitting", runs: turns.map(\.subject.name), series: "validation.loss",
            state: worst.turn.low.step, value: worst.turn.rise, role: .warning,
            claim: Phrase("findings.overfitting.\(turns.count == 1 ? "strict" : "strictMany")", values),
            evidence: Phrase("findings.overfitting.evidence", values),
            definition: Phrase("findings.overfitting.strictDefinition"),
            limits: [Phrase("limits.fewStates"), Phrase("limits.oneSplit")])
    }

    private struct StrictTurn {
        let low: Extremum
        let last: Double
        /// How many states come after the lowest.
        let states: Int
        /// The training loss at the lowest validation loss and at the end.
        let training: (low: Double, last: Double)

        /// How far the validation loss rose, as a part of its lowest.
        var rise: Double { last / low.value - 1 }
    }

    /// The turn of a run, where at least three states follow it; a rise of a hundredth or less is none.
    private static func strictTurn(of subject: Subject) -> StrictTurn? {
        guard subject.history.outcome == .finished, let series = subject.history.validationLoss,
            series.values.count < Trend.fewest, let loss = subject.history.loss,
            subject.history.reachesEnd(series), let low = series.lowest, low.value > 0,
            let place = series.steps.place(of: low.step)
        else { return nil }
        let validation = Array(series.values[place...])
        let training = series.steps.dropFirst(place).compactMap(loss.value(at:))
        guard validation.count > 3, training.count == validation.count,
            zip(validation, validation.dropFirst()).allSatisfy(<),
            zip(training, training.dropFirst()).allSatisfy(>), let last = validation.last,
            let before = training.first, let after = training.last
        else { return nil }
        let turn = StrictTurn(
            low: low, last: last, states: validation.count - 1, training: (before, after))
        return turn.rise > 0.01 ? turn : nil
    }
}
