import Histories
import Testing
import Training

@Suite("Epochs")
struct EpochTests {
    private func settings(_ change: (inout Settings) -> Void) -> Settings {
        let inputs: [[Float]] = (0..<10).map { [Float($0) / 10, 1 - Float($0) / 5] }
        var settings = Settings(
            data: Dataset(
                inputs: inputs, targets: inputs.map { [$0[0] > 0.4 ? 1 : 0] },
                labels: inputs.map { $0[0] > 0.4 ? 1 : 0 }),
            network: Network(layers: [2, 2], bias: true, activations: [.identity]),
            start: .drawn(.pytorch, seed: 3), loss: .crossEntropy, optimizer: .sgd, stepSize: 0.5,
            iterations: 12)
        change(&settings)
        return settings
    }

    @Test("with mini-batches stand at multiples of the batches; a batch's loss has no last state")
    func batches() throws {
        let history = try Trainer(settings { $0.batches = Batches(size: 4, seed: 1) }).train(name: "")
        #expect(history.stateCount == 13)
        #expect(history["loss"]?.steps == .every(0..<12))
        #expect(history["training.loss"].map { Array($0.steps) } == [0, 3, 6, 9, 12])
        #expect(history["training.accuracy"].map { Array($0.steps) } == [0, 3, 6, 9, 12])
        #expect(history.loss?.name == "training.loss")
        #expect(history.batchLoss?.name == "loss")
        #expect(history.series(.output).isEmpty)
    }

    @Test("without them are the iterations, and accuracy stands at every state")
    func fullBatch() throws {
        let history = try Trainer(settings { _ in }).train(name: "")
        #expect(history["training.loss"] == nil && history.batchLoss == nil)
        #expect(history["training.accuracy"]?.steps == .every(0..<13))
        #expect(history["training.accuracy"]?.values.last == 1)
    }

    @Test("a batch of all samples trains as no batches do")
    func oneBatch() throws {
        let plain = try Trainer(settings { _ in }).train(name: "")
        let batch = try Trainer(settings { $0.batches = Batches(size: 10) }).train(name: "")
        #expect(batch.series(.weight) == plain.series(.weight))
        #expect(batch["training.loss"]?.values == plain["loss"]?.values)
    }

    @Test("end the run when the loss has not fallen for as many epochs as one is patient")
    func earlyStopping() throws {
        let history = try Trainer(
            settings {
                $0.stepSize = 1e-12
                $0.iterations = 50
                $0.earlyStopping = EarlyStopping(patience: 4)
            }
        ).train(name: "")
        // The first epoch is better than nothing; the four after it are no better.
        #expect(history.stateCount == 6)
        #expect(history.outcome == .finished)
        #expect(history.series(.gradient)[0].values.count == 6)
    }

    @Test("a fall smaller than min_delta is none")
    func minDelta() throws {
        func states(_ delta: Double) throws -> Int {
            try Trainer(
                settings { $0.earlyStopping = EarlyStopping(patience: 1, minDelta: delta) }
            ).train(name: "").stateCount
        }
        #expect(try states(0) == 13)
        #expect(try states(1) == 3)
    }

    @Test("the watched loss is the validation's where there is one")
    func validation() throws {
        let history = try Trainer(
            settings {
                // Here every class is the other one: the better the training, the worse the validation.
                var turned = $0.data
                turned.targets = turned.targets.map { [1 - $0[0]] }
                turned.labels = turned.labels?.map { 1 - $0 }
                $0.validation = turned
                $0.earlyStopping = EarlyStopping(patience: 3)
            }
        ).train(name: "")
        #expect(history.stateCount == 5)
        #expect(history["validation.accuracy"].map { $0.values.count } == 5)
    }
}
