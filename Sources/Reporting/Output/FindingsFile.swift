internal import Analysis
internal import Foundation
internal import Labs
internal import Languages

/// `findings.json`: every finding of a report, for programs that read it.
public struct FindingsFile: Encodable, Sendable {
    /// One finding; `kind` is the same word in every language.
    struct Entry: Encodable, Sendable {
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

    let descent = 1
    let findings: [Entry]

    init(_ parts: [Part], _ language: Language) {
        findings = parts.flatMap { part in
            part.findings.map { finding in
                let wording = part.wording
                return Entry(
                    experiment: part.experiment.slug, kind: finding.kind, runs: finding.runs,
                    series: finding.series,
                    state: finding.state, value: finding.value.map(JSONNumber.init),
                    claim: language.say(finding.claim, wording),
                    evidence: language.say(finding.evidence, wording),
                    definition: language.say(finding.definition, wording),
                    limits: finding.limits.map { language.say($0, wording) })
            }
        }
    }

    /// The file's bytes.
    public func bytes() throws -> [UInt8] { try JSONFile.bytes(of: self) }
}
