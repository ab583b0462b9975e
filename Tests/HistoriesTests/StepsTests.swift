import Histories
import Testing

@Suite("Steps")
struct StepsTests {
    @Test(
        "the place of a step is where the step stands, and nil where it does not",
        arguments: [
            .every(0..<0), .every(0..<1), .every(3..<9), .at([]), .at([5]), .at([0, 2, 3, 9]),
            .at([1, 10, 100, 1000]),
        ] as [Steps])
    func place(steps: Steps) {
        for step in -2...1002 {
            #expect(steps.place(of: step) == steps.firstIndex(of: step))
        }
    }

    @Test("a range and a list of the same steps make equal series")
    func equality() {
        let range = Series(name: "loss", steps: .every(1..<3), values: [1, 2])
        #expect(range == Series(name: "loss", steps: .at([1, 2]), values: [1, 2]))
        #expect(range != Series(name: "loss", steps: .at([1, 3]), values: [1, 2]))
    }

    @Test("series are equal by their bits: not a number is itself, 0 is not -0")
    func bits() {
        func series(_ value: Double) -> Series { Series(name: "w1", steps: .every(0..<1), values: [value]) }
        #expect(series(.nan) == series(-.nan))
        #expect(series(0) != series(-0.0))
        #expect(series(1) != series(1.0.nextUp))
    }
}
