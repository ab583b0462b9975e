import Charting
import Testing

/// A line of more positions than can be seen is drawn with fewer, and looks the same.
struct ThinningTests {
    @Test func spikesSurvive() {
        var positions = (0..<100_000).map { Position(x: Double($0) / 300, y: 50) }
        let spikes = stride(from: 1_000, to: 100_000, by: 5_000)
        for (order, place) in spikes.enumerated() { positions[place].y = order.isMultiple(of: 2) ? 10 : 90 }
        let thinned = positions.thinned()
        #expect(thinned.count < 10_000)
        #expect(thinned.first == positions.first && thinned.last == positions.last)
        for place in spikes { #expect(thinned.contains(positions[place])) }
        #expect(zip(thinned, thinned.dropFirst()).allSatisfy { $0.x <= $1.x })
    }

    @Test func aShortLineIsLeftAsItIs() {
        let positions = (0..<100).map { Position(x: Double($0), y: Double($0 % 7)) }
        #expect(positions.thinned() == positions)
    }

    @Test func aLineThatRunsBackIsLeftAsItIs() {
        let positions = (0..<10_000).map { Position(x: $0 == 5_000 ? 0 : Double($0) / 100, y: 1) }
        #expect(positions.thinned() == positions)
    }
}
