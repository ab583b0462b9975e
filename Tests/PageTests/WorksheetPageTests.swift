import Foundation
import Testing

/// A student's sheet as students meet it.
struct WorksheetPageTests {
    private static func lab(_ language: String) -> String {
        UnusualLabPageTests.lab(
            title: "Sheet",
            more: """
                language: \(language)
                worksheet: true
                experiments:
                  - name: A
                    question: Which is lower?
                    vary: {activation: [sigmoid, relu]}
                    expect: [{lowest: relu}, {closer_to_double: autograd}, {fewer_operations: by_hand}]
                """)
    }

    private func open(_ language: String, width: Int = 1280, dark: Bool = false) async throws -> Page {
        let url = try await ReportPages.shared.page(of: Self.lab(language), named: "sheet-\(language)")
        return try await Browser.shared.open(url, width: width, dark: dark)
    }

    @Test(arguments: ["en", "zh-Hans"], [(1280, false), (400, true)])
    func everyReaderCanReadIt(language: String, setting: (width: Int, dark: Bool)) async throws {
        let page = try await open(language, width: setting.width, dark: setting.dark)
        #expect(page.consoleMessages == [] && page.requests == [])
        let accessibility = try await page.accessibilityProblems()
        #expect(accessibility == [])
        let contrast = try await page.contrastProblems()
        #expect(contrast == [])
        let overflow = try await page.overflowProblems()
        #expect(overflow == [])
    }

    @Test(arguments: ["en", "zh-Hans"])
    func everyReaderCanReadTheAnswers(language: String) async throws {
        let sheet = try await ReportPages.shared.page(of: Self.lab(language), named: "sheet-\(language)")
        let page = try await Browser.shared.open(
            sheet.deletingLastPathComponent().appending(path: "answers.html"))
        let accessibility = try await page.accessibilityProblems()
        #expect(accessibility == [])
        let contrast = try await page.contrastProblems()
        #expect(contrast == [])
        #expect(try await page.evaluate("document.querySelectorAll('.answered .verdict').length") == 3)
        // Each leads to the table or the figure that shows it.
        let lost = try await page.evaluate(
            "[...document.querySelectorAll('.verdict a')].filter(link => !document.getElementById(decodeURIComponent(link.hash.slice(1)))).length"
        )
        #expect(lost == 0)
        #expect(try await page.evaluate("document.querySelectorAll('.verdict a').length").number ?? 0 >= 4)
    }

    @Test func whatIsTypedIntoABoxStaysThere() async throws {
        let page = try await open("en")
        try await page.click(".reasoning .box")
        for key in ["R", "e", "L", "U"] { try await page.press(key) }
        #expect(try await page.evaluate("document.querySelector('.reasoning .box').innerText") == "ReLU")
    }
}
