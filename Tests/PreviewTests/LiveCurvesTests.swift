import Labs
import Testing

@testable import Preview

/// The curves of a training that goes on.
struct LiveCurvesTests {
    private func progress(_ run: String, _ iteration: Int, _ loss: Float?) -> TrainingProgress {
        TrainingProgress(
            run: run, iteration: iteration, loss: loss, runs: 0, allRuns: 1, iterations: 0, allIterations: 1)
    }

    @Test func aLongRunKeepsFewPointsEvenlyApart() {
        var curves = LiveCurves()
        for iteration in 0..<100_000 { curves.add(progress("relu", iteration, Float(iteration))) }
        let iterations = curves.curves[0].iterations
        #expect((100...240).contains(iterations.count))
        #expect(iterations[0] == 0)
        let steps = Set(zip(iterations, iterations.dropFirst()).map { $1 - $0 })
        #expect(steps.count == 1)
        #expect(curves.curves[0].losses == iterations.map(Double.init))
    }

    @Test func whatIsNoNumberIsAGap() {
        var curves = LiveCurves()
        for loss: Float? in [1, .nan, .infinity, nil] { curves.add(progress("relu", 0, loss)) }
        #expect(curves.curves[0].losses == [1, nil, nil])
    }

    @Test func ofManyRunsTheLastOnes() {
        var curves = LiveCurves()
        for run in 0..<40 { curves.add(progress("\(run)", 0, 1)) }
        #expect(curves.curves.map(\.run) == (34..<40).map(String.init))
    }
}
