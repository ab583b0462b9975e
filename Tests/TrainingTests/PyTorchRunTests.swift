import Histories
import Testing
import Training

/// Whole runs against PyTorch 2.13 on an AVX2 processor, state by state.
@Suite("Runs against PyTorch")
struct PyTorchRunTests {
    /// The largest distances over a whole run, as ``lastPlaces(_:_:)`` counts them.
    struct Distance: CustomStringConvertible {
        var loss = 0.0, outputs = 0.0, weights = 0.0, gradients = 0.0

        var description: String {
            "loss \(loss), outputs \(outputs), weights \(weights), gradients \(gradients)"
        }
    }

    /// What was measured. Networks of up to three inputs a layer are exact with squared errors; cross-entropy goes
    /// through `exp` and the logarithm, which PyTorch takes from vector libraries, and so does the composed
    /// sigmoid; wide layers sum in blocks.
    static func bound(_ name: String) -> Distance {
        switch name {
        case "2-2-2 composed_sigmoid half_squared_error": Distance(gradients: 1)
        case "2-2-2 sigmoid cross_entropy": Distance(gradients: 2)
        case "2-2-2 relu cross_entropy": Distance(outputs: 1, weights: 0.25, gradients: 2)
        case "2-2-2 sigmoid cross_entropy step 10":
            Distance(loss: 4, outputs: 1.5, weights: 2, gradients: 4)
        case "2-3-3 classes": Distance(loss: 3, outputs: 2, weights: 3, gradients: 25)
        case "2-3-3-3 classes": Distance(loss: 3, outputs: 2, weights: 1, gradients: 13)
        case "5-8-2 wide": Distance(loss: 2, outputs: 3.5, weights: 2, gradients: 12)
        default: Distance()
        }
    }

    @Test("losses, outputs, weights and gradients at every state", arguments: PyTorchRun.all)
    func states(run: PyTorchRun) throws {
        let history = try Trainer(run.settings()).train(name: run.name)
        try #require(history.stateCount == run.states.count)
        var distance = Distance()
        for (place, state) in run.states.enumerated() {
            func largest(_ quantity: Quantity, _ expected: [Double], _ sofar: Double) -> Double {
                max(sofar, lastPlaces(history.values(quantity, at: place), expected))
            }
            distance.loss = largest(.loss, [state.loss], distance.loss)
            distance.outputs = largest(.output, state.outputs, distance.outputs)
            distance.weights = largest(.weight, state.weights, distance.weights)
            distance.gradients = largest(.gradient, state.gradients ?? [], distance.gradients)
        }
        let bound = Self.bound(run.name)
        #expect(distance.loss <= bound.loss, "\(distance)")
        #expect(distance.outputs <= bound.outputs, "\(distance)")
        #expect(distance.weights <= bound.weights, "\(distance)")
        #expect(distance.gradients <= bound.gradients, "\(distance)")
    }

    @Test(
        "the first weights of a seeded network are those of torch.manual_seed and nn.Linear",
        arguments: PyTorchRun.all.filter { $0.seed != nil })
    func seeds(run: PyTorchRun) throws {
        let drawn = Initializer.pytorch.draw(run.layers, run.bias, try #require(run.seed))
        #expect(drawn.flat.map(\.bitPattern) == run.states[0].weights.map { Float($0).bitPattern })
    }
}
