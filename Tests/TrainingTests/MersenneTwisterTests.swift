import Testing

@testable import Training

@Suite("The generator behind torch.manual_seed")
struct MersenneTwisterTests {
    @Test("the first draws of seed 0, and the 1000th of the standard's seed")
    func draws() {
        var generator = MersenneTwister(seed: 0)
        #expect(generator.next() == 2_357_136_044)
        #expect(generator.next() == 2_546_248_239)
        // mt19937's own check is the 10,000th draw of seed 5489 (ISO C++ [rand.predef]).
        generator = MersenneTwister(seed: 5489)
        for _ in 1..<10_000 { _ = generator.next() }
        #expect(generator.next() == 4_123_659_995)
    }

    @Test("only the low 32 bits of a seed count, as in PyTorch")
    func seeds() {
        var low = MersenneTwister(seed: 7), high = MersenneTwister(seed: 7 + 1 << 32)
        #expect(low.next() == high.next())
    }

    @Test("torch.rand after torch.manual_seed(0)")
    func uniform() {
        var generator = MersenneTwister(seed: 0)
        let drawn = (0..<3).map { _ in generator.uniform(from: 0, to: 1) }
        #expect(drawn == [0.49625658988952637, 0.7682217955589294, 0.08847743272781372])
    }
}
