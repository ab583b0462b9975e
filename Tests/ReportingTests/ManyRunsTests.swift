import Foundation
import Labs
import Reporting
import Testing

/// What the page shows of experiments with more runs than can be told apart as lines.
struct ManyRunsTests {
    private func page(_ experiment: String, hidden: Int = 2, training: String = "iterations: 9") async throws
        -> String
    {
        let lab = try Lab.read(
            path: "lab.yaml",
            source: """
                data: {set: xor}
                network: {hidden: \(hidden), activation: [tanh, identity], initializer: pytorch, seed: 0}
                training: {loss: mse, optimizer: sgd, step_size: 0.1, \(training)}
                experiments:
                  - name: E
                    vary: {\(experiment)}
                """)
        return try await report(Results(lab: lab, histories: lab.train())).html
    }

    private let lowest = "#2e67dc"
    private let highest = "#d97605"

    @Test func manySeedsAreShownAsTheirSpread() async throws {
        #expect(try await page("seed: {from: 0, to: 8}").contains("The median loss of 9 seeds goes from"))
        let both = "activation: [[tanh, identity], [relu, identity]], seed: {from: 0, to: 3}"
        #expect(try await page(both).contains("the median loss of 4 seeds goes from"))
    }

    @Test func ofSeveralSeedsARunOfEachSettingIsShown() async throws {
        let activations = "activation: [[tanh, identity], [relu, identity], [sigmoid, identity]]"
        let page = try await page("\(activations), seed: {from: 1, to: 3}")
        for setting in ["tanh", "ReLU", "sigmoid"] {
            #expect(page.contains(try Regex(">median: \(setting), seed [123]<")), "\(setting)")
        }
        #expect(!page.contains(">lowest: ") && !page.contains(">highest: "))
    }

    @Test func noTitleNamesALowestRunWhereNoneCanBeTold() async throws {
        let steps = "step_size: [0.5, 0.51, 0.52, 0.53, 0.54]"
        #expect(try await page(steps).contains(">Lowest at the end: "))
        let ofBatches = try await page(steps, training: "epochs: 20, batch_size: 1")
        #expect(ofBatches.contains(">Losses at the end<") && !ofBatches.contains(">Lowest at the end: "))
    }

    @Test func fewSeedsAreShownAsLines() async throws {
        #expect(try await !page("seed: {from: 0, to: 5}").contains("median loss of 6 seeds"))
    }

    @Test func manyNumbersRunThroughARampOfColoursWithABar() async throws {
        let page = try await page("step_size: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1]")
        #expect(page.contains(lowest) && page.contains(highest))
    }

    @Test func ofTwoSettingsThatWithFewerValuesColoursTheLines() async throws {
        let steps = "step_size: [0.01, 0.02, 0.05, 0.1]"
        let words = try await page("optimizer: [sgd, adam], \(steps)")
        #expect(!words.contains(lowest) && words.contains(">Adam<") && words.contains(">SGD<"))
        let numbers = try await page("iterations: [5, 9], \(steps)")
        #expect(numbers.contains(lowest) && numbers.contains(highest))
    }

    @Test func theBarOfACountHasWholeTicks() async throws {
        let page = try await page("hidden: [2, 3, 5, 8, 11, 13, 15]")
        #expect(page.contains(">hidden sizes<") && page.contains(">10<"))
        #expect(!page.contains(">7.5<") && !page.contains(">10.0<"))
    }

    @Test func updateRatiosAreShownWhereWeightsAreNotShownOneByOne() async throws {
        let title = "How far each update moves the weights"
        let steps = "step_size: [0.001, 1]"
        #expect(try await !page(steps).contains(title))
        #expect(try await page(steps, hidden: 40).contains(title))
    }
}
