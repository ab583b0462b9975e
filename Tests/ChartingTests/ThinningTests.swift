import Charting
import Testing

@Suite("A line of more values than can be seen")
struct ThinningTests {
    private let frame = Box(x: 50, y: 20, width: 400, height: 200)

    private func plot(_ x: ClosedRange<Double>, _ y: ClosedRange<Double>, log: Bool = false) -> Plot {
        Plot(frame: frame, x: (log ? .log : .linear, x), y: (log ? .log : .linear, y))
    }

    /// A million values of which 80 pairs of neighbours leap, one of each pair up and one down.
    private static let spiked: (x: [Double], y: [Double], spikes: [Int]) = {
        let x = (0..<1_000_000).map(Double.init)
        var y = x.map { 0.5 + 0.1 * ($0 / 50_000).truncatingRemainder(dividingBy: 1) }
        let spikes = (0..<80).flatMap { [$0 * 12_347 + 500, $0 * 12_347 + 501] }
        for (order, place) in spikes.enumerated() { y[place] = order.isMultiple(of: 2) ? 0.99 : 0.01 }
        return (x, y, spikes)
    }()

    @Test("keeps its spikes", arguments: [false, true])
    func spikes(log: Bool) {
        let (x, y, spikes) = Self.spiked
        let plot = plot(1...999_999, 0.001...1, log: log)
        let line = Polyline(x: x, y: y, in: plot)
        #expect(line.pieces.count == 1)
        let drawn = Set(line.pieces[0])
        #expect(drawn.count < 4 * 4 * 400 + 8)
        for place in spikes {
            #expect(
                drawn.contains {
                    abs($0.x - plot.x.position(of: x[place])!) < 0.25 && $0.y == plot.y.position(of: y[place])
                })
        }
    }

    @Test("begins and ends where it does, and never runs back")
    func order() {
        let (x, y, _) = Self.spiked
        let kept = Thinning.indices(x: x, y: y, in: plot(0...999_999, 0...1))
        #expect(kept.first == 0 && kept.last == 999_999)
        #expect(zip(kept, kept.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test("covers in every column what all of its values cover", arguments: [1, 3, 17] as [UInt64])
    func columns(seed: UInt64) {
        var numbers = SeededGenerator(seed: seed)
        var x = (0..<20_000).map { _ in Double.random(in: -2...12, using: &numbers) }
        // Sorted, and as it comes.
        if seed != 3 { x.sort() }
        let y = x.map { sign(of: $0) * Double.random(in: -1...12, using: &numbers) }
        let plot = plot(0...10, 0...10)
        let kept = Thinning.indices(x: x, y: y, in: plot)
        func ranges(_ indices: some Sequence<Int>) -> [Int: ClosedRange<Double>] {
            var ranges: [Int: ClosedRange<Double>] = [:]
            for index in indices where plot.x.domain.contains(x[index]) {
                let column = Int(((plot.x.position(of: x[index])! - frame.minX) * 4).rounded(.down))
                let old = ranges[column] ?? y[index]...y[index]
                ranges[column] = min(old.lowerBound, y[index])...max(old.upperBound, y[index])
            }
            return ranges
        }
        #expect(ranges(kept) == ranges(x.indices))
        #expect(seed == 3 || kept.count < 4 * 4 * 400 + 8)
    }

    private func sign(of x: Double) -> Double { x < 5 ? 1 : -0.1 }

    @Test("breaks where it has gaps, and shows a value that stands alone")
    func gaps() {
        let x = (0..<100_000).map(Double.init)
        var y = x.map { $0 / 100_000 }
        for place in [20_000, 60_000, 60_002] { y[place] = .nan }
        let line = Polyline(x: x, y: y, in: plot(0...100_000, 0...1))
        #expect(line.pieces.count == 3)
        #expect(line.lone == [plot(0...100_000, 0...1).position(x: 60_001, y: y[60_001])!])
    }

    @Test("of few values keeps them all")
    func short() {
        let x = (0..<1_000).map(Double.init)
        #expect(Thinning.indices(x: x, y: x, in: plot(0...1_000, 0...1_000)) == Array(x.indices))
    }

    @Test("gives a small picture, and many lines of few values give one at all")
    func small() throws {
        let (x, y, _) = Self.spiked
        let one = Chart(title: "t", description: "d", marks: [Line(x: x, y: y)])
        #expect(try one.scene().svg().utf8.count < 100_000)
        let many = Chart(
            title: "t", description: "d",
            marks: (0..<10_000).map {
                Line("line \($0)", x: [0, 1, 2], y: [Double($0), 0, Double($0 % 100)])
            })
        #expect(try many.scene().items.count > 10_000)
    }
}
