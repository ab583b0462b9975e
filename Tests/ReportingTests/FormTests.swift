import Charting
import Foundation
import Languages
import Testing

@testable import Reporting

/// One report in its forms.
struct FormTests {
    private static let forms: [Form] = [.markdown, .latex]

    private func report(_ language: String) async throws -> Report {
        try await Report(
            results(language: language), templates: Templates(folder: templates.path, for: Self.forms))
    }

    /// The text without what marks it up.
    private func plain(_ text: String, of form: Form) -> String {
        guard form.name == "latex" else {
            return text.replacing("**", with: "").replacing(/\\(.)/) { $0.1 }
        }
        return text.replacing(/\\textsubscript{(\d)}/) { NumberText.subscript(Int($0.1) ?? 0) }
            .replacing(/\\(?:measured|runname|best|textsuperscript){([^{}]*|[^{}]*{-})}/) { $0.1 }
            .replacing("\\textsuperscript{\\ensuremath{-}7}", with: "⁻⁷")
            .replacing("\\ensuremath{-}", with: "−").replacing("\\ensuremath{\\times}", with: "×")
            .replacing("\\allowbreak{}", with: "").replacing("-{}", with: "-").replacing("~", with: "\u{A0}")
            .replacing("\\phantom{0}", with: "").replacing("\\phantom{.}", with: "")
            .replacing(/{(.)}/) { $0.1 }.replacing(/\\([%_&#$])/) { $0.1 }
    }

    @Test(arguments: ["en", "zh-Hans"])
    func everyFormMakesTheSameClaims(language: String) async throws {
        let report = try await report(language)
        let findings = report.findings.findings
        #expect(!findings.isEmpty)
        for form in Self.forms {
            let text = plain(try await report.text(as: form), of: form)
            for finding in findings {
                #expect(text.contains(finding.claim), "\(form.name): \(finding.claim)")
            }
        }
    }

    @Test(arguments: ["en", "zh-Hans"])
    func everyFormHoldsTheNumbersOfThePagesTables(language: String) async throws {
        let report = try await report(language)
        let numbers = Set(report.html.matches(of: /<td class="number">(?:<[^>]*>)*([0-9.−]+)/).map { $0.1 })
        #expect(numbers.count > 50)
        for form in Self.forms {
            let text = plain(try await report.text(as: form), of: form)
            for number in numbers { #expect(text.contains(number), "\(form.name): \(number)") }
        }
    }

    @Test func whatIsShownBesideTheTextIsWritten() async throws {
        let report = try await report("en")
        for form in Self.forms {
            let written = try Set(report.charts(ChartOptions(formats: [.svg]), for: [form]).map(\.name))
            let shown = try await report.text(as: form).matches(of: /[({]charts\/([^)}]+)[)}]/).map {
                String($0.1)
            }
            #expect(shown.count > 5)
            #expect(Set(shown).subtracting(written) == [])
            #expect(written.contains("activation-loss.svg"), "what was asked for is written besides")
        }
    }

    @Test func aPageNeedsNoPicturesBesideIt() async throws {
        let charts = try await report("en").charts(ChartOptions(formats: [.svg]), for: [.html, .pdf])
        #expect(charts.allSatisfy { $0.name.hasSuffix(".svg") })
        #expect(!charts.contains { $0.name == "network.svg" })
    }

    @Test func noMarkupOfThePageIsLeft() async throws {
        let report = try await report("zh-Hans")
        for form in Self.forms {
            let text = try await report.text(as: form)
            #expect(!text.contains(/<\/?(span|strong|math|td|th|svg|p)\b/), "\(form.name)")
            #expect(!text.contains("{{"), "\(form.name)")
        }
    }

    @Test func everyFormIsListedOnce() {
        #expect(Form.all.map(\.name) == ["html", "markdown", "latex", "pdf", "docx"])
        #expect(Set(Form.all.map(\.file)).count == Form.all.count)
    }
}
