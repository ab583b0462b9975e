import Histories
import Testing

@Suite("A history's series")
struct HistoryTests {
    private let history = History(
        name: "run",
        series: [
            Series(name: "loss", steps: .every(0..<3), values: [3, 2, 1]),
            Series(name: "w2", steps: .every(0..<3), values: [0, 1, 2]),
            Series(name: "w1", steps: .every(0..<3), values: [5, 6, 7]),
            Series(name: "gradient.w2", steps: .every(0..<2), values: [8, 9]),
            Series(name: "note", steps: .at([7]), values: [0]),
        ])

    @Test("are found by name and by what they measure, in the order of the columns")
    func found() {
        #expect(history["w1"]?.values == [5, 6, 7])
        #expect(history["w3"] == nil)
        #expect(history.series(.weight).map(\.name) == ["w2", "w1"])
        #expect(history.series(.output).isEmpty)
        #expect(history.loss?.name == "loss")
    }

    @Test("there are as many states as the last iteration of any series says")
    func states() {
        #expect(history.stateCount == 8)
        #expect(History(name: "", series: []).stateCount == 0)
    }
}
