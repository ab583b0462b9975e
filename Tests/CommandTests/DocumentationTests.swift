import Foundation
import Testing

/// What the documentation tells to type does what it says.
struct DocumentationTests {
    private static let folders = ["Documentation/Descent.docc", "Documentation/zh-Hans"]
    private static let python: String? = {
        let python = Workplace.checkout.appending(path: ".build/peers/bin/python3").path
        return FileManager.default.isExecutableFile(atPath: python) ? python : nil
    }()

    private static let pages: [DocumentedPage] = {
        let files = folders.flatMap { folder -> [URL] in
            let url = Workplace.checkout.appending(path: folder)
            let names = (try? FileManager.default.subpathsOfDirectory(atPath: url.path)) ?? []
            return names.filter { $0.hasSuffix(".md") }.sorted().map { url.appending(path: $0) }
        }
        return files.compactMap { try? DocumentedPage($0, python: python) }
    }()

    @Test(arguments: pages.filter(\.isTyped))
    func whatIsTypedDoesWhatThePageSays(page: DocumentedPage) async throws {
        let place = try Workplace()
        let script = FileManager.default.temporaryDirectory.appending(path: "descent-page-\(UUID()).sh")
        try Data(page.script.utf8).write(to: script)
        defer { try? FileManager.default.removeItem(at: script) }
        let outcome = try await place.shell("PATH=$(dirname \"$DESCENT\"):$PATH bash '\(script.path)'")
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
        let printed = outcome.output + outcome.error
        for line in page.shown { #expect(printed.contains(line), "it prints:\n\(printed)") }
    }

    @Test func everyBlockIsTypedOrSaysWhyNot() {
        #expect(Self.pages.count > 10)
        for page in Self.pages {
            let known = Set(["sh", "text", "console", "yaml", "python", "make", "markdown", "docker"])
            #expect(Set(page.languages).subtracting(known) == [], "\(page)")
        }
        let languages = Self.pages.flatMap(\.languages)
        #expect(languages.count { $0 == "console" } < languages.count { $0 == "sh" })
    }
}
