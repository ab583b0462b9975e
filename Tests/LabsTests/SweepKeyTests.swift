@testable import Labs
import Testing
import Training

/// Over which step sizes a lab's own settings are tried.
struct SweepKeyTests {
    private func stepSizes(_ sweep: String) throws -> [Double] {
        try Lab.read(path: "lab.yaml", source: sweep + "\n" + Sound.lab).sweepSettings.map(\.stepSize)
    }

    @Test func aSmallLabIsSweptByItself() throws {
        let lab = try Lab.read(path: "lab.yaml", source: Sound.lab)
        let sizes = lab.sweepSettings.map(\.stepSize), own = lab.own.stepSize
        #expect(sizes.count == 61 && sizes == sizes.sorted() && Set(sizes).count == 61)
        #expect(sizes[30] == own)
        #expect(abs(sizes[0] * 100 / own - 1) < 0.01 && abs(sizes[60] / 100 / own - 1) < 0.01)
        #expect(lab.sweepSettings.allSatisfy { $0.record == .losses && $0.iterations == lab.own.iterations })
    }

    @Test func theFileSaysWhichOrNone() throws {
        #expect(try stepSizes("sweep: false") == [])
        #expect(try stepSizes("sweep: true").count == 61)
        #expect(try stepSizes("sweep: {from: 0.1, to: 10, count: 5}") == [0.1, 0.316, 1, 3.16, 10])
        #expect(try stepSizes("sweep: {from: 0.1, to: 10}").count == 61)
    }

    @Test(arguments: [
        ("[1, 2]", "sweep must give a range of step sizes, or be true or false"),
        ("{from: 1}", "a sweep needs from and to"),
        ("{from: 0, to: 1}", "from must be above 0"),
        ("{from: 2, to: 1}", "to must be above from"),
        ("{from: 1, to: 2, count: 1}", "count cannot be 1"),
        ("{from: 1, to: 2, steps: 9}", "unknown key \"steps\" in sweep"),
    ])
    func whatIsWrongIsSaid(value: String, message: String) {
        #expect(complaint(about: "sweep: \(value)\n" + Sound.lab).contains("lab.yaml:1:"))
        #expect(complaint(about: "sweep: \(value)\n" + Sound.lab).contains("error: \(message)"))
    }
}
