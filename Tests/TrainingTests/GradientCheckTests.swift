import Testing

@testable import Training

@Suite("The gradient check")
struct GradientCheckTests {
    @Test(
        "finds every activation before every loss good: autograd, by hand, and the quotient",
        arguments: PyTorchNetwork.all("gradients.json"))
    func good(example: PyTorchNetwork) throws {
        let check = try #require(try check(example))
        #expect(check.entries.map(\.parameter) == Array(0..<17))
        #expect(check.entries.allSatisfy { !$0.crossesKink })
        #expect(check.entries.allSatisfy { $0.autogradVerdict == .good })
        // Of an output near 1 bce takes ln(1 - o), which has few digits left: there the quotient is merely acceptable.
        let others = check.entries.count { $0.quotientVerdict != .good }
        #expect(others <= (example.loss == "bce" ? 5 : 0))
        #expect(check.verdict.map { $0 <= .acceptable } == true)
    }

    private func check(_ example: PyTorchNetwork) throws -> GradientCheck? {
        let network = try example.network()
        return try GradientCheck(
            network, parameters: Parameters(flat: example.parameters, of: network), data: example.data,
            loss: .named(example.loss, example.options))
    }

    @Test(
        "calls a gradient that is off wrong, doubtful or acceptable by how far it is off",
        arguments: [
            (1.5, .wrong), (1.1, .wrong), (1.001, .doubtful), (1.00003, .acceptable), (1.0000001, .good),
            (.nan, .wrong), (.infinity, .wrong), (-1, .wrong),
        ] as [(Float, GradientCheck.Verdict)])
    func off(factor: Float, verdict: GradientCheck.Verdict) throws {
        let settings = Settings.reference()
        let parameters = settings.initialParameters
        var gradients =
            ChainRule(settings.network, parameters: parameters, data: settings.data, loss: settings.loss)
            .gradients
        // The largest of its layer, so that the factor is the difference.
        gradients[5] *= factor
        let check = try #require(
            GradientCheck(
                settings.network, parameters: parameters, data: settings.data, loss: settings.loss,
                autograd: gradients))
        #expect(check.entries[5].autogradVerdict == verdict)
        #expect(check.verdict == verdict)
        #expect(check.entries.allSatisfy { $0.quotientVerdict == .good })
    }

    @Test("says where the two losses lie on two sides of a kink, and gives no verdict there")
    func kink() throws {
        let network = Network(layers: [2, 1], bias: false, activations: [.relu])
        let check = try #require(
            try GradientCheck(
                network, parameters: Parameters(weights: [[0, 0]]),
                data: Dataset(inputs: [[1, 0]], targets: [[1]]), loss: .mse))
        #expect(check.entries.map(\.crossesKink) == [true, false])
        #expect(check.entries.map(\.quotientVerdict) == [nil, .good])
        // The slope at the kink is 0 by definition; the quotient sees half of the other side's.
        #expect(check.entries[0].exact == 0)
        #expect(check.entries[0].quotient < -0.9)
        let exact = try #require(
            try GradientCheck(
                Network(layers: [1, 1], bias: false, activations: [.identity]),
                parameters: Parameters(weights: [[0.5]]), data: Dataset(inputs: [[2]], targets: [[1]]),
                loss: .mae))
        #expect(exact.entries.map(\.crossesKink) == [true])
        #expect(exact.verdict == nil)
    }

    @Test("checks evenly spaced parameters where they or the samples are many, the same every time")
    func many() throws {
        let network = Network(layers: [40, 30, 2], bias: true, activations: [.tanh, .identity])
        let settings = Settings(
            data: Dataset(
                inputs: (0..<4).map { row in (0..<40).map { Float(($0 * 7 + row * 3) % 11) / 11 - 0.5 } },
                targets: [[0], [1], [1], [0]]),
            network: network, start: .drawn(.pytorch, seed: 0), loss: .crossEntropy,
            optimizer: .gradientDescent, stepSize: 1, iterations: 1)
        func check(_ data: Dataset) throws -> GradientCheck {
            try #require(
                try GradientCheck(
                    network, parameters: settings.initialParameters, data: data, loss: settings.loss))
        }
        let few = try check(settings.data), again = try check(settings.data)
        #expect(few.parameterCount == 1292)
        #expect(few.entries.count == 1000)
        #expect(few.entries.map(\.parameter) == (0..<1000).map { $0 * 1292 / 1000 })
        #expect(few.entries.map(\.quotient) == again.entries.map(\.quotient))
        #expect(few.verdict.map { $0 <= .acceptable } == true)
        let places = (0..<400).map { $0 % 4 }
        #expect(try check(settings.data.samples(places)).entries.count == 19)
    }

    @Test("there is none where the loss is not finite")
    func notFinite() throws {
        let settings = Settings.reference(activation: .identity)
        let check = try GradientCheck(
            settings.network, parameters: Parameters(weights: [[.nan, 0, 0, 0], [0, 0, 0, 0]]),
            data: settings.data, loss: settings.loss)
        #expect(check == nil)
    }
}
