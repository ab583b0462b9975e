import Histories
import Testing

@Suite("The weights of some states")
struct CheckpointsTests {
    private func history(_ values: [Double], kept: Checkpoints? = nil) -> History {
        let series = ["w1", "w2"].enumerated().map { place, name in
            Series(
                name: name, steps: .every(0..<values.count), values: values.map { $0 + 100 * Double(place) })
        }
        return History(name: "a", series: values.isEmpty ? [] : series, checkpoints: kept)
    }

    @Test("are those of the columns, all states where there is room")
    func all() {
        let checkpoints = history([1, 2, 3]).checkpoints(atMost: 3)
        #expect(checkpoints == Checkpoints(steps: [0, 1, 2], weights: [[1, 101], [2, 102], [3, 103]]))
    }

    @Test("are evenly spread where there is not, the first and the last among them")
    func spread() {
        let history = history((0...100).map(Double.init))
        #expect(history.checkpoints(atMost: 5)?.steps == [0, 25, 50, 75, 100])
        #expect(history.checkpoints(atMost: 1)?.steps == [100])
    }

    @Test("leave out the state at which a run diverged")
    func diverged() {
        #expect(history([1, 2, .infinity]).checkpoints(atMost: 9)?.steps == [0, 1])
        #expect(history([.nan]).checkpoints(atMost: 9) == nil)
    }

    @Test("are those that were kept, where there are no columns")
    func kept() {
        let kept = Checkpoints(steps: [0, 10, 17], weights: [[1], [2], [3]])
        #expect(history([], kept: kept).checkpoints(atMost: 9) == kept)
        #expect(history([], kept: kept).checkpoints(atMost: 2)?.steps == [0, 17])
        #expect(history([]).checkpoints(atMost: 9) == nil)
    }
}
