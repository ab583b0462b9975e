import Labs
import Testing
import Training

/// Which runs a lab comes to, and what they are called.
struct RunsTests {
    private func runs(_ experiments: String, of lab: String = Sound.lab) throws -> [Run] {
        try Lab.read(path: "lab.yaml", source: lab + "experiments:\n" + experiments).runs
    }

    @Test func aLabWithoutExperimentsIsOneRunNamedAsItsFile() throws {
        let lab = try Lab.read(path: "labs/xor.yaml", source: Sound.lab)
        #expect(lab.runs.map(\.name) == ["xor"])
        #expect(lab.experiments.isEmpty)
        #expect(lab.chapters.map { $0.members.map(\.run) } == [["xor"]])
    }

    @Test func wordsNameThemselvesAndNumbersTakeTheirKey() throws {
        let names = try runs("  - name: A\n    vary: {activation: [sigmoid, relu], step_size: [0.1, 10]}\n")
            .map(\.name)
        #expect(
            names == [
                "sigmoid-step_size=0.1", "sigmoid-step_size=10", "relu-step_size=0.1", "relu-step_size=10",
            ])
    }

    @Test func theLastKeyTurnsFastest() throws {
        let names = try runs("  - name: A\n    vary: {iterations: [1, 2], step_size: [3, 4]}\n").map(\.name)
        #expect(
            names == [
                "iterations=1-step_size=3", "iterations=1-step_size=4", "iterations=2-step_size=3",
                "iterations=2-step_size=4",
            ])
    }

    @Test func activationsPerLayerAreJoined() throws {
        let names = try runs("  - name: A\n    vary: {activation: [sigmoid, [relu, identity]]}\n").map(\.name)
        #expect(names == ["sigmoid", "relu+identity"])
    }

    @Test func theSpellingOfANumberIsNotItsName() throws {
        let names = try runs("  - name: A\n    vary: {step_size: [1.0, 2.50, 1e-7, 010]}\n").map(\.name)
        #expect(names == ["step_size=1", "step_size=2.5", "step_size=1e-07", "step_size=10"])
    }

    @Test func truthTakesItsKey() throws {
        let lab = Sound.replacing(Sound.weights, with: "seed: 0")
        let names = try runs("  - name: A\n    vary: {bias: [false, true]}\n", of: lab).map(\.name)
        #expect(names == ["bias=false", "bias=true"])
    }

    @Test func aRangeHoldsBothItsEnds() throws {
        let lab = Sound.replacing(Sound.weights, with: "initializer: pytorch")
        let runs = try runs("  - name: A\n    vary: {seed: {from: 3, to: 5}}\n", of: lab)
        #expect(runs.map(\.name) == ["seed=3", "seed=4", "seed=5"])
        #expect(runs.map(\.settings.start) == (3...5).map { .drawn(.pytorch, seed: $0) })
    }

    @Test func givenMeansTheWeightsOfTheFile() throws {
        let runs = try runs("  - name: A\n    vary: {seed: [given, {from: 0, to: 1}]}\n")
        #expect(runs.map(\.name) == ["given", "seed=0", "seed=1"])
        let given = Parameters(weights: [[0.2, -0.4, 0.5, 0.6], [0.1, -0.5, -0.3, 0.8]])
        #expect(runs[0].settings.start == .given(given))
        #expect(runs[1].settings.start == .drawn(.pytorch, seed: 0))
    }

    @Test func aDottedPathIsAsGoodAsAKey() throws {
        let short = try runs("  - name: A\n    vary: {seed: [0, 1], step_size: [2]}\n")
        let long = try runs("  - name: A\n    vary: {network.seed: [0, 1], training.step_size: [2]}\n")
        #expect(short.map(\.name) == long.map(\.name))
        #expect(short.map(\.settings) == long.map(\.settings))
    }

    @Test func equalRunsAreTrainedOnceAndKeepTheirFirstName() throws {
        let lab = try Lab.read(
            path: "lab.yaml",
            source: Sound.asking(
                """
                  - name: Activation
                    vary: {activation: [sigmoid, relu]}
                  - name: Step size
                    vary: {step_size: [1, 10]}
                  - name: Both
                    vary: {step_size: [1], activation: [relu]}
                """))
        #expect(lab.runs.map(\.name) == ["sigmoid", "relu", "step_size=10"])
        #expect(lab.runs.map(\.aliases) == [["step_size=1"], ["step_size=1-relu"], []])
        #expect(
            lab.runs.map(\.experiments) == [
                ["activation", "step-size"], ["activation", "both"], ["step-size"],
            ])
        #expect(
            lab.experiments.map { $0.members.map(\.run) } == [
                ["sigmoid", "relu"], ["sigmoid", "step_size=10"], ["relu"],
            ])
        #expect(lab.run(named: "step_size=1")?.name == "sigmoid")
        #expect(lab.run(named: "step_size=2") == nil)
    }

    @Test func valuesThatComeToTheSameRunShowItOnce() throws {
        let lab = try Lab.read(
            path: "lab.yaml",
            source: Sound.asking(
                "  - name: A\n    vary: {activation: [relu, [relu, relu]], step_size: [1, 1.0]}"))
        #expect(lab.runs.map(\.name) == ["relu-step_size=1"])
        #expect(lab.experiments[0].members.map(\.run) == ["relu-step_size=1"])
    }

    @Test func experimentsOfOneNameAreToldApart() throws {
        let lab = try Lab.read(
            path: "lab.yaml",
            source: Sound.asking(
                """
                  - {name: "Step, size!", vary: {step_size: [1]}}
                  - {name: step size, vary: {step_size: [2]}}
                  - {name: 步长, vary: {step_size: [3]}}
                  - {name: "!?", vary: {step_size: [4]}}
                """))
        #expect(lab.experiments.map(\.slug) == ["step-size", "step-size-2", "步长", "experiment"])
    }

    @Test func theBiasMayBeTakenAway() throws {
        let lab = Sound.replacing("activation: sigmoid", with: "bias: true\n  biases: [[1, 2], [3, 4]]")
        let runs = try runs("  - name: A\n    vary: {bias: [false, true]}\n", of: lab)
        #expect(runs.map(\.settings.network.bias) == [false, true])
        #expect(runs[0].settings.initialParameters.biases == [])
        #expect(runs[1].settings.initialParameters.biases == [[1, 2], [3, 4]])
    }

    @Test(arguments: [
        Sound.weights, "weights: [[0.2, -0.4, 0.5, 0.6], [0.1, -0.5, -0.3, 0.8]]",
        "weights: [[[0.2, -0.4], [0.5, 0.6]], [[0.1, -0.5], [-0.3, 0.8]]]",
    ])
    func weightsMayBeWrittenFlatOrPerLayerOrAsTables(weights: String) throws {
        let lab = try Lab.read(path: "lab.yaml", source: Sound.replacing(Sound.weights, with: weights))
        #expect(lab.own.initialParameters.weights == [[0.2, -0.4, 0.5, 0.6], [0.1, -0.5, -0.3, 0.8]])
    }
}
