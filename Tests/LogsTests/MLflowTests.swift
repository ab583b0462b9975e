import Foundation
import Logs
import Testing

/// MLflow's file store.
@Suite struct MLflowTests {
    private static func store(
        _ folder: TemporaryFolder, _ run: String, meta: String = "", _ metrics: [String: String]
    )
        throws
    {
        try folder.write("experiment_id: '1'\nname: spirals\n", to: "1/meta.yaml")
        try folder.write("run_id: \(run)\n\(meta)\n", to: "1/\(run)/meta.yaml")
        for (key, lines) in metrics { try folder.write(lines, to: "1/\(run)/metrics/\(key)") }
    }

    @Test func metricsParametersNameAndTimeAreRead() throws {
        let folder = try TemporaryFolder()
        try Self.store(
            folder, "ab", meta: "run_name: small",
            ["loss": "1000 2 0\n3500 nan 1\n", "val/loss": "3500 1.5 1\n", "once": "4000 7 0\n"])
        try folder.write("0.1", to: "1/ab/params/lr")
        let run = try #require(Log.read(path: folder.path).runs.first)
        #expect(run.name == "small")
        #expect(run.source == folder.path + "/1/ab")
        #expect(
            run.series == [
                LogSeries(name: "loss", steps: [0, 1], values: [2, .nan]),
                LogSeries(name: "once", steps: [0], values: [7]),
                LogSeries(name: "val/loss", steps: [1], values: [1.5]),
            ])
        #expect(run.axes == [LogSeries(name: "time", steps: [0, 1], values: [0, 2.5])])
        #expect(run.parameters == [LogRun.Parameter(name: "lr", value: "0.1")])
        #expect(try Log.read(path: folder.path + "/1/ab").runs == [run])
    }

    @Test func whatIsNoRunIsPassedOver() throws {
        let folder = try TemporaryFolder()
        try Self.store(folder, "ab", meta: "run_name: kept", ["loss": "1 2 0\n"])
        try Self.store(folder, "cd", meta: "lifecycle_stage: deleted", ["loss": "1 2 0\n"])
        try folder.write("run_id: x\n", to: ".trash/x/meta.yaml")
        try folder.write("1 2 0\n", to: ".trash/x/metrics/loss")
        try folder.write("step,loss\n0,1\n", to: "1/models/m-1/artifacts/run.csv")
        try folder.write("step,loss\n0,1\n", to: "1/ab/artifacts/run.csv")
        #expect(try Log.read(path: folder.path).runs.map(\.name) == ["kept"])
    }

    @Test func aRunWithoutANameIsCalledByItsFolder() throws {
        let folder = try TemporaryFolder()
        try Self.store(folder, "ab", ["loss": "1 2 0\n"])
        try Self.store(folder, "cd", ["loss": "1 2 0\n"])
        try folder.write("tagged", to: "1/cd/tags/mlflow.runName")
        #expect(try Log.read(path: folder.path).runs.map(\.name) == ["ab", "tagged"])
    }

    @Test func aLineThatIsNoPointIsTold() throws {
        let folder = try TemporaryFolder()
        try Self.store(folder, "ab", ["loss": "1 2 0\n2 oops 1\n3 1\n4"])
        let log = try Log.read(path: folder.path)
        #expect(log.runs.first?["loss"] == LogSeries(name: "loss", steps: [0, 0], values: [2, 1]))
        #expect(
            log.remarks.map(\.description) == [
                "\(folder.path)/1/ab/metrics/loss: line 2: warning: \"2 oops 1\" is no time, value and step; it was left out",
                "\(folder.path)/1/ab/metrics/loss: line 4: warning: \"4\" is no time, value and step; it was left out",
            ])
    }
}
