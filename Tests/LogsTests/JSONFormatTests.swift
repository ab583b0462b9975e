import Logs
import Testing

/// What tools write as one JSON value.
@Suite struct JSONFormatTests {
    @Test func kerasHistoryIsReadPlainAndWrapped() throws {
        let plain = try read("{\"loss\": [0.5, NaN], \"val_loss\": [0.75, Infinity]}")
        #expect(plain.run.format == "keras-history")
        #expect(plain.run.points("loss") == "0=0.5 1=nan")
        #expect(plain.run.points("val_loss") == "0=0.75 1=inf")
        let wrapped = try read(
            "{\"history\": {\"loss\": [0.5, 0.25]}, \"epoch\": [3, 4], \"params\": {\"epochs\": 5, \"verbose\": \"auto\"}}"
        )
        #expect(wrapped.run.format == "keras-history")
        #expect(wrapped.run.points("loss") == "3=0.5 4=0.25")
        #expect(
            wrapped.run.parameters == [
                .init(name: "epochs", value: "5"), .init(name: "verbose", value: "auto"),
            ])
    }

    @Test func huggingFaceRowsAreMerged() throws {
        let log = try read(
            """
            {"epoch": 1.0, "global_step": 10, "max_steps": 10, "log_history": [
              {"epoch": 0.5, "loss": 1.5, "step": 5}, {"epoch": 1.0, "loss": NaN, "step": 10},
              {"epoch": 1.0, "eval_loss": 1.25, "step": 10}, {"train_runtime": 3.5, "step": 10}]}
            """)
        #expect(log.run.format == "huggingface")
        #expect(log.run.points("loss") == "5=1.5 10=nan")
        #expect(log.run.points("eval_loss") == "10=1.25")
        #expect(log.run.points("epoch") == "5=0.5 10=1 10=1")
        #expect(log.run.parameters == [.init(name: "max_steps", value: "10")])
    }

    @Test func boostingRoundsAreNamedByTheirData() throws {
        let log = try read(
            "{\"train\": {\"rmse\": [\"0.5\", \"0.25\"]}, \"valid_1\": {\"rmse\": [[0.75, 0.1], [0.5, 0.2]]}}"
        )
        #expect(log.run.format == "boosting")
        #expect(log.run.points("train/rmse") == "0=0.5 1=0.25")
        #expect(log.run.points("valid_1/rmse-mean") == "0=0.75 1=0.5")
        #expect(log.run.points("valid_1/rmse-std") == "0=0.1 1=0.2")
        let validated = try read("{\"valid l2-mean\": [0.5, 0.25], \"valid l2-stdv\": [0.1, 0.2]}")
        #expect(validated.run.points("valid l2-stdv") == "0=0.1 1=0.2")
    }

    @Test func listsAreSeriesOverTheirPlacesOrOverSteps() throws {
        #expect(try read("[0.5, null, 0.25]", file: "loss.json").run.points("loss") == "0=0.5 2=0.25")
        #expect(try read("{\"a\": {\"b\": [1, 2]}, \"name\": \"x\"}").run.points("a/b") == "0=1 1=2")
        let log = try read("{\"step\": [10, 20], \"loss\": [0.5, 0.25]}")
        #expect(log.run.points("loss") == "10=0.5 20=0.25")
        #expect(log.run.series.map(\.name) == ["loss"])
    }

    @Test func objectsThatHoldTheSameListsAreRuns() throws {
        let log = try read(
            "{\"sgd\": {\"loss\": [1, 2], \"acc\": [3]}, \"adam\": {\"loss\": [4], \"acc\": [5]}}")
        #expect(log.runs.map(\.name) == ["sgd", "adam"])
        #expect(log.runs[1].points("loss") == "0=4")
    }

    @Test func aListOfObjectsWithinAnObjectIsATable() throws {
        let log = try read(
            "{\"config\": {\"lr\": 0.1}, \"history\": [{\"epoch\": 1, \"loss\": 0.5}, {\"epoch\": 2, \"loss\": 0.25}]}"
        )
        #expect(log.run.points("loss") == "1=0.5 2=0.25")
        #expect(log.run.stepName == "epoch")
    }

    @Test func whatBreaksOffIsReadAndTold() throws {
        let log = try read("{\n \"loss\": [0.5, 0.25],\n \"val_loss\": [0.75, 0.")
        #expect(log.run.points("loss") == "0=0.5 1=0.25")
        #expect(log.run.points("val_loss") == "0=0.75")
        #expect(log.told == ["run.csv: line 3: warning: the text ends within a number"])
    }

    @Test func listsTooDeepAreRefusedNotFollowed() throws {
        let deep = String(repeating: "[", count: 1_000_000)
        let log = try read("{\"loss\": [1, 2], \"x\": \(deep)")
        #expect(log.run.points("loss") == "0=1 1=2")
        #expect(log.told == ["run.csv: line 1: warning: nested more than 200 deep"])
    }
}
