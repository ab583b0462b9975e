import Histories
import Testing
import Training

@testable import Reporting

/// The formulas of the optimizers say what is computed.
struct UpdateRuleTests {
    /// Every optimizer with each of its options by itself, and some together.
    static let optimizers: [Optimizer] = {
        var optimizers: [Optimizer] = [
            .sgd.with("momentum", 0.9).with("nesterov", 1).with("weight_decay", 0.1),
            .sgd.with("momentum", 0.9).with("dampening", 0.3),
            .rmsprop.with("centered", 1).with("momentum", 0.5),
        ]
        for optimizer in Optimizer.all {
            optimizers.append(optimizer)
            for option in optimizer.options.list {
                let value =
                    option.name == "eps" ? 0.1 : option.name == "centered" ? 1 : option.value == 0 ? 0.5 : 0
                if option.name != "nesterov" { optimizers.append(optimizer.with(option.name, value)) }
            }
        }
        return optimizers
    }()

    @Test(arguments: optimizers)
    func theFormulaGivesTheNextWeights(optimizer: Optimizer) throws {
        var settings = Settings(
            data: Dataset(inputs: [[0.5, 0.3]], targets: [[0.23, -0.07]]),
            network: Network(layers: [2, 2, 2], bias: false, activations: [.sigmoid, .sigmoid]),
            start: .given(Parameters(weights: [[0.2, -0.4, 0.5, 0.6], [0.1, -0.5, -0.3, 0.8]])),
            loss: .halfSquaredError, optimizer: optimizer, stepSize: 0.1, iterations: 8)
        settings.record = .weights
        let history = try Trainer(settings).train(name: "")
        let rule = UpdateRule(optimizer)
        let memories = try #require(rule.memories(settings, history, states: 8))
        let weights = history.series(.weight), gradients = history.series(.gradient)
        for state in 0..<8 {
            for place in 0..<8 {
                let value = rule.weight(
                    try #require(gradients[place].value(at: state)),
                    of: try #require(weights[place].value(at: state)), memories[state][place], stepSize: 0.1,
                    update: state + 1)
                let found = try #require(value)
                let next = try #require(weights[place].value(at: state + 1))
                #expect(abs(found - next) <= 1e-5 * max(0.1, abs(next)), "\(optimizer.text), state \(state)")
            }
        }
    }
}
