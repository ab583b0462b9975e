import Foundation
import Histories
import Testing

@testable import Training

@Suite("What a run records")
struct RecordTests {
    private func settings(_ hidden: Int, _ change: (inout Settings) -> Void = { _ in }) -> Settings {
        var settings = Settings(
            data: Dataset(inputs: [[0.5, 0.25], [-1, 2]], targets: [[1], [0]]),
            network: Network(layers: [2, hidden, 1], bias: true, activations: [.relu, .sigmoid]),
            start: .drawn(.pytorch, seed: 0), loss: .mse, optimizer: .gradientDescent, stepSize: 0.1,
            iterations: 20)
        change(&settings)
        return settings
    }

    private func names(_ settings: Settings) throws -> [String] {
        try Trainer(settings).train(name: "").series.map(\.name)
    }

    @Test("every weight up to 64 parameters, summaries of each layer beyond")
    func auto() throws {
        // 4 h + 1 parameters.
        #expect(try names(settings(15)).contains("layer1.w.2.15"))
        #expect(try !names(settings(15)).contains("layer1.mean"))
        let summaries = [
            "mean", "std", "min", "q25", "median", "q75", "max", "norm", "gradient_norm",
            "update_ratio",
        ]
        #expect(
            try names(settings(16)) == ["loss", "output.1.1", "output.2.1"]
                + (summaries + ["inactive"]).map { "layer1.\($0)" }
                + (summaries + ["saturated"]).map { "layer2.\($0)" })
    }

    @Test("or what is asked for")
    func asked() throws {
        #expect(try names(settings(2) { $0.record = .losses }) == ["loss"])
        #expect(try names(settings(2) { $0.record = .summaries }).contains("layer2.gradient_norm"))
        #expect(try names(settings(30) { $0.record = .weights }).contains("gradient.layer1.w.2.30"))
        #expect(try names(settings(2) { $0.schedule = .cosine }).contains("step_size"))
    }

    @Test("summaries are those of the weights and gradients")
    func summaries() throws {
        let whole = try Trainer(settings(7) { $0.record = .weights }).train(name: "")
        let history = try Trainer(settings(7) { $0.record = .summaries }).train(name: "")
        for state in [0, 7, 20] {
            func layer(_ quantity: Quantity) -> [Double] {
                whole.series(quantity).filter { $0.name.contains("layer1.") }.compactMap {
                    $0.value(at: state)
                }
            }
            let weights = layer(.weight).sorted(), gradients = layer(.gradient)
            func found(_ measure: String) -> Double? { history["layer1.\(measure)"]?.value(at: state) }
            let mean = weights.reduce(0, +) / 21
            #expect(weights.count == 21)
            #expect(isNear(found("mean"), mean))
            let squares = weights.map { ($0 - mean) * ($0 - mean) }
            #expect(isNear(found("std"), (squares.reduce(0, +) / 21).squareRoot()))
            #expect(found("min") == weights[0] && found("max") == weights[20])
            #expect(
                found("median") == weights[10] && found("q25") == weights[5] && found("q75") == weights[15])
            #expect(isNear(found("norm"), norm(weights)))
            if state < 20 {
                #expect(isNear(found("gradient_norm"), norm(gradients)))
            } else {
                #expect(found("gradient_norm")?.isFinite != true)
            }
        }
    }

    @Test(
        "an update is measured against the weights that it changes, as it is where every weight is recorded")
    func updateRatio() throws {
        let whole = try Trainer(settings(7) { $0.record = .weights }).train(name: "").updateRatios
        let history = try Trainer(settings(7) { $0.record = .summaries }).train(name: "")
        #expect(history.updateRatios.map(\.series.name) == ["layer1.update_ratio", "layer2.update_ratio"])
        #expect(history["layer2.update_ratio"]?.steps == .every(0..<20))
        for (found, expected) in zip(history.updateRatios, whole) {
            #expect(zip(found.series.values, expected.series.values).allSatisfy { isNear($0, $1) })
        }
    }

    @Test("a run that ends before its time has no update at its last state")
    func updateRatioOfStopped() throws {
        let history = try Trainer(
            settings(2) {
                $0.record = .summaries
                // No loss is lower by so much.
                $0.earlyStopping = EarlyStopping(patience: 3, minDelta: 10)
            }
        ).train(name: "")
        #expect(history.stateCount == 5)
        #expect(history["layer1.update_ratio"]?.steps == .every(0..<4))
        #expect(history["layer1.gradient_norm"]?.steps == .every(0..<5))
        #expect(history.outcome == .finished)
    }

    @Test("an update out of the finite numbers does not make the state before it diverge")
    func divergingUpdate() throws {
        let history = try Trainer(
            settings(2) {
                $0.record = .summaries
                $0.stepSize = 1e38
                $0.network.activations = [.identity, .identity]
            }
        ).train(name: "")
        let last = history.stateCount - 1
        #expect(history.outcome == .diverged(state: last))
        #expect(history["layer1.update_ratio"]?.steps == .every(0..<last))
    }

    @Test("without columns for every weight, the weights of about sixty states are kept, the last among them")
    func checkpoints() throws {
        let whole = try Trainer(settings(15) { $0.iterations = 200 }).train(name: "")
        let large = try Trainer(
            settings(15) {
                $0.iterations = 200
                $0.record = .summaries
            }
        ).train(name: "")
        let kept = try #require(large.checkpoints(atMost: 100))
        #expect(kept.steps == Array(stride(from: 0, through: 200, by: 4)))
        let all = try #require(whole.checkpoints(atMost: 201))
        #expect(kept.weights == kept.steps.map { all.weights[$0] })
    }

    @Test(
        "what does not exist at the last state is left out, so that no run seems to diverge there",
        arguments: [nil, 1])
    func lastState(batchSize: Int?) throws {
        let history = try Trainer(
            settings(2) {
                $0.record = .summaries
                $0.batches = batchSize.map { Batches(size: $0) }
            }
        ).train(name: "")
        #expect(history.outcome == .finished)
        #expect(history["layer1.gradient_norm"]?.steps == .every(0..<20))
        #expect(history["layer1.inactive"]?.steps == .every(0..<(batchSize == nil ? 21 : 20)))
        #expect(history["layer1.median"]?.steps == .every(0..<21))
    }

    private func norm(_ numbers: [Double]) -> Double { numbers.map { $0 * $0 }.reduce(0, +).squareRoot() }

    private func isNear(_ found: Double?, _ expected: Double) -> Bool {
        found.map { abs($0 - expected) < 1e-12 } ?? false
    }

    @Test("a long run is thinned in memory and whole in its file")
    func longRun() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var trainer = try Trainer(settings(15) { $0.iterations = 3000 })
        trainer.numberLimit = 200_000
        let file = CSVWriter(path: path)
        let history = try trainer.train(name: "long", file: file)
        try file.finish()
        #expect(history.isThinned)
        #expect((700..<2500).contains(history.loss?.values.count ?? 0))
        let bytes = Array(try #require(FileManager.default.contents(atPath: path)))
        let exact = try CSV.read(bytes, name: "long")
        #expect(exact.stateCount == 3001)
        #expect(exact.loss?.steps == .every(0..<3001))
        #expect(exact.series.map(\.name) == history.series.map(\.name))
        for series in history.series {
            let whole = try #require(exact[series.name])
            #expect(
                zip(series.steps, series.values).allSatisfy { whole.value(at: $0) == $1 }, "\(series.name)")
        }
        #expect(history.loss?.lowest?.value == exact.loss?.lowest?.value)
    }

    @Test("a run is known beforehand to be thinned, be it for its states or for what is measured at each")
    func tooLong() {
        let oneColumn = settings(2) {
            $0.record = .losses
            $0.iterations = 2_000_000
        }
        #expect(!oneColumn.isTooLongToHold)
        var three = oneColumn
        three.data.labels = [1, 0]
        three.validation = three.data
        #expect(three.isTooLongToHold)
        #expect(settings(15) { $0.iterations = 50_000 }.isTooLongToHold)
    }

    @Test("what is measured at each state is thinned, too, and the history says so")
    func thinnedEvaluations() throws {
        var trainer = try Trainer(
            settings(2) {
                $0.record = .losses
                $0.data.labels = [1, 0]
                $0.validation = $0.data
                $0.iterations = 200
            })
        trainer.numberLimit = 300
        let history = try trainer.train(name: "")
        #expect(history.loss?.steps == .every(0..<201))
        #expect((history.validationLoss?.values.count).map { $0 < 110 } == true)
        #expect(history.isThinned)
    }

    @Test("a file that cannot be written is told at the end, and the run is whole")
    func noFile() throws {
        let file = CSVWriter(path: "/nonexistent/run.csv")
        let history = try Trainer(settings(2)).train(name: "", file: file)
        #expect(history.stateCount == 21)
        let error = #expect(throws: RecordError.self) { try file.finish() }
        #expect(
            error?.description
                == "/nonexistent/run.csv: error: cannot be written: No such file or directory")
    }
}
