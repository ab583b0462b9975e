internal import Foundation
internal import Labs

/// What a command wrote, and what stands in it, as one JSON document; its runs, findings and verdicts are those of
/// `runs.json` and `findings.json`.
public struct WrittenDocument: Encodable, Sendable {
    let descent = 1
    let lab: String
    let folder: String
    let files: [String]
    let runs: [RunsFile.Entry]
    let findings: [FindingsFile.Entry]?
    let verdicts: [FindingsFile.VerdictEntry]?

    /// What was written into a folder.
    ///
    /// - Parameter report: The findings come from it; nil where no report was made.
    public init(_ results: Results, _ report: Report?, in folder: OutputFolder, files: [String]) {
        lab = results.lab.name
        self.folder = folder.url.path
        self.files = files
        runs = RunsFile(results).runs
        let found = report?.findings
        (findings, verdicts) = (found?.findings, found?.verdicts)
    }

    /// The document's bytes.
    public func bytes() throws -> [UInt8] { try JSONFile.bytes(of: self) }
}
