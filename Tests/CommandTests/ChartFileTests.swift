import Foundation
import Testing

/// How the files of a report's charts are asked for.
struct ChartFileTests {
    private func place() throws -> Workplace {
        let place = try Workplace()
        try place.write(referenceLab(), to: "lab.yaml")
        return place
    }

    @Test func inOnesOwnThemeSizeAndResolution() async throws {
        let place = try place()
        let outcome = try await place.descent(
            "report", "lab.yaml", "--theme", "journal", "--charts", "png,svg,pdf", "--dpi", "300", "--size",
            "3.5x2.4")
        #expect(outcome.error == "")
        let files = try place.files(under: "output/lab/charts")
        let name = try #require(files.keys.first { $0.hasSuffix("loss.png") }).dropLast(4)
        let png = try #require(files["\(name).png"]), svg = try #require(files["\(name).svg"])
        // Width and height stand in bytes 16 to 23: 1050 and 720.
        let size: [UInt8] = [0, 0, 4, 26, 0, 0, 2, 208]
        #expect(Array(png[16..<24]) == size)
        #expect(String(decoding: svg, as: UTF8.self).contains("width=\"252pt\" height=\"172.8pt\""))
        #expect(String(decoding: svg, as: UTF8.self).contains("#1f5fa8"))
        #expect(files["\(name).pdf"]?.prefix(5) == Data("%PDF-".utf8))
        #expect(
            try String(decoding: place.bytes(of: "output/lab/report.html"), as: UTF8.self)
                .contains("--ink-series-1:#1f5fa8;"))
    }

    @Test func filesOfAnotherFormatAreNotLeftBehind() async throws {
        let place = try place()
        _ = try await place.descent("report", "lab.yaml", "--charts", "pdf,png")
        _ = try await place.descent("report", "lab.yaml", "--charts", "svg")
        #expect(try place.files(under: "output/lab/charts").keys.allSatisfy { $0.hasSuffix(".svg") })
    }

    @Test func aThemeThatIsWrongWritesNothing() async throws {
        let place = try place()
        try FileManager.default.copyItem(
            at: Workplace.checkout.appending(path: "templates"), to: place.folder.appending(path: "mine"))
        try place.write("text: \"#eeeeee\"\n", to: "mine/themes/pale.yaml")
        let outcome = try await place.descent("report", "lab.yaml", "--templates", "mine", "--theme", "pale")
        #expect(outcome.status == 2)
        #expect(
            outcome.error == """
                mine/themes/pale.yaml:1:7: error: text, #eeeeee, has a contrast of 1.16:1 on the paper, #ffffff [E411]
                  1 | text: "#eeeeee"
                    |       ^^^^^^^
                  allowed: at least 4.5:1 for text
                  did you mean "#767676"?

                """)
        #expect(!FileManager.default.fileExists(atPath: place.folder.appending(path: "output").path))
    }
}
