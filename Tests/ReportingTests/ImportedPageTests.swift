import Charting
import Foundation
import Histories
import Labs
import Languages
import Logs
import Testing

@testable import Reporting

/// Pages of runs that were trained elsewhere.
struct ImportedPageTests {
    private static let logs = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fixtures/logs")

    private static let labs = logs.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("labs")

    /// Every log that a tool wrote.
    static let real: [String] = {
        let paths = FileManager.default.enumerator(atPath: logs.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".expected.json") }.map { String($0.dropLast(14)) }.sorted()
    }()

    private func lab(_ files: [String: String], language: String = "en") throws -> Lab {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let paths = try files.sorted { $0.key < $1.key }.map { name, text in
            let file = folder.appendingPathComponent(name)
            try Data(text.utf8).write(to: file)
            return file.path
        }
        return try Lab.importing(paths, language: language)
    }

    private func report(_ lab: Lab) async throws -> Report {
        try await Report(
            Results(lab: lab, histories: try await lab.train()), templates: Templates(folder: templates.path))
    }

    /// The words of a page, without pictures, data and marks.
    private func words(_ html: String) -> String {
        html.replacing(#/(?s)<(svg|script|style).*?</\1>/#, with: "").replacing(#/<[^>]*>/#, with: "")
            .replacing(#/\s+/#, with: " ")
    }

    @Test(arguments: real, ["en", "zh-Hans"])
    func aRealLogMakesAPageThatCanBeMadeAgain(log: String, language: String) async throws {
        let lab = try Lab.importing([Self.logs.appendingPathComponent(log).path], language: language)
        #expect(!lab.imported.isEmpty)
        let page = try await report(lab).html, told = words(page)
        #expect(!told.contains("{") || log.contains("{"), "a gap is open")
        #expect(!told.contains("page.") && !told.contains("imported.") && !told.contains("figures."))
        #expect(!page.contains("id=\"worked\"") && !page.contains("class=\"equations\""))
        #expect(page.contains("id=\"table-imported\"") && page.contains("<svg"))
        #expect(!page.contains(Self.logs.path), "no folder of this machine is told")
        let again = try CarriedLab(page: page).lab()
        #expect(try await report(again).html == page)
    }

    @Test func stepsThatAreEpochsAreCalledSo() async throws {
        let text = "epoch,loss\n" + (0..<30).map { "\($0),\(2 / Double($0 + 1))\n" }.joined()
        let told = words(try await report(try lab(["a.csv": text])).html)
        #expect(told.contains("falls at every epoch.") && !told.lowercased().contains("iteration"))
        let chinese = words(try await report(try lab(["a.csv": text], language: "zh-Hans")).html)
        #expect(chinese.contains("每轮都在下降") && !chinese.contains("迭代"))
    }

    @Test func formatsAreCalledInTheLanguageOfThePage() async throws {
        let english = try Templates(folder: templates.path).language("en")
        for format in LogFormat.all {
            #expect(english["imported.formats.\(format.name)"] == format.title.filter { $0 != "`" })
        }
        let logs = ["a.csv": "step,loss\n0,2\n1,1\n"]
        #expect(words(try await report(try lab(logs)).html).contains("CSV, TSV and JSON lines"))
        let chinese = words(try await report(try lab(logs, language: "zh-Hans")).html)
        #expect(chinese.contains("CSV、TSV 或 JSON Lines") && !chinese.contains("JSON lines"))
    }

    @Test func nothingIsSaidOfFirstWeightsOrUpdates() async throws {
        let told = words(
            try await report(try lab(["a.csv": "step,loss,lr\n0,2,0.1\n1,1,0.1\n2,0.5,0.1\n"])).html)
        #expect(!told.contains("before any update") && !told.contains("gradient descent"))
    }

    @Test func allThatALogTellsHasAChart() async throws {
        let text =
            "step,loss,val_loss,f1,val_f1,lr\n0,2,3,0.1,0.2,0.1\n1,1,2,0.3,0.4,0.01\n2,0.5,1,0.5,0.6,0.001\n"
        let lab = try lab(["a.csv": text])
        let charts = try await report(lab).charts(ChartOptions(formats: [.svg]))
        #expect(charts.map(\.name) == ["run-loss.svg", "run-metric-f1.svg", "run-metric-lr.svg"])
    }

    @Test func lossesWhoseMeasureNobodyTellsAreComparedWithThatSaid() async throws {
        let lab = try lab(["a.csv": "step,loss\n0,2\n1,1\n", "b.csv": "step,loss\n0,2\n1,0.5\n"])
        let page = words(try await report(lab).html)
        #expect(page.contains("b ends 2 times lower than a"))
        #expect(page.contains("that all measure one thing is assumed"))
        #expect(!page.contains("these data, this start"))
    }

    @Test func whatThePyTorchScriptWroteIsDescentsToTheLastDigit() async throws {
        let lab = try Lab.read(path: Self.labs.appendingPathComponent("beside-pytorch.yaml").path)
        let results = Results(lab: lab, histories: try await lab.train())
        let own = results.history(of: "sigmoid"), imported = results.history(of: "PyTorch")
        for series in imported.series {
            #expect(own[series.name] == series, "\(series.name)")
        }
        let page = words(try await report(lab).html)
        #expect(
            page.contains(
                "PyTorch agrees with sigmoid to the last digit of float32 in all 12 states: loss; 2 outputs; 8 weights; 8 gradients."
            ))
    }

    @Test func theAnswerTellsOfEveryLog() async throws {
        let source = try String(
            contentsOf: Self.labs.appendingPathComponent("beside-pytorch.yaml"), encoding: .utf8)
        let path = "pytorch/backpropagation.csv"
        var log = try #require(try Lab.read(path: Self.labs.path + "/lab.yaml", source: source).logs[path])
        var again = log.runs[0]
        again.name = "Again"
        log.runs.append(again)
        let lab = try Lab.read(
            path: "lab.yaml",
            source: source.replacing(", name: PyTorch", with: "").replacing(#/(?s)\nprose:.*/#, with: "\n"),
            files: [:], logs: [path: log])
        let page = try await report(lab).html
        let start = try #require(page.firstRange(of: "id=\"summary\""))
        let end = try #require(page.firstRange(of: "id=\"method\""))
        let told = words(String(page[start.lowerBound..<end.lowerBound]))
        #expect(told.contains("backpropagation agrees with sigmoid to the last digit"))
        #expect(told.contains("Again agrees with sigmoid to the last digit"))
    }

    @Test func numbersThatPartAreToldWithTheirDistance() async throws {
        let source = try String(
            contentsOf: Self.labs.appendingPathComponent("beside-pytorch.yaml"), encoding: .utf8)
        let path = "pytorch/backpropagation.csv"
        var log = try #require(try Lab.read(path: Self.labs.path + "/lab.yaml", source: source).logs[path])
        let place = try #require(log.runs[0].series.firstIndex { $0.name == "w5" })
        let value = Float(log.runs[0].series[place].values[3])
        log.runs[0].series[place].values[3] = Double(value.nextUp.nextUp)
        let lab = try Lab.read(path: "lab.yaml", source: source, files: [:], logs: [path: log])
        let page = words(try await report(lab).html)
        #expect(
            page.contains(
                "PyTorch follows sigmoid but for last digits: 1 of 220 numbers differ, first at iteration 3 in w5, by at most 2 ULP, in w5 at iteration 3."
            ))
        #expect(page.contains("w5 at 3"))
    }

    @Test func aLogWithFourDecimalsIsComparedInThese() async throws {
        let source = try String(
            contentsOf: Self.labs.appendingPathComponent("beside-pytorch.yaml"), encoding: .utf8)
        let path = "pytorch/backpropagation.csv"
        var log = try #require(try Lab.read(path: Self.labs.path + "/lab.yaml", source: source).logs[path])
        for place in log.runs[0].series.indices {
            log.runs[0].series[place].values = log.runs[0].series[place].values.map {
                ($0 * 1e4).rounded() / 1e4
            }
        }
        let lab = try Lab.read(path: "lab.yaml", source: source, files: [:], logs: [path: log])
        #expect(
            words(try await report(lab).html).contains(
                "PyTorch agrees with sigmoid as far as its digits go, in all 12 states"))
    }

    @Test(arguments: [("epoch", false), ("iteration", true)])
    func anEpochIsNotComparedWithAnIteration(step: String, isCompared: Bool) async throws {
        let source = """
            data: {inputs: [[0.5, 0.3], [1, 0], [0, 1], [1, 1]], targets: [[0.2], [1], [0], [1]]}
            network: {layers: [2, 2, 1], activation: tanh}
            training: {loss: mse, step_size: 0.1, epochs: 3, batch_size: 2}
            runs: [{file: log.csv, experiments: [Activation], loss: mse}]
            experiments: [{name: Activation, vary: {activation: [tanh, relu]}}]
            """
        let log = try Log.read(Array("\(step),loss\n0,0.7\n1,0.6\n2,0.5\n3,0.4\n".utf8), file: "log.csv")
        let lab = try Lab.read(path: "lab.yaml", source: source, files: [:], logs: ["log.csv": log])
        let found = try await report(lab).findings.findings
        #expect(found.contains { $0.kind == "reproduction" } == isCompared)
    }

    @Test(arguments: ["epoch", "iteration"])
    func epochsOfALogAreNotDrawnAsIterations(step: String) async throws {
        let source = """
            data: {inputs: [[0.5, 0.3], [1, 0], [0, 1], [1, 1]], targets: [[0.2], [1], [0], [1]]}
            network: {layers: [2, 2, 1], activation: tanh}
            training: {loss: mse, step_size: 0.1, epochs: 3, batch_size: 2}
            runs: [{file: log.csv, name: Keras, experiments: [Activation], loss: mse}]
            experiments: [{name: Activation, vary: {activation: [tanh, relu]}}]
            """
        let log = try Log.read(Array("\(step),loss\n0,0.7\n1,0.6\n2,0.5\n3,0.4\n".utf8), file: "log.csv")
        let lab = try Lab.read(path: "lab.yaml", source: source, files: [:], logs: ["log.csv": log])
        let page = try await report(lab).html
        let start = try #require(page.firstRange(of: "<figure id=\"figure-activation-loss\""))
        let end = try #require(page[start.upperBound...].firstRange(of: "</figure>"))
        let figure = page[start.lowerBound..<end.lowerBound]
        #expect(figure.contains(">\(step)<"))
        #expect(figure.contains("The loss of Keras goes from 0.7 to 0.4 in 3 \(step)s"))
        #expect(figure.contains(/The loss of tanh goes from [^ ]* to [^ ]* in 6 iterations/))
        let note =
            "Below are epochs: those of Keras as logged, those of the lab&#39;s own runs as so many of their updates."
        #expect(words(String(figure)).contains(note) == (step == "epoch"))
        #expect(words(String(figure)).contains("Loss over the \(step)s"))
    }

    @Test func namesOfStrangersAreNoMarkup() async throws {
        let evil = "<img src=x onerror=alert(1)>\"'&{{x}}</script>"
        let text = "step,loss,\"\(evil.replacing("\"", with: "\"\""))\"\n0,2,1\n1,1,2\n2,0.5,3\n"
        let page = try await report(try lab(["<script>alert(2)<\u{29F8}script>.csv": text])).html
        #expect(!page.contains("<img") && !page.contains("<script>alert"))
        let other = try await report(try lab(["a.csv": text]))
        let markdown = try await other.text(as: try #require(Form.all.first { $0.name == "markdown" }))
        #expect(!markdown.contains("<img"))
    }

    @Test func stepsFarApartTakeNoRoom() async throws {
        let lab = try lab(["a.csv": "step,loss\n0,2\n500000000000000,1\n900000000000000,0.5\n"])
        #expect(CSV.write(lab.imported[0].recorded).count { $0 == UInt8(ascii: "\n") } == 4)
        #expect(words(try await report(lab).html).contains("900000000000000"))
    }

    @Test func manyRunsStandBack() async throws {
        let files = (0..<9).map {
            ("run\($0).csv", "step,loss\n0,2\n1,\(1 + Double($0))\n2,\(Double($0) / 2)\n")
        }
        let page = words(try await report(try lab(Dictionary(uniqueKeysWithValues: files))).html)
        #expect(!page.contains("{"))
        #expect(page.contains("After 2 steps the losses of the 9 runs differ: they lie between 0 and 4."))
    }

    @Test func aMetricWithoutNumbersNowAndThenIsNoDivergence() async throws {
        let lab = try lab(["a.csv": "step,loss,f1\n0,2,nan\n1,1,0.5\n2,0.5,0.6\n"])
        #expect(lab.imported[0].history.outcome == .finished)
        #expect(!words(try await report(lab).html).contains("diverge"))
    }

    @Test func accuracyInPercentIsNoShare() throws {
        let lab = try lab(["a.csv": "epoch,loss,accuracy\n0,2,55.5\n1,1,93.25\n"])
        #expect(lab.imported[0].history["training.accuracy"] == nil)
        #expect(lab.imported[0].history["accuracy"]?.values == [55.5, 93.25])
    }

    @Test func lossesThatAreNotFiniteNowAndThenAreLeftOutAndThatIsSaid() async throws {
        let lab = try lab(["a.csv": "step,loss\n0,2\n1,nan\n2,1\n3,0.5\n"])
        #expect(lab.imported[0].history.loss?.values == [2, 1, 0.5])
        #expect(lab.imported[0].recorded.loss?.values.count == 4)
        let page = words(try await report(lab).html)
        #expect(page.contains("1 value of loss is not finite though finite ones follow: it is left out."))
        #expect(!page.contains("diverge"))
    }

    @Test func aRunThatDivergesEndsThere() async throws {
        let lab = try lab(["a.csv": "step,loss\n0,2\n1,4\n2,inf\n3,nan\n4,nan\n"])
        #expect(lab.imported[0].history.loss?.steps.elementsEqual(0..<3) == true)
        #expect(
            words(try await report(lab).html).contains("a diverges: at state 2 a number is no longer finite.")
        )
    }

    @Test func whatIsWatchedAloneIsShown() async throws {
        let lab = try lab(["a.csv": "epoch,val_loss,val_acc\n0,2,0.5\n1,1,0.75\n2,0.5,0.8\n"])
        let charts = try await report(lab).charts(ChartOptions(formats: [.svg]))
        #expect(charts.map(\.name) == ["run-accuracy.svg", "run-metric-val-loss.svg"])
    }

    @Test func ofVeryManyStatesThePageHoldsSomeAndSaysSo() async throws {
        let rows = (0..<30_000).map { "\($0 * 10),\($0 == 12_345 ? 9 : 2 - Double($0) / 30_000)" }
        let lab = try lab(["a.csv": "step,loss\n" + rows.joined(separator: "\n") + "\n"])
        let run = lab.imported[0]
        #expect(run.recorded.loss?.values.count == 30_000)
        #expect(run.history.isThinned && (run.history.loss?.values.count ?? 0) <= 20_002)
        #expect(run.history.loss?.value(at: 123_450) == 9, "no peak is lost")
        let told = words(try await report(lab).html)
        #expect(told.contains("of 30000 states are drawn here; all of them are judged."))
        #expect(told.contains("rises 1 time in 29999 steps from one recorded state to the next"))
    }
}
