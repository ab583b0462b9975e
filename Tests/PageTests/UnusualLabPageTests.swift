import Foundation
import Testing

/// Pages of labs that are not as the shipped ones are.
struct UnusualLabPageTests {
    static func lab(
        title: String = "Unusual", activation: String = "sigmoid", stepSize: String = "1", more: String = "",
        iterations: Int = 20,
        shape: (inputs: String, targets: String, layers: String) = (
            "[[0.5, 0.3]]", "[[0.23, -0.07]]", "[2, 2, 2]"
        )
    ) -> String {
        """
        title: \(title)
        data:
          inputs: \(shape.inputs)
          targets: \(shape.targets)
        network:
          layers: \(shape.layers)
          activation: \(activation)
        training:
          step_size: \(stepSize)
          iterations: \(iterations)
        \(more)

        """
    }

    /// Classes, validation samples, batches, a schedule, and a network too large for every weight to be recorded.
    static let classes = """
        title: Classes and batches
        data: {set: {name: moons, samples: 60, noise: 0.1}, validation: 0.2, standardise: true}
        network: {hidden: [12, 12], activation: [relu, relu, identity], bias: true}
        training:
          loss: cross_entropy
          optimizer: {name: sgd, momentum: 0.9}
          schedule: {name: exponential, gamma: 0.99}
          step_size: 0.1
          epochs: 12
          batch_size: 16
          clip_gradient_norm: 1
          early_stopping: {patience: 3}
        experiments:
          - name: Batches
            question: What does the batch size change?
            vary: {batch_size: [4, 16, all], early_stopping: [none]}

        """

    static let all: [(name: String, lab: String)] = [
        ("no-experiments", lab()),
        ("no-iterations", lab(iterations: 0)),
        ("diverging", lab(activation: "identity", stepSize: "1e30")),
        (
            "biases-and-samples",
            lab(
                shape: ("[[0, 0], [0, 1], [1, 0], [1, 1]]", "[[0], [1], [1], [0]]", "[2, 3, 3, 1]")
            )
            .replacingOccurrences(of: "network:\n", with: "network:\n  bias: true\n")
        ),
        ("one-to-one", lab(shape: ("[[1]]", "[[0.5]]", "[1, 1]"))),
        ("wide", lab(activation: "relu", iterations: 3, shape: ("[[1, 2]]", "[[0.5]]", "[2, 40, 1]"))),
        (
            "long-words",
            lab(
                title: String(repeating: "Wortungetüm", count: 30),
                more: "author: \(String(repeating: "x", count: 300))\nexperiments:\n  - name: "
                    + String(repeating: "y", count: 300) + "\n    question: "
                    + String(repeating: "z", count: 300)
                    + "\n    vary: {step_size: [0.1, 1]}")
        ),
        ("classes-and-batches", classes),
        (
            "title-block",
            lab(more: "author: 王小明\ncourse: 机器学习\nstudent_id: 007\ndate: 2024-05-01\nlanguage: zh-Hans")
        ),
    ]

    @Test(arguments: all.map(\.name), [1280, 400])
    func everyOneGivesAPage(name: String, width: Int) async throws {
        let lab = Self.all.first { $0.name == name }?.lab ?? ""
        let url = try await ReportPages.shared.page(of: lab, named: name)
        let page = try await Browser.shared.open(url, width: width)
        #expect(page.consoleMessages == [])
        #expect(page.requests == [])
        let accessibility = try await page.accessibilityProblems()
        #expect(accessibility == [])
        let contrast = try await page.contrastProblems()
        #expect(contrast == [])
        let overflow = try await page.overflowProblems()
        #expect(overflow == [])
    }

    @Test func aRunThatDivergesIsSaidTo() async throws {
        let lab = Self.lab(activation: "identity", stepSize: "1e30")
        let url = try await ReportPages.shared.page(of: lab, named: "diverging")
        let page = try await Browser.shared.open(url)
        let claims = try await page.evaluate(
            "[...document.querySelectorAll('#summary .answer')].map(claim => claim.textContent)")
        #expect(claims.strings?.first?.contains("diverges: at state") == true)
        let findings = try await page.evaluate(
            "[...document.querySelectorAll('.finding')].map(finding => finding.dataset.kind)")
        #expect(findings.strings?.first == "divergence")
        let rows = try await page.evaluate(
            "[...document.querySelectorAll('#comparison tbody tr')].map(row => row.lastChild.textContent)")
        #expect(rows.strings == ["diverged at state 1"])
    }

    @Test func whatTheTitleBlockHoldsIsAllThere() async throws {
        let lab = Self.all.first { $0.name == "title-block" }?.lab ?? ""
        let url = try await ReportPages.shared.page(of: lab, named: "title-block")
        let page = try await Browser.shared.open(url)
        let entries = try await page.evaluate(
            "[...document.querySelectorAll('header dl > div')].map(entry => entry.innerText.replace(/\\s+/g, ' '))"
        )
        #expect(entries.strings == ["作者 王小明", "课程 机器学习", "学号 007", "日期 2024-05-01"])
    }

    @Test func classesBatchesAndValidationAreTold() async throws {
        let url = try await ReportPages.shared.page(of: Self.classes, named: "classes-and-batches")
        let page = try await Browser.shared.open(url)
        let figures = try await page.evaluate(
            "[...document.querySelectorAll('#results figure:not(.table)')].map(figure => figure.id)")
        #expect(
            figures.strings
                == [
                    "loss", "boundary", "accuracy", "inactive", "gradients", "updates", "activations",
                    "weights",
                ].map { "figure-batches-\($0)" })
        let tables = try await page.evaluate(
            "[...document.querySelectorAll('figure.table')].map(table => table.id)")
        let all = try #require(tables.strings)
        for table in ["samples", "variables", "forward", "gradients", "ways", "check", "comparison"] {
            #expect(all.contains("table-\(table)"))
        }
        let lead = try await page.evaluate("[document.querySelector('#method > p').textContent]")
        let text = try #require(lead.strings?.first)
        for words in [
            "16 samples", "3 iterations make an epoch", "12 samples are kept apart", "norm 1", "3 epochs",
        ] {
            #expect(text.contains(words), "\(words)")
        }
        let verdicts = try await page.evaluate(
            "[...document.querySelectorAll('#table-check tbody tr')].map(row => row.lastChild.textContent)")
        #expect(verdicts.strings == ["good"])
    }
}
