internal import Histories
internal import Languages

extension FindingRule {
    /// By what formula losses fall, and how fast, where one of two formulas fits clearly better than the other.
    static let convergence = FindingRule(kind: "convergence") { subjects in
        let fits = subjects.courses.compactMap { course in course.decay.map { (course: course, fit: $0) } }
        guard !fits.isEmpty else { return [] }
        return Decay.Formula.allCases.compactMap { formula in
            let found = fits.filter { $0.fit.decay.formula == formula }
            guard let first = found.first else { return nil }
            let isPower = formula == .power
            let rates = found.map { isPower ? $0.fit.decay.rate : $0.fit.decay.halfLife }
            let values: [String: Phrase.Value] = [
                "runs": told(found.map(\.course.name), of: subjects), "count": .count(found.count),
                "low": .number(rates.min() ?? .nan, digits: 3),
                "high": .number(rates.max() ?? .nan, digits: 3),
                "each": each(
                    found.map { course, fit in
                        Phrase(
                            isPower ? "list.power" : "list.exponential",
                            [
                                "run": .name(course.name),
                                "rate": .number(isPower ? fit.decay.rate : fit.decay.halfLife, digits: 3),
                                "limit": .number(fit.decay.limit, digits: 3),
                                "quality": .number(fit.decay.quality),
                                "other": .number(fit.other, digits: 3),
                                "states": .count(course.values.count),
                            ])
                    }),
            ]
            let form = (isPower ? "power" : "exponential") + (found.count == 1 ? "" : "Many")
            return Finding(
                kind: "convergence", runs: found.map(\.course.name), series: first.course.loss.name,
                value: rates.first, claim: Phrase("findings.convergence.\(form)", values),
                evidence: Phrase("findings.convergence.evidence", values),
                limits: [Phrase("limits.extrapolated")])
        }
    }
}

extension Course {
    /// More states tell no more of two curves.
    private static let mostPoints = 200

    func findDecay() -> (decay: Decay, other: Double)? {
        guard let trend, trend.direction == .falling, last < first, !isConstant else { return nil }
        let places = evenPlaces(of: values.count, atMost: Self.mostPoints)
        return Decay.best(places.map { Double(loss.steps[$0]) }, places.map { values[$0] })
    }
}
