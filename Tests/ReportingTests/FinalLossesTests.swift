import Foundation
import Histories
import Labs
import Languages
import Testing

@testable import Reporting

/// Where nothing that was found compares the runs, the answer on top says at least where they ended.
struct FinalLossesTests {
    private func results(_ vary: String, iterations: Int = 2) async throws -> Results {
        let lab = try Lab.read(
            path: "lab.yaml",
            source: """
                data: {inputs: [[0.5, 0.3]], targets: [[0.23, -0.07]]}
                network: {layers: [2, 2, 2]}
                training: {step_size: 0.5, iterations: \(iterations)}
                experiments:
                  - name: One
                    vary: {\(vary)}
                """)
        return Results(lab: lab, histories: try await lab.train())
    }

    /// The sentences, without their tags.
    private func sentences(_ results: Results) async throws -> [String] {
        try await report(results).html.matches(of: /<p class="losses">(.*?)<\/p>/).map {
            String($0.output.1.replacing(/<[^>]*>/, with: ""))
        }
    }

    @Test func oneRunIsToldFromItsFirstLossToItsLast() async throws {
        let results = try await results("activation: [sigmoid]")
        let loss = try #require(results.history(of: "sigmoid").loss)
        let ends = [loss.first, loss.last].compactMap { $0.map { NumberText.rounded($0.value) } }
        #expect(
            try await sentences(results) == ["The loss goes from \(ends[0]) to \(ends[1]) in 2 iterations."])
    }

    @Test func runsAreToldFromTheLowestWhereAFindingSpeaksOfOne() async throws {
        // ReLU's units are silent from the start, which says nothing of the losses.
        let results = try await results("activation: [sigmoid, relu]")
        let losses = try ["sigmoid", "relu"].map { try #require(results.history(of: $0).loss?.last?.value) }
        let words = zip(["sigmoid", "ReLU"], losses).sorted { $0.1 < $1.1 }.map {
            "\($0.0) at \(NumberText.rounded($0.1))"
        }
        #expect(
            try await sentences(results) == [
                "Final losses, from the lowest: \(words.joined(separator: "; "))."
            ])
    }

    @Test func whatAFindingComparesIsNotToldTwice() async throws {
        #expect(try await sentences(results("step_size: [0.1, 1]", iterations: 20)).isEmpty)
    }
}
