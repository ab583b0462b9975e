internal import Charting
internal import Histories
internal import Labs

// Files are written from several tasks: putting one in an earlier one's place makes the disk wait.
extension OutputFolder {
    /// Writes every run's history and `runs.json`.
    public func write(_ results: Results) async throws {
        let names = try await concurrently(results.lab.runs) { run in
            let name = "\(run.name).csv"
            try write(CSV.write(results.history(of: run.name)), to: "histories/\(name)")
            return name
        }
        removeOthers(than: names, in: "histories", endings: [".csv"])
        try write(try RunsFile(results).bytes(), to: "runs.json")
    }

    /// Draws these pictures and writes them.
    public func write(_ charts: [ChartFile]) async throws {
        let names = try await concurrently(charts) { chart in
            try write(try chart.format.bytes(of: chart.scene), to: "charts/\(chart.name)")
            return chart.name
        }
        removeOthers(than: names, in: "charts", endings: [".png", ".svg"])
    }
}
