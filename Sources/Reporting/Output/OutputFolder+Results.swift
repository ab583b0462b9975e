internal import Histories
internal import Labs

extension OutputFolder {
    /// Writes every run's history and `runs.json`.
    public func write(_ results: Results) throws {
        for run in results.lab.runs {
            try write(CSV.write(results.history(of: run.name)), to: "histories/\(run.name).csv")
        }
        removeOthers(than: results.lab.runs.map { "\($0.name).csv" }, in: "histories", endings: [".csv"])
        try write(try RunsFile(results).bytes(), to: "runs.json")
    }
}
