internal import Algorithms
internal import Histories

extension FindingRule {
    /// The loss at the last state, where the run stayed finite.
    static func finalLoss(of subject: Subject) -> Extremum? {
        guard let last = subject.history.loss?.last, last.value.isFinite,
            subject.history.outcome == .finished
        else { return nil }
        return last
    }

    /// The subjects whose losses measure one thing, in their order.
    static func groups(of subjects: [Subject]) -> [[Subject]] {
        let measures = Array(subjects.map(\.measure).uniqued())
        return measures.map { measure in subjects.filter { $0.measure == measure } }
    }
}
