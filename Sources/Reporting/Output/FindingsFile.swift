internal import Analysis
internal import Foundation
internal import Labs
internal import Languages

/// `findings.json`: every finding of a report, for programs that read it.
public struct FindingsFile: Encodable, Sendable {
    /// One finding; `kind` is the same word in every language.
    struct Entry: Codable, Sendable {
        let experiment: String
        let kind: String
        let runs: [String]
        let series: String?
        let state: Int?
        let value: JSONNumber?
        let claim: String
        let evidence: String
        let definition: String
        let limits: [String]
    }

    /// What came of one expectation; `answer` is `supported`, `not_supported` or `undecided` in every language.
    struct VerdictEntry: Codable, Sendable {
        let experiment: String
        let kind: String
        let answer: String
        let runs: [String]
        let expectation: String
        let evidence: String
        let definition: String
        let limits: [String]
    }

    let descent = 1
    let findings: [Entry]
    let verdicts: [VerdictEntry]

    init(findings: [Entry], verdicts: [VerdictEntry]) {
        (self.findings, self.verdicts) = (findings, verdicts)
    }

    init(_ parts: [Part], _ language: Language) {
        self.init(
            findings: parts.flatMap { Self.findings(of: $0, language) },
            verdicts: parts.flatMap { Self.verdicts(of: $0, language) })
    }

    static func findings(of part: Part, _ language: Language) -> [Entry] {
        let wording = part.wording
        return part.findings.map { finding in
            Entry(
                experiment: part.experiment.slug, kind: finding.kind, runs: finding.runs,
                series: finding.series,
                state: finding.state, value: finding.value.map(JSONNumber.init),
                claim: language.say(finding.claim, wording),
                evidence: language.say(finding.evidence, wording),
                definition: language.say(finding.definition, wording),
                limits: finding.limits.map { language.say($0, wording) })
        }
    }

    static func verdicts(of part: Part, _ language: Language) -> [VerdictEntry] {
        let wording = part.wording
        return part.verdicts.map { verdict in
            VerdictEntry(
                experiment: part.experiment.slug, kind: verdict.expectation.kind.name,
                answer: verdict.answer.rawValue, runs: verdict.runs,
                expectation: language.say(verdict.claim, wording),
                evidence: verdict.evidence.map { language.say($0, wording) }
                    .joined(separator: language["list.sentence"]),
                definition: language.say(verdict.definition, wording),
                limits: verdict.limits.map { language.say($0, wording) })
        }
    }

    /// The file's bytes.
    public func bytes() throws -> [UInt8] { try JSONFile.bytes(of: self) }
}
