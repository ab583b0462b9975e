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
        #expect(check.verdict == .good)
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

    @Test(
        "its bounds on rounding are no blank cheque: of the reference network's gradients a hundred-thousandth"
    )
    func bounds() throws {
        let settings = Settings.reference()
        let check = try #require(
            try GradientCheck(
                settings.network, parameters: settings.initialParameters, data: settings.data,
                loss: settings.loss))
        for entry in check.entries {
            #expect((0..<1e-5).contains(entry.autogradRounding / abs(entry.exact)))
            #expect((0..<1e-7).contains(entry.quotientRounding / abs(entry.exact)))
            #expect(abs(Double(entry.autograd) - entry.exact) <= entry.autogradRounding)
        }
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

    @Test(
        "checks all of a thousand parameters, and evenly spaced ones where they or the samples are more",
        arguments: [
            (8, 1, 8), (1000, 1, 1000), (1292, 1, 1000), (1000, 10, 1000), (1000, 500, 20),
            (1_000_000, 500, 8),
        ])
    func many(parameters: Int, samples: Int, checked: Int) {
        let places = GradientCheck.places(parameters: parameters, samples: samples)
        #expect(places == (0..<checked).map { $0 * parameters / checked })
        #expect(Set(places).count == checked)
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
