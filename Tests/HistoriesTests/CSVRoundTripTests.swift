import Histories
import Testing

/// What is written reads back to equal bits.
@Suite("CSV, there and back")
struct CSVRoundTripTests {
    private func roundTrip(_ history: History) throws -> History {
        try CSV.read(CSV.write(history), name: history.name)
    }

    @Test(
        "every kind of number",
        arguments: [
            0, -0.0, 1, -1, 0.1, 0.2097097933292389, 1e-5, 1e16, .pi, .leastNonzeroMagnitude,
            -.leastNonzeroMagnitude,
            2.2250738585072014e-308,
            .greatestFiniteMagnitude, -.greatestFiniteMagnitude, Double(Float.leastNonzeroMagnitude),
            Double(Float.greatestFiniteMagnitude), .infinity, -.infinity, .nan,
        ])
    func number(value: Double) throws {
        let history = History(
            name: "run", series: [Series(name: "loss", steps: .every(0..<1), values: [value])])
        let read = try roundTrip(history)
        #expect(read.loss?.values.map(\.bitPattern) == [value.bitPattern])
    }

    @Test("ten thousand bit patterns")
    func patterns() throws {
        var state: UInt64 = 2020
        let values = (0..<10_000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let value = Double(bitPattern: state)
            return value.isNaN ? 0 : value
        }
        let history = History(
            name: "run", series: [Series(name: "loss", steps: .every(0..<10_000), values: values)])
        #expect(try roundTrip(history) == history)
    }

    @Test("series of different lengths and with gaps")
    func gaps() throws {
        let history = History(
            name: "run",
            series: [
                Series(name: "loss", steps: .every(0..<4), values: [3, 2, 1, 0.5]),
                Series(name: "gradient.w1", steps: .every(0..<3), values: [0.1, -0.0, .nan]),
                Series(name: "accuracy", steps: .at([1, 3]), values: [0.5, 0.75]),
                Series(name: "late", steps: .every(2..<4), values: [7, 8]),
                Series(name: "never", steps: .every(0..<0), values: []),
            ])
        #expect(try roundTrip(history) == history)
    }

    @Test("a table looks like this")
    func text() {
        let history = History(
            name: "run",
            series: [
                Series(
                    name: "loss", steps: .every(0..<3), values: [0.2097097933292389, .infinity, -.infinity]),
                Series(name: "w1", steps: .every(0..<3), values: [0.5, -0.0, .nan]),
                Series(name: "gradient.w1", steps: .every(0..<2), values: [1e-5, -2]),
            ])
        let text = String(decoding: CSV.write(history), as: UTF8.self)
        #expect(
            text == """
                iteration,loss,w1,gradient.w1
                0,0.2097097933292389,0.5,1e-05
                1,inf,-0.0,-2.0
                2,-inf,nan,

                """)
    }

    @Test("a not-a-number of either sign is written nan", arguments: [Double.nan, -Double.nan])
    func notANumber(value: Double) {
        let history = History(name: "", series: [Series(name: "loss", steps: .every(0..<1), values: [value])])
        #expect(String(decoding: CSV.write(history), as: UTF8.self) == "iteration,loss\n0,nan\n")
    }

    @Test("a history without series is a header alone")
    func empty() throws {
        let history = History(name: "run", series: [])
        #expect(String(decoding: CSV.write(history), as: UTF8.self) == "iteration\n")
        #expect(try roundTrip(history) == history)
    }
}
