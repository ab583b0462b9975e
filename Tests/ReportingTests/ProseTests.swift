import Foundation
import Histories
import Labs
import Testing

@testable import Reporting

/// What an author writes stands in the report, with the report's own numbers and figures.
struct ProseTests {
    private func lab(_ prose: String, discussion: String = "") -> String {
        """
        data: {inputs: [[0.5, 0.3]], targets: [[0.23, -0.07]]}
        network: {layers: [2, 2, 2], weights: [0.2, -0.4, 0.5, 0.6, 0.1, -0.5, -0.3, 0.8]}
        training: {step_size: 1, iterations: 12}
        experiments:
          - name: Activation
            vary: {activation: [sigmoid, relu]}
          - name: Step size
            vary: {step_size: [0.1, 1]}
            discussion: |
              Own words. \(discussion)
        prose:
          introduction: |
            \(prose)
        """
    }

    private func page(_ source: String) async throws -> String {
        let lab = try Lab.read(path: "lab.yaml", source: source)
        return try await report(Results(lab: lab, histories: try await lab.train())).html
    }

    /// The introduction, without its tags.
    private func introduction(_ prose: String) async throws -> String {
        let page = try await page(lab(prose))
        let start = try #require(page.firstRange(of: "<section id=\"introduction\""))
        let end = try #require(page[start.upperBound...].firstRange(of: "</section>"))
        let text = page[start.lowerBound..<end.lowerBound]
        return text.replacing(/<[^>]*>/, with: "").split(separator: "\n").dropFirst().joined(separator: "\n")
    }

    @Test func numbersAreTheRuns() async throws {
        let results = try await results(stepSize: "[0.1]")
        let loss = try #require(results.history(of: "sigmoid").loss)
        let words = try await introduction(
            "{{value sigmoid.first_loss}} {{value sigmoid.final_loss 7}} {{value sigmoid.lowest_loss.iteration}} "
                + "{{value sigmoid.iterations}} {{value sigmoid.loss@3}} {{value step_size=0.1.w5@0}} {{value sigmoid.w1@0}}"
        )
        let texts = words.split(separator: " ")
        #expect(texts.count == 7)
        #expect(abs((Double(texts[0]) ?? 0) - loss.values[0]) < 1e-4)
        #expect(abs((Double(texts[1]) ?? 0) - loss.values[12]) < 1e-7)
        #expect(texts[2...3] == ["12", "12"])
        #expect(abs((Double(texts[4]) ?? 0) - loss.values[3]) < 1e-4)
        #expect(texts[5...6] == ["0.1", "0.2"])
    }

    @Test func whatIsCitedIsALinkWithItsNumber() async throws {
        let page = try await page(
            lab(
                "{{figure step-size.loss}}, {{table activation}}, {{equation 2}}, {{figure network}}: {{finding activation.lowest}}."
            ))
        let text = try #require(
            page.split(separator: "<div class=\"prose\">")[1].split(separator: "</div>").first)
        #expect(text.contains("<a href=\"#figure-network\">Figure 1</a>"))
        #expect(text.contains("<a href=\"#equation-2\">Equation (2)</a>"))
        for id in ["figure-step-size-loss", "table-experiment-activation"] {
            let number = try #require(
                page.split(separator: "<figure id=\"\(id)\"")[1].firstMatch(of: /(Figure|Table) \d+/)
            ).output.0
            #expect(text.contains("<a href=\"#\(id)\">\(number)</a>"))
        }
        #expect(text.contains("ReLU ends "))
    }

    @Test func aPlacedFigureStandsThereAloneAndFiguresAreCountedInTheirOrder() async throws {
        let page = try await page(
            lab("Look.\n\n    {{figure step-size.loss}}", discussion: "\n\n      {{figure activation.loss}}"))
        let figures = page.matches(of: /<figure id="(figure-[^"]*)"/).map { String($0.output.1) }
        #expect(figures.first == "figure-step-size-loss")
        #expect(figures.filter { $0 == "figure-step-size-loss" }.count == 1)
        #expect(figures.filter { $0 == "figure-activation-loss" }.count == 1)
        let numbers = page.matches(of: /<a class="label" href="#figure[^"]*">Figure (\d+)/).compactMap {
            Int($0.output.1)
        }
        #expect(numbers == Array(1...numbers.count))
        // Findings above speak of the figure below by its number.
        let later = try #require(
            page.split(separator: "<figure id=\"figure-activation-loss\"")[1].firstMatch(of: /Figure \d+/)
        ).output
        #expect(page.contains("<a href=\"#figure-activation-loss\">\(later)</a>"))
    }

    @Test(arguments: [
        (
            "{{valu sigmoid.final_loss}}", "13:5: error: there is no reference \"valu\" [E040]",
            "did you mean value?"
        ),
        (
            "a {{value sigmiod.final_loss}}", "13:7: error: there is no run \"sigmiod\" [E040]",
            "did you mean sigmoid?"
        ),
        (
            "{{value sigmoid.finalloss}}",
            "13:5: error: there is no quantity of the run sigmoid called \"finalloss\" [E040]",
            "did you mean final_loss?"
        ),
        (
            "{{value sigmoid.loss@13}}", "13:5: error: the run sigmoid has no state \"13\" [E041]",
            "allowed: 0 to 12"
        ),
        (
            "{{value sigmoid.accuracy}}",
            "13:5: error: there is no quantity of the run sigmoid called",
            "allowed: "
        ),
        (
            "{{value sigmoid.final_loss 99}}",
            "13:5: error: a value cannot have 99 significant digits [E041]",
            "allowed: 1 to 17"
        ),
        (
            "{{figure activaton.loss}}", "13:5: error: there is no experiment \"activaton\" [E040]",
            "did you mean activation?"
        ),
        ("{{value}}", "13:5: error: this value has no name [E041]", "allowed: {{value relu.final_loss}}"),
        (
            "a {{value relu.final_loss 3}",
            "13:7: error: this reference does not stand between {{ and }} [E041]",
            "allowed: {{value relu.final_loss}}"
        ),
        (
            "｛｛figure activation.loss｝｝",
            "13:5: error: this reference does not stand between {{ and }} [E041]",
            "allowed: {{figure activation.loss}}"
        ),
        (
            "{{equation one}}", "13:5: error: an equation is named by its number [E041]",
            "allowed: {{equation 3}}"
        ),
        (
            "[x](javascript:alert(1))", "13:9: error: a link cannot lead to \"javascript:alert(1)\" [E042]",
            "allowed: https://…"
        ),
        (
            "$\\frac{1}{2}$ $\\fracc{1}{2}$",
            "13:20: error: there is no command \"\\fracc\" in formulas [E043]",
            "did you mean \\frac?"
        ),
        ("$$\\frac{1$$", "13:12: error: this { is not closed [E043]", "allowed: "),
        (
            "$L = {{figure activation.loss}}$",
            "13:10: error: in a formula stands a value, not a figure [E041]",
            "allowed: {{value relu.final_loss}}"
        ),
        ("[x](JaVaScRiPt&#58;alert(1))", "12:17: error: a link cannot lead to", "allowed: "),
        ("[x](file.html)", "13:9: error: a link cannot lead to \"file.html\" [E042]", "allowed: "),
        (
            "![x](https://example.com/x.png)", "13:10: error: a picture must be within the page",
            "allowed: data:image"
        ),
        (
            "![x](data:image/svg+xml;base64,AA)", "13:10: error: a picture must be within the page",
            "allowed: "
        ),
    ])
    func whatIsNotThereIsToldBeforeTraining(prose: String, start: String, end: String) throws {
        let lab = try Lab.read(path: "lab.yaml", source: lab(prose))
        let error = try #require(throws: LabError.self) { try lab.checkProse() }
        #expect("\(error)".hasPrefix("lab.yaml:\(start)"), "\(error)")
        #expect("\(error)".contains(end))
    }

    @Test func aFormulaIsSetWithTheRunsNumbers() async throws {
        let page = try await page(lab("$w_5 = {{value sigmoid.w5@0}}$ and $$\\frac{a}{b}$$, for \\$5"))
        #expect(page.contains("<msub><mi>w</mi><mn>5</mn></msub><mo>=</mo><mn>0.1</mn>"))
        #expect(page.contains("<span class=\"formula\"><math display=\"block\">"))
        #expect(page.contains(", for $5</p>"))
    }

    @Test func chineseMarksBesideAWrongReferenceAreNotToBlame() throws {
        let lab = try Lab.read(path: "lab.yaml", source: lab("see a：b，{{valu sigmoid.final_loss}}"))
        let error = try #require(throws: LabError.self) { try lab.checkProse() }
        #expect("\(error)".contains("error: there is no reference \"valu\" [E040]\n"))
        #expect(!"\(error)".contains("full-width"))
    }

    @Test func aFigureIsPlacedOnce() throws {
        let lab = try Lab.read(
            path: "lab.yaml", source: lab("{{figure step-size.loss}}\n\n    {{figure step-size.loss}}"))
        let error = try #require(throws: LabError.self) { try lab.checkProse() }
        #expect("\(error)".hasPrefix("lab.yaml:15:5: error: this figure is placed twice [E002]"))
    }

    @Test(arguments: [
        (
            "{{figure activation.lss}}", "there is no figure \"activation.lss\"",
            "did you mean activation.loss?"
        ),
        ("{{table activations}}", "there is no table \"activations\"", "did you mean activation?"),
        ("{{equation 99}}", "there is no equation \"99\"", "allowed: 1, 2"),
        (
            "{{finding activation.lowst}}", "there is no finding \"activation.lowst\"",
            "did you mean activation.lowest?"
        ),
        ("{{value relu.w9}}", "there is no column of the run relu called \"w9\"", "allowed: loss"),
    ])
    func whatIsKnownAfterTrainingAloneIsToldThen(prose: String, problem: String, end: String) async throws {
        do {
            _ = try await page(lab(prose))
            Issue.record("nothing was told")
        } catch let error as LabError {
            #expect("\(error)".hasPrefix("lab.yaml:13:5: error: \(problem)"))
            #expect("\(error)".contains(end))
        }
    }

    @Test func aLabWithoutWordsHasNoPlaceForThem() async throws {
        let page = try await page(String(lab("x").split(separator: "prose:")[0]))
        #expect(page.split(separator: "class=\"prose\"").count == 2)
        #expect(!page.contains("id=\"introduction\"") && !page.contains("id=\"conclusion\""))
    }

    @Test(arguments: ["README.md", "README.zh-Hans.md"])
    func everyQuantityAndReferenceIsInTheReadMe(name: String) throws {
        let readme = try String(
            contentsOf: templates.deletingLastPathComponent().appending(path: name), encoding: .utf8)
        for quantity in ProseQuantity.all { #expect(readme.contains("`\(quantity.name)`"), "\(name)") }
        for kind in ProseReference.Kind.allCases {
            #expect(readme.contains("`{{\(kind.rawValue) "), "\(name)")
        }
    }
}
