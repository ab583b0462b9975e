internal import Analysis
internal import Labs
internal import Languages

/// What came of each experiment, a line each, in plain text; empty of a worksheet, which tells no answers.
public struct ReportSummary: Sendable {
    /// What came of one expectation, or else what was found first.
    public struct Line: Codable, Sendable {
        /// The experiment, as its author calls it.
        public let experiment: String
        /// The answer to what was expected: `supported`, `not_supported`, `undecided`; nil where it is a finding.
        public let answer: String?
        /// The language's word for the answer.
        public let word: String?
        /// What was expected or found.
        public let sentence: String
    }

    /// Every verdict, and of experiments that have none the first finding.
    public let lines: [Line]

    static func lines(of part: Part, _ language: Language) -> [Line] {
        let name = part.experiment.name
        let verdicts = part.verdicts.map { verdict in
            Line(
                experiment: name, answer: verdict.answer.rawValue,
                word: language["verdicts.\(verdict.answer.rawValue)"],
                sentence: language.say(verdict.claim, part.wording))
        }
        guard verdicts.isEmpty else { return verdicts }
        let found = part.findings.first.map { language.say($0.claim, part.wording) }
        return [
            Line(experiment: name, answer: nil, word: nil, sentence: found ?? language["page.noFinding"])
        ]
    }
}
