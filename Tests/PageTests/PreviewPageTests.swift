import Foundation
import Testing

/// A preview in a browser: the page follows the lab, and a reader keeps their place.
struct PreviewPageTests {
    /// `descent preview` of a lab in a folder of its own, for one test.
    private final class Running {
        let folder = FileManager.default.temporaryDirectory.appending(path: "descent-preview-\(UUID())")
        let page: Page
        private let process = Process()

        init(_ lab: String, dark: Bool = false) async throws {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(lab.utf8).write(to: folder.appending(path: "lab.yaml"))
            let products = URL(
                fileURLWithPath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
                    ?? CommandLine.arguments[0]
            ).deletingLastPathComponent()
            process.executableURL = products.appending(path: "descent")
            process.arguments = ["preview", "lab.yaml", "--charts", "svg"]
            process.currentDirectoryURL = folder
            let output = Pipe()
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            try process.run()
            let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            let address = try #require(line.firstMatch(of: /http:\S+\//), "\(line)").output
            page = try await Browser.shared.open(try #require(URL(string: "\(address)")), dark: dark)
        }

        deinit {
            process.terminate()
            process.waitUntilExit()
            try? FileManager.default.removeItem(at: folder)
        }

        func save(_ lab: String) throws {
            try Data(lab.utf8).write(to: folder.appending(path: "lab.yaml"), options: .atomic)
        }

        /// Waits until something is so in the frame; `page` is the report's document.
        func wait(for condition: String) async throws {
            let script = """
                new Promise((done, failed) => {
                    const start = Date.now()
                    const look = () => {
                        const page = document.querySelector("iframe:not(.next)")?.contentDocument
                        if (\(condition)) done(true)
                        else if (Date.now() - start > 250000) failed(new Error("not so: " + document.body.innerText))
                        else setTimeout(look, 20)
                    }
                    look()
                })
                """
            try await page.evaluate(script)
        }

        /// What a script comes to; `page` is the report's document, `view` its window.
        @discardableResult func told(_ script: String) async throws -> JSON {
            try await page.evaluate(
                """
                (() => { const view = document.querySelector("iframe:not(.next)").contentWindow
                    const page = view.document; return \(script) })()
                """)
        }
    }

    private func lab(title: String, language: String = "en", activation: String = "sigmoid") -> String {
        """
        title: \(title)
        language: \(language)
        data: {inputs: [[0.5, 0.3]], targets: [[0.23, -0.07]]}
        network: {layers: [2, 2, 2], activation: \(activation)}
        training: {step_size: 1, iterations: 6}
        experiments:
          - {name: Activation, vary: {activation: [sigmoid, relu]}}
        """
    }

    @Test func aSaveChangesThePageAndAReaderKeepsTheirPlace() async throws {
        let running = try await Running(lab(title: "Before"))
        try await running.wait(for: "page?.querySelector('h1')?.textContent === 'Before'")
        try await running.told(
            """
            (page.querySelectorAll("details")[1].open = true,
             page.querySelector("#iteration").value = 4,
             page.querySelector("#iteration").dispatchEvent(new Event("input")),
             page.querySelector("#comparison").scrollIntoView({ behavior: "instant" }), 0)
            """)
        let top = try await running.told("page.querySelector('#comparison').getBoundingClientRect().top")
        #expect(try await running.told("view.scrollY > 1000") == true)
        // A longer title and text above: the place is that of what is read.
        try running.save(
            lab(title: "After")
                + "\nprose: {introduction: \"\(String(repeating: "Many words. ", count: 200))\"}\n")
        try await running.wait(for: "page?.querySelector('h1')?.textContent === 'After'")
        #expect(try await running.told("page.querySelectorAll('details')[1].open") == true)
        #expect(try await running.told("page.querySelector('#iteration').value") == "4")
        #expect(try await running.told("page.querySelector('.iteration output').textContent") == "4")
        let after = try await running.told("page.querySelector('#comparison').getBoundingClientRect().top")
        let moved = abs((after.number ?? .infinity) - (top.number ?? 0))
        #expect(moved <= 1, "\(moved) pixels")
        #expect(try await running.page.evaluate("document.querySelectorAll('iframe').length") == 1)
        #expect(try await running.page.evaluate("document.title") == "After")
        #expect(running.page.consoleMessages == [])
    }

    @Test func anErrorShowsWithItsLineAboveTheLastPage() async throws {
        let running = try await Running(lab(title: "Good"))
        try await running.wait(for: "page?.querySelector('h1')?.textContent === 'Good'")
        try running.save(lab(title: "Good", activation: "sigmiod"))
        try await running.wait(for: "!document.getElementById('problem').hidden")
        let text = try await running.page.evaluate("document.getElementById('problem-text').textContent")
        let lines = (text.string ?? "").split(separator: "\n")
        #expect(lines.first == "lab.yaml:4:42: error: activation cannot be \"sigmiod\" [E006]")
        #expect(lines.last == "  did you mean sigmoid?")
        #expect(try await running.told("page.querySelector('h1').textContent") == "Good")
        try running.save(lab(title: "Better"))
        try await running.wait(for: "page?.querySelector('h1')?.textContent === 'Better'")
        #expect(try await running.page.evaluate("document.getElementById('problem').hidden") == true)
    }

    @Test func theFrameSpeaksTheLanguageOfTheLab() async throws {
        let running = try await Running(lab(title: "实验", language: "zh-Hans"))
        try await running.wait(for: "document.getElementById('status').textContent === '已是最新'")
        #expect(try await running.page.evaluate("document.documentElement.lang") == "zh-Hans")
        #expect(try await running.page.evaluate("document.getElementById('alone').textContent") == "单独打开页面")
    }
}
