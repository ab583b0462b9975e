import Charting
import Figures
import Logs
import Testing

@Suite("The series of a plot")
struct SeriesChoiceTests {
    private func drawn(_ names: [String], _ y: [String] = []) throws -> [String] {
        let run = logRun("run", names.map { ($0, [3, 2, 1]) })
        let chart = try plot([run]) { $0.y = y }.chart
        let lines = chart.panels.indices.flatMap { chart.lines($0) }
        return lines.map { line in line.source.split(separator: " ").last.map(String.init) ?? "" }
    }

    @Test(
        "are the losses, else the accuracies, else all but step sizes",
        arguments: [
            (["loss", "val_loss", "accuracy", "lr"], ["loss", "val_loss"]),
            (["accuracy", "val_accuracy", "lr"], ["accuracy", "val_accuracy"]),
            (["reward", "length", "lr"], ["reward", "length"]),
            (["lr"], ["lr"]),
            (["epoch_loss", "evaluation_loss_vs_iterations"], ["epoch_loss"]),
        ])
    func unasked(names: [String], chosen: [String]) throws {
        #expect(try drawn(names) == chosen)
    }

    @Test(
        "are those that are named, by name, metric or pattern",
        arguments: [
            (["lr"], ["lr"]),
            (["loss"], ["loss"]),
            (["acc"], ["train_acc", "val_acc"]),
            (["val_*"], ["val_acc", "val_loss"]),
            (["loss,lr"], ["loss", "lr"]),
            (["*_acc", "lo?s"], ["train_acc", "val_acc", "loss"]),
        ])
    func asked(y: [String], chosen: [String]) throws {
        let names = ["train_acc", "val_acc", "loss", "val_loss", "lr"]
        #expect(Set(try drawn(names, y)) == Set(chosen))
    }

    @Test("may have commas in their names")
    func commas() throws {
        #expect(try drawn(["a,b", "c"], ["a,b"]) == ["a,b"])
    }

    @Test("leave out a single value beside courses")
    func summaries() throws {
        var run = logRun("run", [("loss", [3, 2, 1]), ("eval_loss", [3, 2, 2])])
        run.series.append(LogSeries(name: "train_loss", steps: [2], values: [2]))
        let lines = try plot([run]).chart.lines()
        #expect(lines.map(\.source) == ["loss", "eval_loss"])
    }

    @Test("of a loss include what another tool calls its own")
    func otherTools() throws {
        let keras = logRun("keras", [("loss", [2, 1]), ("val_loss", [2, 1])])
        let fastai = logRun("fastai", [("train_loss", [3, 2]), ("valid_loss", [2, 1])])
        let chart = try plot([keras, fastai]) { $0.y = ["loss"] }.chart
        #expect(chart.lines().map(\.source) == ["keras loss", "fastai train_loss"])
        #expect(chart.y.label == "loss")
    }

    @Test("that there are too many of are left out, and said to be")
    func tooMany() throws {
        let run = logRun("run", "abcdefghijklmno".map { (String($0), [1, 2, 3]) })
        let plot = try plot([run])
        #expect(plot.chart.panels.map(\.name) == "abcdefghijkl".map(String.init))
        #expect(plot.omissions.map(\.description) == ["note: 3 more metrics are not drawn; choose with --y"])
    }

    @Test("that are not there are told, with those that are")
    func unknown() {
        let run = logRun("run", [("loss", [2, 1])])
        #expect(throws: PlotError.noSeries("lss", there: ["loss"])) { try plot([run]) { $0.y = ["lss"] } }
        #expect(throws: PlotError.noSeries("val*", there: ["loss"])) { try plot([run]) { $0.y = ["val*"] } }
    }

    @Test("that are numbered belong together")
    func families() throws {
        let run = logRun("run", (1...8).map { ("w\($0)", [1, 2]) } + [("bias", [1, 2])])
        let chart = try plot([run]).chart
        #expect(chart.panels.map(\.name) == ["w1 … w8", "bias"])
        #expect(chart.named() == (1...8).map { "w\($0)" })
    }
}
