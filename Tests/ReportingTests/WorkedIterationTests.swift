import Foundation
import Histories
import Labs
import Languages
import Testing
import Training

@testable import Reporting

/// Any iteration of any run, by hand.
struct WorkedIterationTests {
    private static let checkout = templates.deletingLastPathComponent()

    static let labs: [String] = {
        let folder = checkout.appending(path: "labs").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted()
    }()

    private static func lab(_ name: String) throws -> Lab {
        try Lab.read(path: checkout.appending(path: "labs/\(name)").path)
    }

    /// A run's first states, with all weights and gradients.
    private static func history(_ run: Run, iterations: Int) throws -> History {
        var settings = run.settings
        settings.iterations = min(settings.iterations, iterations)
        (settings.record, settings.curvature) = (.weights, false)
        return try Trainer(settings).train(name: run.name)
    }

    @Test("its gradients are those that autograd recorded in training", arguments: labs)
    func gradients(name: String) throws {
        let lab = try Self.lab(name)
        #expect(Self.labs.count >= 10)
        for run in [lab.runs[0], lab.runs[lab.runs.count - 1]] {
            let history = try Self.history(run, iterations: 20)
            for state in [0, 7, history.stateCount - 2] where state < history.stateCount - 1 {
                let weights = try #require(history.weights(at: state))
                let worked = WorkedIteration(
                    run, state: state, parameters: Parameters(flat: weights, of: run.settings.network),
                    next: nil)
                let recorded = history.series(.gradient).compactMap { $0.value(at: state) }
                try #require(recorded.count == weights.count)
                let largest = recorded.map { abs($0) }.max() ?? 0
                for (byHand, autograd) in zip(worked.rule.gradients, recorded) {
                    // Sums in another order: a few roundings of the largest.
                    #expect(abs(Double(byHand) - autograd) <= 2e-6 * largest, "\(run.name), state \(state)")
                }
                #expect(worked.graph?.parameterGradients.map { Double($0) } == recorded)
                let loss = try #require(history.batchLoss ?? history.loss).value(at: state)
                #expect(abs(Double(worked.rule.loss) - (loss ?? .nan)) <= 1e-6 * abs(loss ?? .nan))
            }
        }
    }

    @Test("the reference script's rounds are met", arguments: 0..<11)
    func transcript(round: Int) throws {
        let text = try String(
            contentsOf: Self.checkout.appending(
                path: "Tests/Fixtures/transcripts/2-sigmoid-builtin-step-1-rounds-11.txt"), encoding: .utf8)
        let lines = text.components(separatedBy: "第\(round)轮=====\n")[1].split(separator: "\n")
        let outputs = lines[1].matches(of: /\[(-?[0-9.]+)\]/).compactMap { Double($0.1) }
        let loss = try #require(Double(lines[2].split(separator: " ")[1]))
        let gradients = lines[3].split(separator: " ").compactMap { Double($0) }
        let run = try #require(Self.lab("backpropagation.yaml").run(named: "sigmoid"))
        let found = try run.settings.parameters(at: round)
        let parameters = try #require(found)
        let rule = WorkedIteration(run, state: round, parameters: parameters, next: nil).rule
        try #require(outputs.count == 2 && gradients.count == 8)
        for (printed, output) in zip(outputs, rule.layers[1].outputs[0]) {
            #expect(abs(printed - Double(output)) <= 0.5e-4)
        }
        for (printed, gradient) in zip(gradients, rule.gradients) {
            #expect(abs(printed - Double(gradient)) <= 0.5e-2)
        }
        #expect(Float(loss).ulp >= abs(rule.loss - Float(loss)))
    }

    @Test("every equation is LaTeX, and says no symbol where a number belongs", arguments: labs)
    func equations(name: String) throws {
        let lab = try Self.lab(name)
        let language = try Templates(folder: templates.path).language(lab.language)
        for run in [lab.runs[0], lab.runs[lab.runs.count - 1]] {
            let worked = WorkedIteration(
                run, state: 0, parameters: run.settings.initialParameters,
                next: run.settings.initialParameters.flat)
            for section in Explanation(worked, title: "", language).sections {
                for equation in section.equations {
                    EquationFormTests.check(equation.latex)
                    #expect(!equation.text.contains("`") && !equation.text.contains("_k"))
                }
            }
        }
    }
}
