import Testing

@testable import Training

@Suite("Initializers against PyTorch")
struct InitializerTests {
    struct Golden: Decodable, Sendable, CustomStringConvertible {
        let initializer: String
        let options: [String: Double]
        let seed: UInt64
        let layers: [Int]
        let weights: [[Double]]
        let biases: [[Double]]

        var description: String { "\(initializer) \(layers) seed \(seed)" }

        static let all: [Golden] = {
            struct File: Decodable { let cases: [Golden] }
            return Fixture.read("initializers.json", as: File.self).cases
        }()
    }

    @Test("every weight and bias", arguments: Golden.all)
    func weights(golden: Golden) throws {
        var initializer = try #require(Initializer.all.first { $0.name == golden.initializer })
        for (name, value) in golden.options { initializer.options[name] = value }
        let drawn = initializer.draw(golden.layers, true, golden.seed)
        // Sixteen normal numbers and more come from a logarithm, a sine and a cosine that PyTorch takes from vector
        // libraries.
        let isNormal = initializer.name.hasSuffix("normal")
        for (layer, expected) in golden.weights.enumerated() {
            let distance = lastPlaces(drawn.weights[layer].map(Double.init), expected)
            #expect(distance <= (isNormal && expected.count >= 16 ? 1 : 0))
        }
        let biases = golden.biases.isEmpty ? drawn.biases.map { $0.map { _ in 0 } } : golden.biases
        #expect(drawn.biases.map { $0.map(Double.init) } == biases)
    }

    @Test("every initializer is held against PyTorch")
    func allAreHeld() {
        #expect(Set(Initializer.all.map(\.name)) == Set(Golden.all.map(\.initializer)))
    }

    @Test("another seed draws other weights, the same seed the same", arguments: Initializer.all)
    func seeds(initializer: Initializer) {
        func drawn(_ seed: UInt64) -> Parameters { initializer.draw([3, 4, 2], false, seed) }
        #expect(drawn(5) == drawn(5))
        #expect((drawn(5) == drawn(6)) == ["zeros", "constant"].contains(initializer.name))
        #expect(drawn(5).biases.isEmpty)
    }
}
