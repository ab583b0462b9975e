import Foundation
import Labs
import Testing
import Training

/// The labs that Descent comes with.
struct ShippedLabsTests {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "labs")

    private func lab(_ name: String) throws -> Lab {
        try Lab.read(path: Self.folder.appending(path: name).path)
    }

    @Test func everyOneReads() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(names.filter { $0.hasSuffix(".yaml") }.count >= 2)
        for name in names where name.hasSuffix(".yaml") { _ = try lab(name) }
    }

    @Test func theEnglishOneAsksEightQuestions() throws {
        let lab = try lab("backpropagation.yaml")
        #expect(lab.name == "backpropagation")
        #expect(lab.language == "en")
        #expect(lab.titleBlock.title == "Back-propagation on a 2-2-2 network")
        #expect(lab.titleBlock.author == nil)
        #expect(
            lab.experiments.map(\.slug) == [
                "activation", "sigmoid-composed-or-built-in", "loss", "step-size",
                "step-size-and-iterations", "initialisation", "efficiency", "rightness",
            ])
        #expect(lab.experiments.allSatisfy { $0.question != nil && $0.hypothesis != nil })
        #expect(
            lab.experiments.last?.members.map(\.run) == ["given-iterations=100"]
                + (0...19).map { "seed=\($0)-iterations=100" })
    }

    @Test func runsOfSeveralQuestionsAreShared() throws {
        let lab = try lab("backpropagation.yaml")
        #expect(lab.run(named: "half_squared_error")?.name == "sigmoid")
        #expect(
            lab.run(named: "sigmoid")?.experiments == [
                "activation", "sigmoid-composed-or-built-in", "loss", "efficiency",
            ])
        #expect(
            lab.run(named: "step_size=10-iterations=10")?.experiments == [
                "step-size", "step-size-and-iterations",
            ])
        let shown = lab.experiments.map(\.members.count).reduce(0, +)
        #expect((shown, lab.runs.count) == (2 + 2 + 3 + 3 + 4 + 21 + 3 + 21, 31))
    }

    @Test func theChineseOneIsTheSameLab() throws {
        let english = try lab("backpropagation.yaml"), chinese = try lab("backpropagation.zh.yaml")
        #expect(chinese.language == "zh-Hans")
        #expect(chinese.runs.map(\.name) == english.runs.map(\.name))
        #expect(chinese.runs.map(\.settings) == english.runs.map(\.settings))
        #expect(chinese.experiments.map(\.varied) == english.experiments.map(\.varied))
        #expect(chinese.experiments.map(\.expectations) == english.experiments.map(\.expectations))
        #expect(chinese.experiments.allSatisfy { $0.question != nil && $0.hypothesis != nil })
    }

    @Test func everyHypothesisIsPutSoThatTheNumbersAnswer() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        for name in names where name.hasSuffix(".yaml") {
            for experiment in try lab(name).experiments where experiment.hypothesis != nil {
                // Of these nothing but the whole of their maps could be said.
                guard name != "sweep.yaml" || experiment.slug == "step-size" else { continue }
                #expect(!experiment.expectations.isEmpty, "\(name), \(experiment.name)")
            }
        }
    }

    @Test func itIsTheReferenceNetwork() throws {
        let settings = try lab("backpropagation.yaml").own
        #expect(settings.network.layers == [2, 2, 2])
        #expect(settings.network.bias == false)
        #expect(settings.data == Dataset(inputs: [[0.5, 0.3]], targets: [[0.23, -0.07]]))
        #expect(
            settings.initialParameters.weights == [[0.2, -0.4, 0.5, 0.6], [0.1, -0.5, -0.3, 0.8]])
        #expect((settings.stepSize, settings.iterations) == (1, 11))
    }
}
