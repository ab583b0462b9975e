public import Languages

extension Verdict {
    /// The compared values under the name of what runs are compared by, to lead an answer; nil where nothing is compared,
    /// where it is the final loss, which every answer tells, and where a finding that leads tells it.
    public func comparison(beside finding: Finding?) -> Phrase? {
        guard expectation.criterion != .finalLoss, !isTold(by: finding), let values = evidence.first,
            let key = Self.leading[values.key]
        else { return nil }
        return Phrase(key, values.values)
    }

    /// Sentences that hold runs against each other, as they stand alone.
    private static let leading = [
        "expectations.ranking": "expectations.rankingBy",
        "expectations.rankingSome": "expectations.rankingSomeBy",
        "expectations.same": "expectations.sameBy", "expectations.apart": "expectations.apartBy",
    ]

    private func isTold(by finding: Finding?) -> Bool {
        switch expectation.criterion {
        case .validationLoss, .accuracy, .validationAccuracy: finding?.series == series
        case .firstLayerGradient: finding.map { ["vanishing", "exploding"].contains($0.kind) } ?? false
        case .inactiveUnits: finding?.kind == "inactivity"
        default: false
        }
    }
}
