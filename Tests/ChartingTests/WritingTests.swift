import Foundation
import Testing

@testable import Charting

@Suite("Writing files")
struct WritingTests {
    let chart = Chart(title: "Loss") { Line(x: [0, 1, 2], y: [3, 2, 1]) }

    func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "descent-writing-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    @Test("The ending of the name says what is written", arguments: ["a.png", "b.SVG", "c.d.pdf"])
    func endings(name: String) throws {
        try inFolder { folder in
            let path = folder.appending(path: name).path
            try chart.write(to: path, theme: .dark, dpi: 72)
            let expected =
                switch name {
                case "a.png": try chart.png(theme: .dark, dpi: 72)
                case "b.SVG": Array(try chart.svg(theme: .dark).utf8)
                default: try chart.pdf(theme: .dark)
                }
            #expect(FileManager.default.contents(atPath: path) == Data(expected))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [name])
        }
    }

    @Test(
        "Another ending is an error that names the chart and the endings",
        arguments: ["a.gif", "a", ".png", "png", "a.png/"])
    func otherEndings(name: String) {
        #expect(
            throws: ChartError(
                "the chart “Loss” cannot be written to “\(name)”: allowed are names that end in .png, .svg, .pdf"
            )
        ) { try chart.write(to: name) }
    }

    @Test("A chart that cannot be drawn leaves the earlier file as it was")
    func earlierFile() throws {
        try inFolder { folder in
            let path = folder.appending(path: "loss.png").path
            try chart.write(to: path)
            let before = FileManager.default.contents(atPath: path)
            var wrong = chart
            wrong.size = Size(width: .nan, height: 3)
            #expect(throws: ChartError.self) { try wrong.write(to: path) }
            #expect(throws: ChartError.self) { try chart.write(to: path, dpi: -1) }
            #expect(FileManager.default.contents(atPath: path) == before)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["loss.png"])
        }
    }

    @Test("A folder that is not there is told")
    func missingFolder() {
        #expect(
            throws: ChartError(
                "the chart “Loss” cannot be written to “/no/such/a.svg”: No such file or directory")
        ) { try chart.write(to: "/no/such/a.svg") }
    }
}
