import Logs
import Testing

@Suite("Logs read together")
struct JoiningTests {
    private func made(_ names: [String], from source: String) -> Log {
        Log(runs: names.map { LogRun(name: $0, source: source) })
    }

    @Test("leave the names of runs that differ")
    func different() {
        let log = Log(joining: [made(["a"], from: "x/a.csv"), made(["b", "c"], from: "y")])
        #expect(log.runs.map(\.name) == ["a", "b", "c"])
    }

    @Test(
        "tell runs of one name apart by their folders",
        arguments: [
            (["lr_1/metrics.csv", "lr_2/metrics.csv"], ["lr_1", "lr_2"]),
            (["./logs/version_0/metrics.csv", "logs/version_1/metrics.csv"], ["version_0", "version_1"]),
            (["a/1/metrics.csv", "b/2/metrics.csv"], ["a/1", "b/2"]),
            (["metrics.csv", "old/metrics.csv"], ["metrics", "old"]),
            (["metrics.csv", "metrics.json"], ["metrics", "metrics (2)"]),
            (["metrics.csv", "metrics.csv", "a/metrics.csv"], ["metrics", "metrics (2)", "a"]),
        ])
    func same(sources: [String], names: [String]) {
        let log = Log(joining: sources.map { made(["metrics"], from: $0) })
        #expect(log.runs.map(\.name) == names)
    }

    @Test("keep a run's own name behind that of its folder")
    func folders() {
        let log = Log(joining: [made(["sgd", "adam"], from: "first"), made(["sgd"], from: "second")])
        #expect(log.runs.map(\.name) == ["first/sgd", "adam", "second/sgd"])
    }
}

@Suite("Parts of the data that were written as runs")
struct PartsOfRunsTests {
    private func run(_ name: String, _ series: String..., source: String = "logs") -> LogRun {
        LogRun(
            name: name, source: source,
            series: series.map { LogSeries(name: $0, steps: [0, 1], values: [2, 1]) })
    }

    private func names(_ runs: LogRun...) -> [String: [String]] {
        let log = Log(runs: runs).joiningParts()
        return Dictionary(uniqueKeysWithValues: log.runs.map { ($0.name, $0.series.map(\.name)) })
    }

    @Test("become one run with the series of both")
    func trainAndValidation() {
        #expect(
            names(run("a/train", "epoch_loss"), run("a/validation", "epoch_loss"))
                == ["a": ["train/epoch_loss", "validation/epoch_loss"]])
    }

    @Test("belong to the folder that was asked for where they stand in no other")
    func folder() {
        #expect(
            names(run("train", "loss", source: "out/mnist/"), run("validation", "loss", source: "out/mnist/"))
                == ["mnist": ["train/loss", "validation/loss"]])
    }

    @Test("belong to the run beside them, as the folders of add_scalars do")
    func scalars() {
        #expect(
            names(
                run("sgd", "loss/train", "accuracy"), run("sgd/both_train", "both"),
                run("sgd/both_valid", "both"))
                == ["sgd": ["loss/train", "accuracy", "both_train", "both_valid"]])
    }

    @Test("stay as they are without company, and so do all other runs")
    func alone() {
        #expect(names(run("train", "loss")) == ["train": ["loss"]])
        #expect(names(run("a", "loss"), run("b", "loss")) == ["a": ["loss"], "b": ["loss"]])
        #expect(names(run("a/train", "loss"), run("b/x", "loss")) == ["a/train": ["loss"], "b/x": ["loss"]])
    }
}
