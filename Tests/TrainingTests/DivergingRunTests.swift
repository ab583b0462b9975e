import Histories
import Testing
import Training

/// A run that diverges keeps all it has: its first state that is not finite is its last.
@Suite("Runs that diverge")
struct DivergingRunTests {
    @Test("end at the first state that is not finite", arguments: [1e3, 1e10, 1e19, 1e30, 1e38])
    func ends(stepSize: Double) throws {
        let settings = Settings.reference(activation: .identity, stepSize: stepSize, iterations: 1000)
        let history = try Trainer(settings).train(name: "")
        let last = history.stateCount - 1
        #expect(history.outcome == .diverged(state: last))
        #expect((1..<1000).contains(last))
        for series in history.series {
            #expect(series.values.dropLast().allSatisfy { $0.isFinite }, "\(series.name)")
        }
    }

    @Test("a step of 1e30 is one state too far")
    func once() throws {
        let history = try Trainer(.reference(activation: .identity, stepSize: 1e30)).train(name: "")
        #expect(history.stateCount == 2)
        #expect(history.loss?.values[1].isFinite == false)
    }

    @Test("a gradient that is not finite ends the run where it stands")
    func gradient() throws {
        // The loss is 1e34 and finite; its gradient, 2e17 times 1e25, is not.
        let settings = Settings(
            data: Dataset(inputs: [[1e25]], targets: [[0]]),
            network: Network(layers: [1, 1], bias: false, activations: [.identity]),
            start: .given(Parameters(weights: [[1e-8]])), loss: .mse, optimizer: .gradientDescent,
            stepSize: 0.1, iterations: 5)
        let history = try Trainer(settings).train(name: "")
        #expect(history.stateCount == 1)
        #expect(history.loss?.values[0].isFinite == true)
        #expect(history["gradient.layer1.w.1.1"]?.values == [.infinity])
        #expect(history.outcome == .diverged(state: 0))
    }

    @Test("units that are not a number are not called inactive")
    func activity() throws {
        let settings = Settings.reference(activation: .relu, stepSize: 1e30, iterations: 10)
        let history = try Trainer(settings).train(name: "")
        let last = history.stateCount - 1
        #expect(history.outcome == .diverged(state: last))
        for (output, activity) in zip(
            history.values(.output, at: last), history.values(.activity, at: last).suffix(2))
        where output.isNaN {
            #expect(activity == 1)
        }
    }

    @Test("are told in the history's file as inf and nan")
    func file() throws {
        let history = try Trainer(.reference(activation: .identity, stepSize: 1e30)).train(name: "run")
        let text = String(decoding: CSV.write(history), as: UTF8.self)
        let cells = text.split(separator: "\n")[2].split(separator: ",", omittingEmptySubsequences: false)
        #expect(Set(cells.filter { $0.contains("n") }).isSubset(of: ["inf", "-inf", "nan"]))
        #expect(cells.suffix(8).allSatisfy { $0.isEmpty }, "no gradients at the last state")
        #expect(try CSV.read(Array(text.utf8), name: "run") == history)
    }
}
