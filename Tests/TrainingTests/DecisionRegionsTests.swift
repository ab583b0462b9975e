import Histories
import Testing

@testable import Training

@Suite("What a network says on the plane of its two inputs")
struct DecisionRegionsTests {
    private func settings(
        _ data: Dataset, outputs: Int = 1, _ activation: Activation = .identity, _ loss: Loss = .mse
    ) -> Settings {
        Settings(
            data: data, network: Network(layers: [2, outputs], bias: true, activations: [activation]),
            start: .drawn(.zeros, seed: 0), loss: loss, optimizer: .sgd, stepSize: 1, iterations: 0)
    }

    private let corners: [[Float]] = [[0, 0], [4, 0], [0, 2], [4, 2]]

    @Test("the cells reach over the data and a tenth beyond, a row per second input")
    func cells() throws {
        let data = Dataset(inputs: corners, targets: [[0.5], [4.5], [20.5], [24.5]])
        // x₁ + 10 x₂ + ½
        let regions = try #require(try DecisionRegions(settings(data), weights: [1, 10, 0.5], side: 12))
        #expect(zip(regions.x, 0..<12).allSatisfy { abs($0 - (-0.2 + 0.4 * Double($1))) < 1e-12 })
        #expect(zip(regions.y, 0..<12).allSatisfy { abs($0 - (-0.1 + 0.2 * Double($1))) < 1e-12 })
        let outputs = try #require(regions.outputs)
        for (row, y) in regions.y.enumerated() {
            for (column, x) in regions.x.enumerated() {
                #expect(abs(outputs[row * 12 + column] - (x + 10 * y + 0.5)) < 1e-5)
            }
        }
        #expect(regions.classes == nil && regions.threshold == nil)
        #expect(regions.samples.map(\.target) == [0.5, 4.5, 20.5, 24.5])
        #expect(regions.samples.map(\.x) == [0, 4, 0, 4] && regions.samples.map(\.y) == [0, 0, 2, 2])
        #expect(!regions.samples.contains { $0.isWrong })
    }

    @Test("one output that is to be 0 or 1 tells a class, and which samples are given the wrong one")
    func binary() throws {
        let data = Dataset(inputs: corners, targets: [[0], [1], [1], [1]])
        // Above ½ where x₁ > 2.
        let regions = try #require(
            try DecisionRegions(settings(data, .sigmoid), weights: [1, 0, -2], side: 10))
        let classes = try #require(regions.classes), outputs = try #require(regions.outputs)
        #expect(classes == regions.y.flatMap { _ in regions.x.map { $0 > 2 ? 1 : 0 } })
        #expect(zip(classes, outputs).allSatisfy { ($0 == 1) == ($1 > 0.5) })
        #expect(regions.threshold == 0.5)
        #expect(regions.samples.map(\.isWrong) == [false, false, true, false])
    }

    @Test("one output that is to be -1 or 1 tells its value alone")
    func signs() throws {
        let data = Dataset(inputs: corners, targets: [[-1], [1], [1], [-1]])
        let regions = try #require(try DecisionRegions(settings(data), weights: [1, 0, 0], side: 10))
        #expect(regions.classes == nil && regions.outputs?.count == 100)
        #expect(regions.samples.map(\.target) == [-1, 1, 1, -1])
    }

    @Test("several outputs tell the class of the highest, of training and of validation samples")
    func classes() throws {
        var labelled = Dataset(
            inputs: corners, targets: [[0], [1], [0], [1]], labels: [0, 1, 0, 1],
            classNames: ["west", "east"],
            inputNames: ["length", "width"])
        var settings = settings(labelled, outputs: 2, .identity, .crossEntropy)
        labelled.inputs[0] = [14, 0]
        settings.validation = labelled
        // The outputs are 0 and x₁ − 2.
        let regions = try #require(
            try DecisionRegions(settings, weights: [0, 1, 0, 0, 0, -2], side: 20))
        #expect(regions.classes == regions.y.flatMap { _ in regions.x.map { $0 > 2 ? 1 : 0 } })
        #expect(regions.outputs == nil && regions.threshold == nil)
        #expect(regions.classNames == ["west", "east"] && regions.inputNames == ["length", "width"])
        #expect(regions.samples.map(\.isValidation) == [false, false, false, false, true, true, true, true])
        #expect(regions.samples.indices.filter { regions.samples[$0].isWrong } == [4])
        #expect((regions.x.last ?? 0) > 14)
    }

    @Test("standardised inputs are shown in the data's own units")
    func standardised() throws {
        let data = Dataset(
            inputs: [[100, 0.1], [140, 0.3], [180, 0.2], [220, 0.7]], targets: [[0], [0], [1], [1]])
        var own = data
        own.standardise(by: Standardisation(of: data.inputs))
        #expect(own.inputs != data.inputs)
        // Above ½ where the first input is above its mean, 160.
        let regions = try #require(
            try DecisionRegions(settings(own, .sigmoid), weights: [1, 0, 0], side: 20))
        #expect(regions.samples.map(\.x) == [100, 140, 180, 220])
        #expect(regions.samples.map { Float($0.y) } == [0.1, 0.3, 0.2, 0.7])
        #expect(regions.x[0] > 88 && regions.x[0] < 100 && regions.x[19] > 220 && regions.x[19] < 232)
        #expect(regions.classes == regions.y.flatMap { _ in regions.x.map { $0 > 160 ? 1 : 0 } })
        #expect(!regions.samples.contains { $0.isWrong })
    }

    @Test("there are none of other networks, nor where it would take too long")
    func none() throws {
        let pairs = Dataset(inputs: corners, targets: corners)
        #expect(try DecisionRegions(settings(pairs, outputs: 2), weights: [1, 0, 0, 1, 0, 0]) == nil)
        let line = Dataset(inputs: [[1]], targets: [[1]])
        var one = settings(line)
        one.network.layers[0] = 1
        #expect(try DecisionRegions(one, weights: [1, 0]) == nil)
        let data = Dataset(inputs: corners, targets: [[0], [1], [1], [1]])
        #expect(try DecisionRegions(settings(data), weights: [1, 0, 0], side: 10_000) == nil)
    }
}
