import Foundation
import Labs
import Reporting
import Testing

/// What runs are called on the page.
struct LabelTests {
    private func page(_ experiment: String, language: String = "en") async throws -> String {
        let lab = try Lab.read(
            path: "lab.yaml",
            source: """
                language: \(language)
                data: {set: xor}
                network: {hidden: 2, activation: [sigmoid, identity], initializer: pytorch, seed: 0}
                training: {loss: mse, optimizer: sgd, step_size: 0.1, iterations: 20}
                experiments:
                  - name: E
                    vary: {\(experiment)}
                """)
        return try await report(Results(lab: lab, histories: lab.train())).html
    }

    @Test func anOutputThatAllRunsShareIsNotNamed() async throws {
        let page = try await page("activation: [[relu, identity], [tanh, identity]]")
        #expect(page.contains("<span class=\"run\">tanh</span>"))
        let other = try await self.page("activation: [[relu, identity], [tanh, sigmoid]]")
        #expect(other.contains("<span class=\"run\">tanh + sigmoid</span>"))
    }

    @Test func someValuesHaveWordsOfTheirOwn() async throws {
        let english = try await page("hidden: [none, 2]")
        #expect(english.contains("<span class=\"run\">no hidden layer</span>"))
        #expect(!english.contains("E: none"), "nor in the table of what was varied")
        let chinese = try await page("hidden: [none, 2]", language: "zh-Hans")
        #expect(chinese.contains("<span class=\"run\">没有隐藏层</span>"))
    }

    @Test func verbsAgreeWithWhatCountsSeveral() async throws {
        let page = try await page("iterations: [1, 2]}\n    expect: {lowest: 2")
        #expect(page.contains("</span> have the lowest final loss."))
        #expect(!page.contains("</span> has the lowest final loss."))
        let single = try await self.page("iterations: [1, 2]}\n    expect: {lowest: 1")
        #expect(single.contains("</span> has the lowest final loss."))
    }

    @Test func optionsAreToldInWords() async throws {
        let optimizers = "optimizer: [sgd, {name: sgd, momentum: 0.9, nesterov: true, weight_decay: 0.1}]"
        let english = try await page(optimizers)
        #expect(english.contains("SGD (momentum 0.9, Nesterov, weight decay 0.1)"))
        #expect(!english.contains("nesterov true"))
        let chinese = try await page(optimizers, language: "zh-Hans")
        #expect(chinese.contains("动量 0.9") && chinese.contains("权重衰减 0.1"))
    }

    @Test func aRunThatAnEarlierExperimentCallsOtherwiseIsSaidToBeTheSame() async throws {
        let english = try await report(results(stepSize: "[1, 10]")).html
        let sentence = "The run “step size 1” is the run “sigmoid” of “Activation”: it was trained once."
        #expect(english.ranges(of: sentence).count == 1)
        let chinese = try await report(results(language: "zh-Hans", stepSize: "[1, 10]")).html
        #expect(chinese.ranges(of: "“Activation”中的“sigmoid”是同一次运行，只训练一次。").count == 1)
        #expect(try await !report(results()).html.contains(": it was trained once."))
    }

    @Test func manyRunsUnderTwoNamesAreCounted() async throws {
        let lab = try Lab.read(
            path: "lab.yaml",
            source: """
                data: {set: xor}
                network: {hidden: 2, activation: [sigmoid, identity], initializer: pytorch, seed: 0}
                training: {loss: mse, optimizer: sgd, step_size: 0.1, iterations: 2}
                experiments:
                  - name: Steps
                    vary: {step_size: [0.1, 0.2, 0.3, 0.4]}
                  - name: Both
                    vary: {activation: [[sigmoid, identity], [tanh, identity]], step_size: [0.1, 0.2, 0.3, 0.4]}
                  - name: Again
                    vary: {step_size: [0.1, 0.2]}
                """)
        let page = try await report(Results(lab: lab, histories: lab.train())).html
        #expect(page.contains("4 of these runs are runs of “Steps”, too, under other names."))
        #expect(page.ranges(of: "“Steps”").count == 1, "the same name needs no words")
    }

    @Test(arguments: ["cross_entropy", "mse"])
    func whatATargetIsWhereThereAreClassesIsSaid(loss: String) async throws {
        let lab = try Lab.read(
            path: "lab.yaml",
            source: """
                data: {set: {name: blobs, samples: 6}}
                network: {hidden: none, initializer: pytorch, seed: 0}
                training: {loss: \(loss), optimizer: sgd, step_size: 0.1, iterations: 2}
                """)
        let page = try await report(Results(lab: lab, histories: lab.train())).html
        #expect(page.contains("y is 1 for a sample&#39;s own class and 0 for the others"))
    }

    @Test func seedsOfOneSettingAreToldTogether() async throws {
        let page = try await page("hidden: [none, 2], seed: [0, 1, 2]")
        #expect(
            page.contains(
                "the median last loss and the range: <span class=\"run\">no hidden layer</span>"
            ))
    }
}
