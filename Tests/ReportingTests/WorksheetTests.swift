import Foundation
import Labs
import Languages
import Reporting
import Testing

/// A worksheet asks, and its teacher's version answers.
struct WorksheetTests {
    private func worksheet(
        _ language: String, author: String = "", forms: [Form] = []
    ) async throws -> Report {
        let lab = try Lab.read(
            path: "lab.yaml",
            source: """
                language: \(language)
                worksheet: true
                \(author)
                data: {inputs: [[0.5, 0.3]], targets: [[0.23, -0.07]]}
                network: {layers: [2, 2, 2], weights: [0.2, -0.4, 0.5, 0.6, 0.1, -0.5, -0.3, 0.8]}
                training: {step_size: 1, iterations: 12}
                experiments:
                  - name: A
                    question: Which is lower?
                    hypothesis: Theirs.
                    vary: {activation: [sigmoid, relu]}
                    expect: {lowest: relu}
                  - name: B
                    vary: {step_size: [0.01, 0.03, 0.1, 0.3, 1, 3, 10]}
                """)
        return try await Report(
            Results(lab: lab, histories: try await lab.train()),
            templates: Templates(folder: templates.path, for: forms))
    }

    @Test(arguments: ["en", "zh-Hans"])
    func theSheetHoldsNoAnswer(language: String) async throws {
        let made = try await worksheet(language)
        #expect(!made.html.contains("data-answer=\"") && !made.html.contains("class=\"finding\""))
        let findings = try object(made.findings.bytes())
        let told = (findings["findings"] as? [[String: Any]] ?? []).compactMap { $0["claim"] as? String }
        #expect(told.count > 3)
        // Neither in the text nor over a chart.
        for claim in told { #expect(!made.html.contains(claim.dropLast()), "\(claim)") }
    }

    @Test(arguments: ["en", "zh-Hans"])
    func theSheetHoldsNoAnswerInOtherFormsEither(language: String) async throws {
        let made = try await worksheet(language, forms: [.markdown, .latex])
        let catalogue = try Templates(folder: templates.path).language(language)
        for form in [Form.markdown, .latex] {
            let text = try await made.text(as: form)
            #expect(text.contains(catalogue["page.reasoningHint"]))
            for word in ["page.findings", "page.verdicts", "page.noFinding"] {
                #expect(!text.contains(catalogue[word]), "\(form.name), \(word)")
            }
        }
    }

    @Test(arguments: ["en", "zh-Hans"])
    func theAnswersAreInTheTeachersVersion(language: String) async throws {
        let answers = try #require(try await worksheet(language).answers)
        #expect(answers.contains("data-answer=\"supported\"") && answers.contains("class=\"finding\""))
        #expect(answers.components(separatedBy: "class=\"reasoning answered\"").count == 3)
        #expect(!answers.contains("contenteditable"))
    }

    @Test func everyQuestionHasABoxWithANameOfItsOwn() async throws {
        let html = try await worksheet("en").html
        #expect(
            html.components(separatedBy: "aria-labelledby=\"experiment-a-title experiment-a-reasoning\"")
                .count == 2)
        #expect(
            html.components(separatedBy: "aria-labelledby=\"experiment-b-title experiment-b-reasoning\"")
                .count == 2)
        // The second has no hypothesis: the student writes one.
        #expect(html.contains("experiment-b-hypothesis") && !html.contains("experiment-a-hypothesis"))
    }

    @Test func theTitleBlockLeavesRoomForWhatTheLabDoesNotSay() async throws {
        let html = try await worksheet("en", author: "author: Li Lei").html
        #expect(!html.contains("id=\"blank-author\"") && html.contains("Li Lei"))
        for blank in ["course", "studentID", "date"] { #expect(html.contains("id=\"blank-\(blank)\"")) }
    }
}
