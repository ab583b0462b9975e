import Histories
import Logs
import Testing

/// A run of a log becomes a history in Descent's words.
@Suite struct LogHistoryTests {
    static func run(_ names: [String], steps: [Double] = [0, 1, 2]) -> LogRun {
        LogRun(
            name: "run", source: "run.csv",
            series: names.enumerated().map { place, name in
                LogSeries(
                    name: name, steps: steps, values: steps.indices.map { Double(10 * place + $0) / 64 })
            })
    }

    @Test(arguments: [
        (["val_loss", "loss"], ["validation.loss": "val_loss", "loss": "loss"]),
        (
            ["train_loss", "valid_loss", "accuracy"],
            ["loss": "train_loss", "validation.loss": "valid_loss", "training.accuracy": "accuracy"]
        ),
        (["aux_loss", "loss", "lr"], ["aux_loss": "aux_loss", "loss": "loss", "step_size": "lr"]),
        (
            ["train/box_loss", "train/total_loss", "val/total_loss"],
            [
                "train/box_loss": "train/box_loss", "loss": "train/total_loss",
                "validation.loss": "val/total_loss",
            ]
        ),
        (
            ["Loss/train", "Loss/test", "Accuracy/train", "Accuracy/test"],
            [
                "loss": "Loss/train", "validation.loss": "Loss/test", "training.accuracy": "Accuracy/train",
                "validation.accuracy": "Accuracy/test",
            ]
        ),
        (
            ["train_loss_step", "train_loss_epoch"],
            ["loss": "train_loss_step", "train_loss_epoch": "train_loss_epoch"]
        ),
        (["val_loss"], ["validation.loss": "val_loss"]),
        (["f1", "grad_norm"], ["f1": "f1", "grad_norm": "grad_norm"]),
        (["lr", "step_size"], ["step_size": "lr", "step_size (2)": "step_size"]),
        (["训练损失", "验证损失", "准确率"], ["loss": "训练损失", "validation.loss": "验证损失", "training.accuracy": "准确率"]),
    ])
    func theMainSeriesAreFound(names: [String], expected: [String: String]) {
        var remarks: [LogRemark] = []
        let found = Self.run(names).history(&remarks)
        #expect(found.names.filter { expected[$0.key] != nil } == expected)
        #expect(found.names.count == names.count)
        #expect(found.history.series.count == names.count)
    }

    @Test func aMeanOverAnEpochIsPreferredWhereThereAreEnough() {
        var remarks: [LogRemark] = []
        let run = Self.run(["train_loss_step", "train_loss_epoch"], steps: [0, 1, 2, 3, 4])
        #expect(run.history(&remarks).names["loss"] == "train_loss_epoch")
    }

    @Test func anAccuracyInPercentKeepsItsName() {
        var remarks: [LogRemark] = []
        let run = LogRun(name: "run", series: [LogSeries(name: "acc", steps: [0, 1], values: [0, 85.5])])
        #expect(run.history(&remarks).names == ["acc": "acc"])
    }

    @Test func theMainSeriesStandFirst() {
        var remarks: [LogRemark] = []
        let history = Self.run(["w1", "val_loss", "acc", "loss"]).history(&remarks).history
        #expect(history.series.map(\.name) == ["loss", "validation.loss", "training.accuracy", "w1"])
        #expect(remarks == [])
    }

    @Test func ofSeveralPointsAtAStepTheLastCounts() {
        var remarks: [LogRemark] = []
        let history = Self.run(["loss", "acc"], steps: [0, 1, 1, 5]).history(&remarks).history
        #expect(history.series.map { Array($0.steps) } == [[0, 1, 5], [0, 1, 5]])
        #expect(history.series.map(\.values) == [[0, 0.03125, 0.046875], [0.15625, 0.1875, 0.203125]])
        #expect(
            remarks.map(\.description) == [
                "run.csv: note: loss in run has 1 point at steps that come again: the last one counts",
                "run.csv: note: acc in run has 1 point at steps that come again: the last one counts",
            ])
    }

    @Test(arguments: [[0.5, 1, 1.5], [7, 7, 7], [-1, 0, 1], [.nan, 0, 1], [0, 1, 1e300]])
    func whatIsNoWholeStepIsNumbered(steps: [Double]) {
        var remarks: [LogRemark] = []
        let history = Self.run(["loss"], steps: steps).history(&remarks).history
        #expect(history.series.map { Array($0.steps) } == [[0, 1, 2]])
        #expect(
            remarks.map(\.description) == [
                "run.csv: note: all points of loss in run have one step: they are numbered in their order"
            ])
    }
}
