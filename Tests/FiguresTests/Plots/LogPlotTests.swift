import Charting
import Figures
import Logs
import PictureChecks
import Testing

@Suite("A plot of logs")
struct LogPlotTests {
    private let keras = logRun(
        "keras", step: "epoch",
        [
            ("loss", [3, 2, 1]), ("val_loss", [3, 2.5, 2]), ("accuracy", [0.5, 0.7, 0.9]),
            ("lr", [0.1, 0.05, 0.01]),
        ])
    private let other = logRun(
        "other", step: "epoch", [("train_loss", [4, 3, 2]), ("val_loss", [4, 3, 1.5])])

    @Test("of one run draws training and dashed validation in one colour")
    func oneRun() throws {
        let chart = try plot([keras]).chart
        #expect(chart.lines().map(\.label) == ["training", "validation"])
        #expect(chart.lines().map(\.stroke.ink) == [.series(1), .series(1)])
        #expect(chart.lines().map(\.stroke.dash) == [.solid, .dashed])
        #expect([chart.title, chart.subtitle] == ["val_loss falls from 3 to 2", "keras"])
        #expect([chart.x.label, chart.y.label] == ["epoch", "loss"])
        #expect(chart.x.integers)
    }

    @Test("of noise claims no fall, whatever the first value was")
    func noise() throws {
        let values: [Double] = (0..<400).map { 0.1 + Double($0 * 7919 % 101) / 125 }
        for start in [0.5, 0.9, 5] {
            let chart = try plot([logRun("r", [("loss", [start] + values)])]).chart
            #expect(chart.subtitle.contains("running mean"))
            #expect(chart.title == "loss")
        }
        let shifted = values.map { $0 + 0.02 }
        let chart = try plot([logRun("a", [("loss", values)]), logRun("b", [("loss", shifted)])]).chart
        #expect(chart.title == "loss")
    }

    @Test("of several has a colour for each")
    func severalRuns() throws {
        let chart = try plot([keras, other]).chart
        #expect(
            chart.lines().map(\.label) == ["keras", "other", "keras, validation", "other, validation"])
        #expect(chart.lines().map(\.stroke.ink) == [.series(1), .series(2), .series(1), .series(2)])
        #expect(chart.title == "other ends with the lowest val_loss: 1.5")
        #expect(chart.subtitle == "")
    }

    @Test("of many runs tells in its subtitle what dashed lines are")
    func dashes() throws {
        let chart = try plot((0..<5).map { logRun("r\($0)", [("loss", [3, 2]), ("val_loss", [3, 2])]) }).chart
        #expect(chart.named() == (0..<5).map { "r\($0)" })
        #expect(chart.subtitle == "dashed: validation")
    }

    @Test("of more runs than there are colours lets the best stand out")
    func outstanding() throws {
        let runs = (0..<30).map { logRun("r\($0)", [("loss", [3, 1 + Double($0)])]) }
        let chart = try plot(runs).chart
        #expect(chart.named() == ["r0", "r1", "r2"])
        #expect(chart.lines().count { $0.stroke.ink == .faint } == 27)
        #expect(chart.subtitle == "grey: 27 more; logarithmic axis")
    }

    @Test("is in the words of its language, but for names")
    func chinese() throws {
        let chart = try plot([keras, other], "zh-Hans").chart
        #expect([chart.title, chart.x.label, chart.y.label] == ["other 的最终验证损失最低：1.5", "轮次", "损失"])
        #expect(chart.lines().map(\.label) == ["keras", "other", "keras，验证", "other，验证"])
    }

    @Test("has a logarithmic axis where the losses ask for it, or it is asked for")
    func scales() throws {
        let run = logRun("run", [("loss", [100, 1, 0.1]), ("accuracy", [0.01, 0.5, 1])])
        #expect(try plot([run]).chart.y.scale == .log)
        #expect(try plot([keras]).chart.y.scale == .linear)
        #expect(try plot([keras]) { $0.yScale = .log }.chart.y.scale == .log)
        #expect(try plot([run]) { $0.yScale = .linear }.chart.y.scale == .linear)
        let both = try plot([run]) { $0.y = ["loss", "accuracy"] }.chart
        #expect(both.panels.map { $0.y?.scale } == [.log, .linear])
        #expect(both.panels[1].y?.domain == 0...1.02)
        #expect(both.subtitle == "run; loss on a logarithmic axis")
    }

    @Test("smooths what is noisy, with the raw values faint behind it")
    func smoothing() throws {
        let chart = try plot([logRun("run", [("loss", noisy(200))])]).chart
        #expect(chart.lines().map(\.stroke.opacity) == [0.3, 1])
        #expect(chart.lines()[0].y == noisy(200))
        #expect(chart.subtitle == "run; running mean of 20 points")
        #expect(chart.title.contains("≈"))
        #expect(
            try plot([logRun("run", [("loss", noisy(200))])]) { $0.smoothing = .none }.chart.lines().count
                == 1)
    }

    @Test("smooths as it is told")
    func toldSmoothing() throws {
        let run = logRun("run", [("loss", [1, 2, 9, .nan, 4])])
        let mean = try plot([run]) { $0.smoothing = .window(3) }.chart
        #expect(mean.lines()[1].y.map(\.description) == ["1.0", "4.0", "5.5", "nan", "4.0"])
        #expect(mean.subtitle == "run; running mean of 3 points")
        let weight = try plot([run]) { $0.smoothing = .exponential(weight: 0.5) }.chart
        #expect(weight.lines()[1].y[1] == (0.25 * 1 + 0.5 * 2) / 0.75)
        #expect(try plot([run]) { $0.smoothing = .exponential(weight: 0) }.chart.lines().count == 1)
    }

    @Test("has a running mean in which one huge value leaves no trace behind it")
    func runningMeans() throws {
        let values = (0..<500).map { $0 == 40 ? 1e300 : Double($0 % 7) }
        for width in [2, 5, 16, 499, 500, 800] {
            let drawn = try plot([logRun("run", [("loss", values)])]) { $0.smoothing = .window(width) }.chart
                .lines()[1].y
            for place in values.indices {
                let start = place - (min(width, 500) - 1) / 2
                let end = start < 0 ? 2 * place : min(499, start + min(width, 500) - 1)
                let window = values[max(0, start)...end]
                let mean = window.reduce(0, +) / Double(window.count)
                #expect(abs(drawn[place] - mean) <= 1e-12 * mean, "\(width) at \(place)")
            }
        }
    }

    @Test("has over it whatever was measured at the same steps")
    func horizontal() throws {
        var run = keras
        run.axes = [LogSeries(name: "time", steps: [0, 1, 2], values: [0, 3600, 10800])]
        run.series[1] = LogSeries(name: "val_loss", steps: [0, 2], values: [3, 2])
        let lr = try plot([run]) { $0.x = "lr" }.chart
        #expect(lr.x.label == "lr")
        #expect(lr.lines().map(\.x) == [[0.1, 0.05, 0.01], [0.1, 0.01]])
        let time = try plot([run]) { $0.x = "time" }.chart
        #expect(time.x.label == "time (hours)")
        #expect(time.lines().map(\.x) == [[0, 1, 3], [0, 3]])
        #expect(try plot([run]) { $0.x = "step" }.chart.x.label == "epoch")
        #expect(
            throws: PlotError.noHorizontal(
                "tme", there: ["epoch", "time", "loss", "val_loss", "accuracy", "lr"])
        ) {
            try plot([run]) { $0.x = "tme" }
        }
    }

    @Test("of runs that count steps and epochs is over the epochs where all tell them")
    func mixed() throws {
        let steps = logRun("steps", [("loss", [3, 2, 1])], axes: [("epoch", [0, 0.5, 1])])
        let chart = try plot([keras, steps]).chart
        #expect(chart.x.label == "epoch")
        #expect(chart.lines().map(\.x) == [[0, 1, 2], [0, 0.5, 1], [0, 1, 2]])
        let without = try plot([other, steps]) {
            $0.x = "step"; $0.y = ["loss"]
        }
        #expect(without.omissions.map(\.description) == ["note: without \"step\", and not drawn: other"])
    }

    @Test("shows the values between limits")
    func limits() throws {
        let run = logRun("run", [("loss", [5, 4, 3, 2, 1])])
        let chart = try plot([run]) {
            $0.xLimits = PlotLimits(lower: 1, upper: 3); $0.yLimits = PlotLimits(lower: 0)
        }.chart
        #expect(chart.lines().map(\.y) == [[4, 3, 2]])
        #expect(chart.x.domain == 1...3)
        #expect(chart.y.domain == 0...4)
        #expect(throws: PlotError.nothing) { try plot([run]) { $0.xLimits = PlotLimits(lower: 100) } }
    }

    @Test("has panels for metrics, for runs or for nothing")
    func facets() throws {
        func names(_ facet: PlotFacet?) throws -> [String] {
            try plot([keras, other]) {
                $0.y = ["loss", "val_loss", "accuracy"]; $0.facet = facet
            }.chart.panels.map(\.name)
        }
        #expect(try names(nil) == ["loss", "accuracy"])
        #expect(try names(.metric) == ["loss", "accuracy"])
        #expect(try names(.run) == ["keras", "other"])
        #expect(try names(PlotFacet.none) == [""])
        let runs = (0..<40).map { logRun("\($0)", [("loss", [1, 2])]) }
        #expect(throws: PlotError.tooManyPanels(40, most: 36)) { try plot(runs) { $0.facet = .run } }
    }

    @Test("calls what it draws as it is told")
    func words() throws {
        let chart = try plot([keras, other]) {
            $0.labels = ["Keras 3"]
            ($0.title, $0.xLabel, $0.yLabel) = ("", "updates", "cost")
            $0.size = Size(width: 3, height: 2)
        }.chart
        #expect(chart.lines()[0].label == "Keras 3")
        #expect([chart.title, chart.x.label, chart.y.label] == ["", "updates", "cost"])
        #expect(chart.size == Size(width: 3, height: 2))
        #expect(try plot([keras]) { $0.labels = ["train", "test"] }.chart.named() == ["train", "test"])
        #expect(try plot([keras]) { $0.labels = ["Keras 3"] }.chart.subtitle == "Keras 3")
        #expect(throws: PlotError.tooManyLabels(3, most: 2)) {
            try plot([keras, other]) { $0.labels = ["a", "b", "c"] }
        }
    }

    @Test("draws the runs that are chosen")
    func runs() throws {
        #expect(try plot([keras, other]) { $0.runs = ["oth*"] }.chart.subtitle == "other")
        #expect(throws: PlotError.noRun("kears", there: ["keras", "other"])) {
            try plot([keras, other]) { $0.runs = ["kears"] }
        }
    }

    @Test("says what is found only where the numbers carry it")
    func titles() throws {
        func title(_ runs: [LogRun]) throws -> String { try plot(runs).chart.title }
        #expect(try title([logRun("r", [("loss", [3, 1, 2])])]) == "loss is lowest at step 1: 1")
        #expect(
            try title([logRun("r", [("accuracy", [0.1, 0.9, 0.8])])]) == "accuracy is highest at step 1: 0.9")
        #expect(try title([logRun("r", [("loss", [1, 1, 1])])]) == "loss")
        #expect(
            try title([logRun("r", [("loss", [1, 2, .infinity, .nan])])])
                == "loss is no longer finite from step 2 on")
        #expect(
            try title([logRun("a", [("loss", [2, 1])]), logRun("b", [("loss", [2, 1.001])])]) == "loss")
        #expect(
            try title([logRun("a", [("reward", [2, 1])]), logRun("b", [("reward", [2, 3])])]) == "reward")
        let diverged = logRun("b", [("loss", [2, .nan])])
        #expect(
            try title([logRun("a", [("loss", [3, 2, 1])]), logRun("c", [("loss", [3, 2])]), diverged])
                == "a ends with the lowest loss: 1")
    }

    @Test("marks the lowest point that its title speaks of")
    func lowest() throws {
        let chart = try plot([logRun("r", [("loss", [3, 1, 2])])]).chart
        let points = chart.panels[0].marks.compactMap { $0 as? Point }
        #expect(points.map(\.x) == [[1]] && points.map(\.label) == ["1"])
    }

    @Test("holds no value that nobody can see, and says so")
    func nothing() {
        let run = logRun("run", [("loss", [.nan, .nan])])
        #expect(throws: PlotError.nothing) { try plot([run]) }
        #expect(throws: PlotError.nothing) { try plot([]) }
    }

    @Test("of names as long as a book is a picture all the same")
    func longNames() throws {
        let long = String(repeating: "name ", count: 40_000)
        let runs = (0..<3).map {
            logRun("\($0) \(long)", step: long, [("\(long)loss", [3, Double($0)]), ("b\(long)", [3, 2])])
        }
        let charts = [try plot(runs), try plot(runs) { $0.y = ["*"] }, try plot(runs) { $0.facet = .run }]
            .map(\.chart)
        for chart in charts {
            #expect(chart.title.count < 400)
            #expect(try chart.scene().faults() == [])
        }
    }

    @Test("has no text that overlaps or leaves the picture", arguments: ["en", "zh-Hans"])
    func pictures(tag: String) throws {
        let many = (0..<12).map {
            logRun(
                "a run with a long name, number \($0)", [("loss", [3, Double($0)]), ("val_loss", [3, 2])])
        }
        let charts = [
            try plot([keras], tag), try plot([keras, other], tag), try plot(many, tag),
            try plot(many, tag) { $0.facet = .run },
            try plot([keras], tag) { $0.y = ["*"] },
            try plot([keras], tag) {
                $0.y = ["*"]; $0.facet = PlotFacet.none
            },
            try plot([logRun("r", (1...8).map { ("w\($0)", [1, Double($0)]) })], tag),
        ].map(\.chart)
        for chart in charts { #expect(try chart.scene().faults() == [], "\(chart.title)") }
    }
}
