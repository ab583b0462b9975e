import Histories
import Testing
import Training

/// Back-propagation by hand against autograd, on networks of many shapes.
@Suite("The chain rule by hand")
struct ChainRuleTests {
    /// One network, its data and its loss, drawn at random but the same at every run.
    struct Example: Sendable, CustomStringConvertible {
        let settings: Settings

        init(_ seed: Int, _ activation: Activation, _ loss: Loss) {
            var draws = Draws(state: UInt64(seed) &* 7919 &+ 1)
            let layers = (0...(1 + seed % 4)).map { _ in 1 + draws.below(5) }
            let samples = 1 + draws.below(4)
            func rows(_ width: Int) -> [[Float]] {
                (0..<samples).map { _ in (0..<width).map { _ in draws.number() } }
            }
            var activations = layers.dropFirst().map { _ in activation }
            if !loss.accepts(activation) { activations[activations.count - 1] = .sigmoid }
            let network = Network(layers: layers, bias: draws.below(2) == 0, activations: activations)
            let inputs = rows(layers[0])
            var targets = rows(layers[layers.count - 1])
            if let range = loss.targetRange {
                targets = targets.map { $0.map { min(max($0, range.lowerBound), range.upperBound) } }
            }
            settings = Settings(
                data: Dataset(inputs: inputs, targets: targets),
                network: network, start: .drawn(.pytorch, seed: UInt64(seed)), loss: loss,
                optimizer: .gradientDescent, stepSize: 0.1, iterations: 1)
        }

        var description: String {
            let network = settings.network
            return "\(network.layers)\(network.bias ? " with bias" : ""), \(network.activations[0].name), "
                + "\(settings.loss.name), \(settings.data.sampleCount) samples"
        }
    }

    struct Draws {
        var state: UInt64

        mutating func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }

        mutating func number() -> Float { Float(below(2001) - 1000) / 500 }
    }

    static let examples = Activation.all.flatMap { activation in
        Loss.all.flatMap { loss in (0..<20).map { Example($0, activation, loss) } }
    }

    /// The two multiply and add in another order, and the tape has PyTorch's recipes for some activations. Measured over
    /// these 1540 networks, in last places: the losses part by at most 32 of their own (terms of logarithmic ones
    /// cancel: most are within 3), the gradients by at most 13.5 of the largest among them. Where the loss's slopes are
    /// equal numbers that cancel on the way, as with mae and behind a softmax, the slopes are what rounding is
    /// measured by.
    @Test("agrees with autograd", arguments: examples)
    func agreement(example: Example) throws {
        var settings = example.settings
        settings.record = .weights
        let history = try Trainer(settings).train(name: "")
        let byHand = ChainRule(
            settings.network, parameters: settings.initialParameters, data: settings.data,
            loss: settings.loss)
        let loss = lastPlaces([Double(byHand.loss)], history.values(.loss, at: 0))
        let slopes = byHand.layers.last?.outputGradients.joined().map { $0.magnitude }.max() ?? 0
        let cancels = settings.loss == .mae || settings.network.activations.contains(.softmax)
        let gradients = lastPlaces(
            byHand.gradients.map { Double($0) }, history.values(.gradient, at: 0),
            scale: cancels ? slopes : 0)
        #expect(loss <= 32)
        #expect(gradients <= 14)
    }

    @Test("the reference network's first gradients, as the script prints them")
    func reference() {
        let settings = Settings.reference()
        let byHand = ChainRule(
            settings.network, parameters: settings.initialParameters, data: settings.data,
            loss: settings.loss)
        let rounded = byHand.gradients.map { ($0 * 100).rounded() / 100 }
        #expect(rounded == [-0.01, 0.01, -0.01, 0.01, 0.03, 0.08, 0.03, 0.07])
        #expect(byHand.layers.map(\.inputs.count) == [1, 1])
        #expect(byHand.layers[0].inputs == settings.data.inputs)
        #expect(byHand.layers[1].inputs == byHand.layers[0].outputs)
    }
}
