import Analysis
import Glibc
import Histories
import Testing

@Suite("Spikes: losses that leap up once")
struct SpikeTests {
    /// A slow fall with a leap of 1 at state 100, and with something besides from another state on.
    private func leaping(_ rises: [Double] = [], at place: Int = 20) -> Subject {
        var losses = course(200) { 1 - $0 / 1000 + ($0 == 100 ? 1 : 0) }
        for (offset, rise) in rises.enumerated() { losses[place + offset] += rise }
        return run("a", losses)
    }

    @Test("a single leap is told, with the losses around it")
    func single() throws {
        let finding = try #require(findings("spike", [leaping()]).first)
        #expect(finding.state == 100 && finding.value == 1.9)
        let small = leaping([0.05, 0.1, 0.15, 0.2, 0.1, 0.05])
        #expect(findings("spike", [small]).map(\.state) == [100])
    }

    @Test(
        "none is told where the loss rises by a third of it elsewhere, in however many states",
        arguments: [1, 20, 101, 150])
    func others(place: Int) {
        #expect(findings("spike", [leaping([0.1, 0.2, 0.4, 0.5, 0.3, 0.1], at: place)]).isEmpty)
    }

    @Test("none is told of a loss that swings", arguments: [0.975, 0.85])
    func swinging(factor: Double) {
        let subject = run("a", course(200) { pow(factor, $0) * (1.3 + cos(2 * .pi * $0 / 7)) })
        #expect(findings("spike", [subject]).isEmpty)
        #expect(findings("oscillation", [subject]).count == 1)
    }
}
