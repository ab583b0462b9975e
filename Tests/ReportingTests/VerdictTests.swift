import Analysis
import Foundation
import Labs
import Reporting
import Testing

/// The claims of the exercise, tested by the lab that ships, and how verdicts are told.
struct VerdictTests {
    private static let labs = templates.deletingLastPathComponent().appending(path: "labs")

    /// The reports of the lab in both languages, each made once.
    private actor Shipped {
        static let shared = Shipped()
        private var reports: [String: Report] = [:]

        func report(_ name: String) async throws -> Report {
            if let report = reports[name] { return report }
            let lab = try Lab.read(path: labs.appending(path: "\(name).yaml").path)
            let made = try await ReportingTests.report(Results(lab: lab, histories: try await lab.train()))
            reports[name] = made
            return made
        }
    }

    private func verdicts(_ name: String) async throws -> [[String: Any]] {
        let file = try object(try await Shipped.shared.report(name).findings.bytes())
        return file["verdicts"] as? [[String: Any]] ?? []
    }

    @Test(arguments: ["backpropagation", "backpropagation.zh"])
    func theExercisesClaimsAreAnswered(name: String) async throws {
        let verdicts = try await verdicts(name)
        #expect(
            verdicts.compactMap { $0["answer"] as? String } == [
                "supported", "supported", "supported", "supported", "not_supported", "not_supported",
                "supported", "not_supported", "undecided",
            ])
        #expect(
            Array(verdicts.compactMap { $0["kind"] as? String }.suffix(2)) == [
                "fewer_operations", "closer_to_double",
            ])
    }

    @Test func theyAreAnsweredWithTheirNumbers() async throws {
        let verdicts = try await verdicts("backpropagation")
        func evidence(_ place: Int) -> String { verdicts[place]["evidence"] as? String ?? "" }
        // First weights: the last losses of 21 runs.
        #expect(evidence(5) == "The 21 values lie between 0.009169 and 0.01412, 35% apart.")
        // Efficiency.
        #expect(
            evidence(7)
                == "So it is in 0 of 3 runs. Operations of one iteration: sigmoid: 75 by autograd, 69 by hand; composed sigmoid: 83 by autograd, 69 by hand; ReLU: 55 by autograd, 53 by hand. Autograd's way back takes 1.1 to 1.4 times as many operations as its way forward."
        )
        // Rightness.
        #expect(evidence(8).contains("in 12 of 21 runs, farther in 9, equally far in 0."))
        #expect(
            evidence(8).contains(
                "The median distance is 1.25\u{A0}×\u{A0}10⁻⁷, that of the other way 1.25\u{A0}×\u{A0}10⁻⁷."))
    }

    @Test(arguments: [("backpropagation", "not supported"), ("backpropagation.zh", "未得到支持")])
    func theyAreToldAtTheTopAndInTheExperiment(name: String, word: String) async throws {
        let html = try await Shipped.shared.report(name).html
        let mark = "<span class=\"mark\">\(word)</span>"
        let parts = html.components(separatedBy: "<section id=\"results\"")
        try #require(parts.count == 2)
        #expect(parts[0].components(separatedBy: mark).count == 4)
        #expect(parts[1].components(separatedBy: mark).count == 4)
        #expect(
            html.contains("id=\"figure-rightness-distances\"") || html.contains("id=\"figure-正确性-distances\"")
        )
        // What is about the two ways alone tells nothing of losses again.
        #expect(!html.contains("figure-rightness-loss") && !html.contains("figure-efficiency-loss"))
    }

    @Test(arguments: [
        (
            "en",
            "By final gradient norm, from the lowest: step size 2 at 0.1047; step size 1 at 0.1138. Step size 2 ends 1.25 times lower"
        ),
        ("zh-Hans", "按最终梯度范数从低到高：步长 2 为 0.1047；步长 1 为 0.1138。"),
    ])
    func anAnswerLeadsWithWhatItsExpectationCompares(language: String, answer: String) async throws {
        let lab = try Lab.read(
            path: "lab.yaml",
            source: """
                language: \(language)
                data: {inputs: [[0.5, 0.3]], targets: [[0.23, -0.07]]}
                network: {layers: [2, 2, 2], weights: [0.2, -0.4, 0.5, 0.6, 0.1, -0.5, -0.3, 0.8]}
                training: {step_size: 1, iterations: 3}
                experiments:
                  - {name: A, vary: {step_size: [1, 2]}, expect: {lowest: 2, by: gradient_norm}}
                """)
        let html = try await report(Results(lab: lab, histories: try await lab.train())).html
        let told = try #require(html.firstMatch(of: /<p class="answer">(.*)<\/p>/))
        #expect(told.1.replacing(/<[^>]*>/, with: "").hasPrefix(answer), "\(told.1)")
    }

    @Test func aHypothesisThatExpectsNothingGetsNoVerdict() async throws {
        let lab = try Lab.read(
            path: "lab.yaml",
            source: """
                data: {inputs: [[0.5, 0.3]], targets: [[0.23, -0.07]]}
                network: {layers: [2, 2, 2]}
                training: {step_size: 1, iterations: 3}
                experiments: [{name: A, hypothesis: B, vary: {step_size: [1, 2]}}]
                """)
        let made = try await report(Results(lab: lab, histories: try await lab.train()))
        #expect(!made.html.contains("data-answer=\"") && made.answers == nil)
        #expect(try object(made.findings.bytes())["verdicts"] as? [String] == [])
    }
}
