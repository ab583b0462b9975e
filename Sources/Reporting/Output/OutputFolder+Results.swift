internal import Charting
internal import Foundation
public import Labs
internal import Synchronization

// Files are written from several tasks: putting one in an earlier one's place makes the disk wait.
extension OutputFolder {
    /// What stands behind a record's name until it is whole.
    private static let partial = WholeFile.partial

    /// Where the whole record of a run goes that is too long to be held in memory, while the run is going on.
    ///
    /// - Throws: ``OutputError`` where its folder cannot be made.
    public func record(of run: Run) throws(OutputError) -> String {
        try path(for: "histories/\(run.name).csv\(Self.partial)")
    }

    /// Writes every run's history and `runs.json`, and whose they are.
    ///
    /// - Returns: The files' names in this folder.
    @discardableResult public func write(_ results: EncodedResults) async throws -> [String] {
        if let owner { try write(Array("\(owner.path)\n".utf8), to: ResultsOwner.file) }
        for name in results.recorded {
            try replace("histories/\(name)", by: "histories/\(name)\(Self.partial)")
        }
        _ = try await concurrently(results.histories) { try write($0.bytes, to: "histories/\($0.name)") }
        let all = results.recorded + results.histories.map(\.name)
        removeOthers(than: all, in: "histories", endings: [".csv", Self.partial])
        try write(results.runs, to: "runs.json")
        return all.map { "histories/\($0)" } + ["runs.json"]
    }

    /// Writes the teacher's version of a worksheet; of a lab that is none, takes an earlier one away.
    public func write(answers: String?) throws {
        let name = "answers.html"
        guard let answers else {
            try? FileManager.default.removeItem(at: url.appendingPathComponent(name))
            return
        }
        try write(Array(answers.utf8), to: name)
    }

    /// Writes the report in a form; its charts are there.
    ///
    /// - Throws: ``ConversionError`` where another program makes it and does not; what stood there before is then
    ///   still there.
    public func write(_ report: Report, as form: Form) async throws {
        let text = form.name == Form.html.name ? report.html : try await report.text(as: form)
        guard let converter = form.converter else { return try write(Array(text.utf8), to: form.file) }
        let bytes = try converter.convert(text, to: form.file, from: form.markup.ending, beside: url)
        try write(bytes, to: form.file)
    }

    /// Draws these pictures and writes them.
    ///
    /// - Parameter progress: Called from any thread with the number of those that are done.
    /// - Returns: The files' names in this folder.
    @discardableResult public func write(
        _ charts: [ChartFile], progress: (@Sendable (_ done: Int) -> Void)? = nil
    ) async throws -> [String] {
        let done = Atomic(0)
        let names = try await concurrently(charts) { chart in
            try write(try chart.bytes(in: store), to: "charts/\(chart.name)")
            progress?(done.add(1, ordering: .relaxed).newValue)
            return chart.name
        }
        removeOthers(than: names, in: "charts", endings: ChartFormat.allCases.map { ".\($0.rawValue)" })
        return names.map { "charts/\($0)" }
    }
}
