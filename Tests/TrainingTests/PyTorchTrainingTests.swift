import Histories
import Testing
import Training

@Suite("Whole trainings against PyTorch")
struct PyTorchTrainingTests {
    /// What was measured over each run, in last places as ``lastPlaces(_:_:)`` counts them. Exact is what takes neither
    /// a transcendental function nor a root: PyTorch has these from vector libraries whose last digits are their own,
    /// and what an optimizer divides by a small root, it magnifies.
    static func bound(_ name: String) -> (loss: Double, weights: Double) {
        switch name {
        case "xor, tanh, logits, Adam": (37, 9.5)
        case "xor, elu, bce, Adagrad": (2, 2.5)
        case "halves, relu, shuffled batches of 4": (2, 1.25)
        case "halves, batches in order, RMSprop": (3, 2.625)
        case "sectors, leaky ReLU, smoothed labels": (2, 2)
        case "sectors, three layers, clipped values": (5, 1)
        case "curve, gelu, AdamW, cosine": (4, 4)
        case "curve, silu, huber, Nesterov, clipped norm": (2, 3.5)
        case "curve, softmax, warm-up": (1, 2)
        case "curve, softplus, mae, weight decay, steps": (1, 0.25)
        case "sums, batches of 8, Adam": (2, 1.5)
        case "sums, a quarter held back": (3, 1)
        default: (0, 0)
        }
    }

    @Test("every batch's loss and all weights", arguments: PyTorchTraining.all)
    func states(golden: PyTorchTraining) throws {
        let history = try Trainer(golden.settings()).train(name: golden.name)
        try #require(history.stateCount == golden.iterations + 1)
        let losses = try #require(history["loss"]).values.prefix(golden.iterations)
        var loss = 0.0, weights = 0.0
        for (found, expected) in zip(losses, golden.losses) {
            loss = max(loss, lastPlaces([found], [expected]))
        }
        for (place, expected) in golden.states.enumerated() {
            let state = golden.states.count > 2 ? place : place * golden.iterations
            weights = max(weights, lastPlaces(history.values(.weight, at: state), expected))
        }
        let bound = Self.bound(golden.name)
        #expect(loss <= bound.loss)
        #expect(weights <= bound.weights)
    }

    @Test("loss and accuracy at the end of every epoch", arguments: PyTorchTraining.all)
    func epochs(golden: PyTorchTraining) throws {
        let history = try Trainer(golden.settings()).train(name: golden.name)
        let perEpoch = golden.iterations / (golden.ends.count - 1)
        for (epoch, expected) in golden.ends.enumerated() {
            let state = epoch * perEpoch
            let columns = ["training.loss", "training.accuracy", "validation.loss", "validation.accuracy"]
            for (column, expected) in zip(columns, expected) {
                let isFull = column == "training.loss" && golden.batch == nil
                let found = history[isFull ? "loss" : column]?.value(at: state)
                guard let expected else {
                    #expect(found == nil, "\(column) at \(state)")
                    continue
                }
                if column.hasSuffix("accuracy") {
                    #expect(found == expected, "\(column) at \(state)")
                } else {
                    let distance = lastPlaces([found ?? .nan], [expected])
                    #expect(distance <= Self.bound(golden.name).loss, "\(column) at \(state)")
                }
            }
            if golden.split == nil { #expect(history["validation.loss"] == nil) }
        }
    }
}
