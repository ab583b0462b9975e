import Histories
import Testing

@Suite("How a run ended")
struct OutcomeTests {
    private func history(_ loss: [Double], weight: [Double] = []) -> History {
        History(
            name: "run",
            series: [
                Series(name: "loss", steps: .every(0..<loss.count), values: loss),
                Series(name: "w1", steps: .every(0..<weight.count), values: weight),
            ])
    }

    @Test("finished, where every number is finite")
    func finished() {
        #expect(history([1, 0.5, -3], weight: [0, -0.0, 1e308]).outcome == .finished)
        #expect(History(name: "", series: []).outcome == .finished)
    }

    @Test(
        "diverged, at the first state where any series is not",
        arguments: [Double.infinity, -.infinity, .nan])
    func diverged(value: Double) {
        #expect(history([1, 2, value]).outcome == .diverged(state: 2))
        #expect(history([value]).outcome == .diverged(state: 0))
        #expect(history([1, 2, value], weight: [1, value, value]).outcome == .diverged(state: 1))
    }

    @Test("the state is the step, not the place")
    func step() {
        let loss = Series(name: "loss", steps: .at([10, 20]), values: [1, .nan])
        #expect(History(name: "", series: [loss]).outcome == .diverged(state: 20))
    }
}
