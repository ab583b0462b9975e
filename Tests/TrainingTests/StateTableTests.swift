import Histories
import Testing

@testable import Training

@Suite("The table of states")
struct StateTableTests {
    private func table(_ count: Int, limit: Int, _ value: (Int) -> Double) -> StateTable<Double> {
        var table = StateTable<Double>(names: ["loss", "step"], numberLimit: 2 * limit)
        for step in 0..<count { table.append(step: step) { $0 += [value(step), Double(step)] } }
        return table
    }

    @Test("keeps every state up to its limit", arguments: [0, 1, 2, 16, 17])
    func whole(count: Int) {
        let table = table(count, limit: 16) { Double($0) }
        #expect(!table.isThinned)
        #expect(Array(table.steps) == Array(0..<count))
    }

    @Test("beyond it keeps a bounded number, the first and the last among them", arguments: 18..<300)
    func bounded(count: Int) {
        let table = table(count, limit: 16) { sin(Double($0)) }
        #expect(table.isThinned)
        #expect((8...20).contains(table.steps.count))
        #expect(table.steps.first == 0 && table.steps.last == count - 1)
        #expect(zip(table.steps, table.steps.dropFirst()).allSatisfy { $0 < $1 })
        let series = table.series()
        #expect(series[1].values == table.steps.map { Double($0) })
        #expect(zip(series[0].steps, series[0].values).allSatisfy { sin(Double($0)) == $1 })
    }

    @Test("loses no peak and no trough, wherever it stands", arguments: (0..<54).map { 1 + 37 * $0 })
    func spikes(place: Int) {
        for spike in [1e6, -1e6] {
            let table = table(2001, limit: 64) { $0 == place ? spike : sin(Double($0)) }
            #expect(table.steps.contains(place))
        }
    }

    @Test("a column may end a state before the others")
    func partial() {
        let series = table(5, limit: 16) { Double($0) }.series(leavingOut: [0])
        #expect(series.map(\.values.count) == [4, 5])
    }

    private func sin(_ x: Double) -> Double { (x * 0.7).truncatingRemainder(dividingBy: 2) - 1 }
}
