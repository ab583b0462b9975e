import Logs
import Testing

/// What a tool divided into several runs is one again.
@Suite struct LogPartsTests {
    static func run(_ name: String, _ series: [String], source: String = "logs") -> LogRun {
        LogRun(
            name: name, source: source, series: series.map { LogSeries(name: $0, steps: [0], values: [1]) })
    }

    static func joined(_ runs: LogRun...) -> [String: [String]] {
        let log = Log(runs: runs).joiningParts()
        return Dictionary(uniqueKeysWithValues: log.runs.map { ($0.name, $0.series.map(\.name)) })
    }

    @Test func trainingAndValidationOfKerasAreOneRun() {
        #expect(
            Self.joined(
                Self.run("a/train", ["epoch_loss"]), Self.run("b", ["loss"]),
                Self.run("a/validation", ["epoch_loss"]))
                == ["a": ["train/epoch_loss", "validation/epoch_loss"], "b": ["loss"]])
    }

    @Test func atTheTopTheyAreNamedAsTheirFolder() {
        #expect(
            Self.joined(
                Self.run("train", ["epoch_loss"], source: "x/keras/train"),
                Self.run("validation", ["epoch_loss"], source: "x/keras/validation"))
                == ["keras": ["train/epoch_loss", "validation/epoch_loss"]])
        #expect(Self.joined(Self.run("train", ["loss"], source: "x/keras")) == ["train": ["loss"]])
    }

    @Test func severalScalarsOfPyTorchAreSeriesOfTheirRun() {
        #expect(
            Self.joined(
                Self.run("lr_0.01", ["loss"]), Self.run("lr_0.01/loss_both_train", ["loss/both"]),
                Self.run("lr_0.01/loss_both_val", ["loss/both"]))
                == ["lr_0.01": ["loss", "loss_both_train", "loss_both_val"]])
        #expect(
            Self.joined(
                Self.run("a/losses_x", ["losses"]), Self.run("a/losses_y", ["losses"]), Self.run("a", ["acc"])
            )
                == ["a": ["losses_x", "losses_y", "acc"]])
    }

    @Test func otherRunsStayWhatTheyAre() {
        #expect(
            Self.joined(
                Self.run("loss_big", ["loss"]), Self.run("x/latest", ["loss"]),
                Self.run("training_2", ["acc"]))
                == ["loss_big": ["loss"], "x/latest": ["loss"], "training_2": ["acc"]])
    }

    @Test func theFinerAxisIsKeptAndParametersAreGathered() {
        var a = Self.run("a/train", ["loss"]), b = Self.run("a/test", ["loss"])
        a.axes = [LogSeries(name: "time", steps: [0], values: [0])]
        b.axes = [LogSeries(name: "time", steps: [0, 1], values: [0, 1])]
        a.parameters = [.init(name: "lr", value: "1")]
        b.parameters = [.init(name: "lr", value: "2"), .init(name: "seed", value: "3")]
        let run = Log(runs: [a, b]).joiningParts().run
        #expect(run.parameters == [.init(name: "lr", value: "1"), .init(name: "seed", value: "3")])
        #expect(run.axes == b.axes)
    }
}
