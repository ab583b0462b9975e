internal import Histories
internal import Labs

/// The files of results, ready to be written: what they hold does not wait for the report.
public struct EncodedResults: Sendable {
    /// The histories of runs.
    let histories: [(name: String, bytes: [UInt8])]
    /// The names of those that were too long to be held in memory, and were recorded while the run went on.
    let recorded: [String]
    /// `runs.json`
    let runs: [UInt8]

    /// Encodes results, on all cores.
    public init(_ results: Results) async throws {
        let trained = results.lab.runs.map { ($0.name, results.history(of: $0.name)) }
        recorded = trained.filter { $1.isThinned }.map { "\($0.0).csv" }
        let held = trained.filter { !$1.isThinned } + results.lab.imported.map { ($0.slug, $0.recorded) }
        histories = try await concurrently(held) { ("\($0.0).csv", CSV.write($0.1)) }
        runs = try RunsFile(results).bytes()
    }
}
