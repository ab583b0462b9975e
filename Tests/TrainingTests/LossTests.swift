import Autograd
import Histories
import Testing

@testable import Training

@Suite("Losses")
struct LossTests {
    @Test("cross-entropy's first losses are PyTorch's, all digits")
    func crossEntropy() throws {
        let history = try Trainer(.reference(loss: .crossEntropy, iterations: 2)).train(name: "")
        #expect(history.loss?.values == [0.11871970444917679, 0.1170610636472702, 0.11541059613227844])
    }

    @Test(
        "cross-entropy takes targets that sum to more than 1: CrossEntropyLoss of (0.5, 1, -0.2) is 1.548867")
    func unnormalised() throws {
        let value = try value(.crossEntropy, [[0.5, 1, -0.2]], [[0.2, 0.9, 0.4]])
        #expect(abs(value - 1.548867) < 5e-7)
    }

    @Test("where the targets are no distribution, cross-entropy turns negative")
    func negative() throws {
        let sigmoid = try Trainer(.reference(loss: .crossEntropy, stepSize: 10, iterations: 16)).train(
            name: "")
        #expect(sigmoid.loss?.values.firstIndex { $0 < 0 } == 16)
        let relu = try Trainer(.reference(activation: .relu, loss: .crossEntropy, iterations: 20)).train(
            name: "")
        #expect(relu.loss?.values.firstIndex { $0 < 0 } == 20)
    }

    @Test(
        "with two outputs MSE is half the squared error, at every state, to the bit",
        arguments: Activation.all)
    func coincidence(activation: Activation) throws {
        let half = try Trainer(.reference(activation: activation, iterations: 50)).train(name: "run")
        let mse = try Trainer(.reference(activation: activation, loss: .mse, iterations: 50)).train(
            name: "run")
        #expect(half == mse)
    }

    @Test("half squared error sums over the outputs and averages over the samples")
    func halfSquaredError() throws {
        let outputs: [[Float]] = [[1, 2], [3, 1]], zeros: [[Float]] = [[0, 0], [0, 0]]
        #expect(try value(.halfSquaredError, outputs, zeros) == 3.75)
        #expect(try value(.halfSquaredError, [[1, 2, 3]], [[0, 0, 0]]) == 7)
    }

    @Test("MSE averages over all outputs of all samples")
    func mse() throws {
        let outputs: [[Float]] = [[1, 2, 3], [0, -1, 0]], zeros: [[Float]] = [[0, 0, 0], [0, 0, 0]]
        #expect(try value(.mse, outputs, zeros) == 2.5)
    }

    @Test("a class's index and its one-hot row are one target", arguments: [0, 0.1, 0.9])
    func classIndices(smoothing: Double) throws {
        let loss = Loss.crossEntropy.with("label_smoothing", smoothing)
        let outputs: [[Float]] = [[0.5, 1, -0.25], [2, 0, 0.125]]
        let rows = (
            value: try value(loss, outputs, [[0, 1, 0], [0, 0, 1]]),
            indices: try value(loss, outputs, [[1], [2]])
        )
        #expect(abs(rows.value - rows.indices) <= rows.value.ulp)
        #expect(
            loss.rule.slope(outputs, [[1], [2]]) == loss.rule.slope(outputs, [[0, 1, 0], [0, 0, 1]]))
    }

    @Test("an index that names no class gives no number by hand", arguments: [-1, 2, 0.5, .nan] as [Float])
    func wrongIndex(index: Float) {
        #expect(Loss.crossEntropy.rule.value([[1, 2]], [[index]] as [[Float]]).isNaN)
    }

    @Test("options change what is computed, and what is written")
    func options() throws {
        let wide = Loss.huber.with("delta", 2)
        #expect(try value(.huber, [[3]], [[0]]) == 2.5)
        #expect(try value(wide, [[3]], [[0]]) == 4)
        #expect(wide.rule.value([[3]], [[0]] as [[Float]]) == 4)
        #expect(wide.definition?.hasSuffix("d = 2.0") == true)
        #expect(Loss.crossEntropy.definition == nil)
        #expect(Loss.crossEntropy.with("label_smoothing", 0.1).definition?.contains("0.1") == true)
    }

    @Test("with one output yes begins at 0.5, for logits at 0")
    func threshold() {
        #expect(Loss.all.filter { $0.decisionThreshold != 0.5 } == [.bceWithLogits])
        #expect(Loss.bceWithLogits.decisionThreshold == 0)
    }

    @Test("by hand and on the tape: value and slope", arguments: Loss.all)
    func byHand(loss: Loss) throws {
        let outputs: [[Float]] =
            loss.takesProbabilities
            ? [[0.5, 1, 0.25], [0, 0.75, 0.125]] : [[0.5, 1, -0.25], [2, 0, 0.125]]
        let targets: [[Float]] = [[0.25, 0.5, 0.25], [0, 1, 0]]
        let tape = Tape(parameters: [[2, 3]], inputs: [[2, 3]])
        tape.parameters[0].assign(outputs.flatMap { $0 })
        tape.inputs[0].assign(targets.flatMap { $0 })
        let onTape = try loss.apply(tape.parameters[0], tape.inputs[0])
        onTape.backward()
        #expect(lastPlaces([Double(loss.rule.value(outputs, targets))], [Double(onTape.item)]) <= 1)
        let slopes = loss.rule.slope(outputs, targets).joined().map { Double($0) }
        #expect(lastPlaces(slopes, try #require(tape.parameters[0].gradient).map { Double($0) }) <= 1)
    }

    private func value(_ loss: Loss, _ outputs: [[Float]], _ targets: [[Float]]) throws -> Float {
        let tape = Tape(
            parameters: [], inputs: [outputs, targets].map { Shape([$0.count, $0[0].count]) })
        tape.inputs[0].assign(outputs.flatMap { $0 })
        tape.inputs[1].assign(targets.flatMap { $0 })
        return try loss.apply(tape.inputs[0], tape.inputs[1]).item
    }
}
