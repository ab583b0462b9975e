import Testing

@testable import Training

@Suite("How a network takes the targets")
struct SamplesTests {
    private let three = RawSamples(
        inputs: [[1], [2], [3]], targets: .classes([0, 2, 1], names: ["a", "b", "c"]))
    private let two = RawSamples(inputs: [[1], [2]], targets: .classes([0, 1], names: []))

    @Test("cross-entropy takes the class's index, other losses a row with a 1 at the class")
    func classes() {
        let indexed = three.dataset(outputs: 3, under: .crossEntropy)
        #expect(indexed.targets == [[0], [2], [1]])
        #expect(indexed.labels == [0, 2, 1])
        #expect(indexed.classNames == ["a", "b", "c"])
        let rows = three.dataset(outputs: 3, under: .mse)
        #expect(rows.targets == [[1, 0, 0], [0, 0, 1], [0, 1, 0]])
        #expect(rows.labels == [0, 2, 1])
    }

    @Test("one output takes two classes as 0 and 1")
    func oneOutput() {
        #expect(two.dataset(outputs: 1, under: .mse).targets == [[0], [1]])
        #expect(two.dataset(outputs: 2, under: .mse).targets == [[1, 0], [0, 1]])
    }

    @Test("named classes need an output each, numbered ones at least so many")
    func fit() {
        #expect((1...4).map { three.fit(outputs: $0) } == [false, false, true, false])
        #expect((1...4).map { two.fit(outputs: $0) } == [true, true, true, true])
        let numbers = RawSamples(inputs: [[1]], targets: .numbers([[1, 2]]))
        #expect((1...3).map { numbers.fit(outputs: $0) } == [false, true, false])
    }

    @Test("how many outputs they ask for")
    func outputs() {
        #expect(three.outputCount(under: .mse) == 3)
        #expect(two.outputCount(under: .mse) == 1)
        #expect(two.outputCount(under: .crossEntropy) == 2)
        #expect(RawSamples(inputs: [[1]], targets: .numbers([[1, 2]])).outputCount(under: .mse) == 2)
    }

    @Test("standardised inputs are PyTorch's within a unit in the last place")
    func standardised() {
        struct Case: Decodable {
            let rows: [[Float]]
            let learned_from: Int
            let standardised: [[Float]]
        }
        struct File: Decodable { let cases: [Case] }
        for made in Fixture.read("standardised.json", as: File.self).cases {
            let standardisation = Standardisation(of: Array(made.rows.prefix(made.learned_from)))
            let found = standardisation.apply(to: made.rows)
            #expect(found.count == made.standardised.count)
            for (a, b) in zip(found.joined(), made.standardised.joined()) { #expect(abs(a - b) <= b.ulp) }
        }
    }

    @Test("a constant column has a standard deviation of exactly 0")
    func constant() {
        let rows = Array(repeating: [0.1, 1] as [Float], count: 7) + [[0.1, 2]]
        let deviations = Standardisation(of: rows).deviations
        #expect(deviations[0] == 0)
        #expect(deviations[1] > 0)
    }
}
