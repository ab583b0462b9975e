internal import Histories
internal import Languages

extension FindingRule {
    /// What is said of the runs whose course has something in common; `state` and `value` are those of the first, and
    /// `sentences` what its claim and evidence are called where its kind has several.
    static func courseFinding<Found>(
        _ kind: String, _ sentences: (claim: String, evidence: String) = (".claim", ".evidence"),
        of subjects: [Subject], role: Finding.Role = .course, limit: String,
        finding find: (Course) -> Found?, state: (Course, Found) -> Int? = { _, _ in nil },
        value: (Course, Found) -> Double?, each words: (Course, Found) -> Phrase
    ) -> [Finding] {
        let found = subjects.courses.compactMap { course in find(course).map { (course: course, what: $0) } }
        guard let first = found.first else { return [] }
        let names = found.map(\.course.name)
        let values: [String: Phrase.Value] = [
            "runs": told(names, of: subjects), "count": .count(names.count),
            "each": each(found.map { words($0.course, $0.what) }),
        ]
        return [
            Finding(
                kind: kind, runs: names, series: first.course.loss.name,
                state: state(first.course, first.what), value: value(first.course, first.what), role: role,
                claim: Phrase("findings.\(kind)" + sentences.claim, values),
                evidence: Phrase("findings.\(kind)" + sentences.evidence, values), limits: [Phrase(limit)])
        ]
    }
}
