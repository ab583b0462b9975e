import Testing

@testable import Training

/// What PyTorch draws, deals out and splits: `Tests/Fixtures/pytorch/data.py`.
private struct Draw: Decodable, Sendable, CustomStringConvertible {
    let kind: String
    let seed: UInt64
    let count: Int
    let values: [Double]?
    let size: Int?
    let epochs: [[[Int]]]?
    let share: Double?
    let parts: [[Int]]?

    var description: String { "\(kind) of \(count), seed \(seed)" }

    static func all(_ kind: String) -> [Draw] {
        struct File: Decodable { let cases: [Draw] }
        return Fixture.read("random.json", as: File.self).cases.filter { $0.kind == kind }
    }
}

@Suite("What torch draws from a seed")
struct PyTorchRandomTests {
    @Test("randn is torch's to the bit, with what one call leaves to the next")
    func normals() {
        for draw in Draw.all("randn") {
            var generator = MersenneTwister(seed: draw.seed)
            let drawn = generator.normal(count: draw.count) + generator.normal(count: 3)
            #expect(drawn.map(Double.init) == draw.values, "\(draw)")
        }
    }

    @Test("normal_ with a mean and a deviation")
    func scaledNormals() {
        for draw in Draw.all("normal") {
            var generator = MersenneTwister(seed: draw.seed)
            let drawn = generator.normal(count: draw.count, mean: 1.5, deviation: 0.25)
            #expect(drawn.map(Double.init) == draw.values, "\(draw)")
        }
    }

    @Test("rand in float64, and randperm")
    func orders() {
        for draw in Draw.all("rand_float64") {
            var generator = MersenneTwister(seed: draw.seed)
            #expect((0..<draw.count).map { _ in generator.uniform() } == draw.values, "\(draw)")
        }
        for draw in Draw.all("randperm") {
            var generator = MersenneTwister(seed: draw.seed)
            #expect(generator.permutation(of: draw.count).map(Double.init) == draw.values, "\(draw)")
        }
    }

    @Test("the batches of a shuffling DataLoader, over four epochs")
    func loaders() throws {
        for draw in Draw.all("loader") {
            let size = try #require(draw.size)
            var order = SampleOrder(samples: draw.count, seed: draw.seed)
            let epochs = (0..<4).map { _ in
                let order = order.nextEpoch()
                return stride(from: 0, to: draw.count, by: size).map { Array(order[$0...].prefix(size)) }
            }
            #expect(epochs == draw.epochs, "\(draw)")
        }
    }

    @Test("without a seed every epoch takes the samples as they stand")
    func unshuffled() {
        var order = SampleOrder(samples: 5, seed: nil)
        for _ in 0..<2 { #expect(order.nextEpoch() == [0, 1, 2, 3, 4]) }
    }

    @Test("random_split by shares")
    func splits() throws {
        for draw in Draw.all("split") {
            let share = try #require(draw.share)
            let places = Dataset.split(draw.count, validation: share, seed: draw.seed)
            #expect(
                [Array(places.training), Array(places.validation)] == draw.parts, "\(draw), share \(share)")
        }
    }
}
