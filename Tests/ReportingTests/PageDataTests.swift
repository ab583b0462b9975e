import Foundation
import Labs
import Testing

@testable import Reporting

/// What the page's script is told.
struct PageDataTests {
    private func read(_ json: String) throws -> PageData {
        try JSONDecoder().decode(PageData.self, from: Data(json.utf8))
    }

    @Test func nothingCanEndItsElement() throws {
        var data = PageData()
        data.words = ["a": "</script><script>alert(1)</script><!--"]
        #expect(!data.json.contains("<"))
        #expect(data.json.contains("\\u003c/script>"))
        #expect(try read(data.json).words == data.words)
    }

    @Test(arguments: ["", "\"", "\\", "\\\"", "\n\t\u{0}\u{1f}", "零 é 𝛼", "\u{2028}", "e\u{301}\"\u{301}"])
    func anyTextIsReadAsItWasTold(text: String) throws {
        var data = PageData()
        data.lab = text
        data.words = [text: text]
        let read = try read(data.json)
        #expect(read.lab == text && read.words == data.words)
    }

    /// As an encoder writes it, and no other way.
    @Test func thatOfAPageIsWhatAnEncoderWrites() async throws {
        let source = """
            data: {inputs: [[0.5, 0.3], [0.1, -2]], targets: [[0.23, -0.07], [1e-7, 30]]}
            network: {layers: [2, 2, 2], activation: tanh}
            training: {step_size: 0.5, iterations: 6}
            sweep: {from: 0.1, to: 1000, count: 5}
            experiments:
              - {name: Activation, vary: {activation: [tanh, relu]}, landscape: [w1, w2]}
              - {name: Step size, vary: {step_size: [0.1, 1000]}}
            """
        let lab = try Lab.read(path: "lab.yaml", source: source)
        let html = try await report(Results(lab: lab, histories: try await lab.train())).html
        let json = try #require(
            html.firstMatch(of: #/<script type="application/json" id="report-data">(.*)</script>/#)?.1)
        let told = try read(String(json))
        #expect(told.network != nil && told.sweep != nil && !told.figures.isEmpty && !told.histories.isEmpty)
        #expect(ElementJSON.text(of: told) == json)
        #expect(told.json == json)
    }
}
