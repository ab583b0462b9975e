import Charting
import Examples
import Foundation
import PictureChecks
import Testing

/// The pictures of the documentation are what the examples draw; `make goldens` draws them again.
@Suite("Golden pictures")
struct GoldenTests {
    private static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil

    @Test("An example looks as its picture in the documentation", arguments: ExampleTests.names)
    func looks(name: String) throws {
        try compare(name, .light, as: name)
        // The first page shows one picture in both.
        if name == Gallery.all.first?.name { try compare(name, .dark, as: "\(name)~dark") }
    }

    private func compare(_ name: String, _ theme: Theme, as file: String) throws {
        let scene = try Gallery.example(name).chart.scene(theme: theme)
        let golden = Checkout.goldens.appending(path: "\(file).png")
        if Self.isRecording {
            return try Data(scene.png(theme: theme)).write(to: golden)
        }
        let recorded = try #require(
            Pixels(readingPNG: golden.path), "\(golden.path) is missing: make goldens draws it")
        let drawn = try Pixels(scene, theme: theme)
        let distance = Tiles(recorded).distance(to: Tiles(drawn))
        if distance >= 0.03 {
            let folder = Checkout.folder.appending(path: ".build/differences")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let picture = folder.appending(path: "\(file).png").path
            #expect(recorded.beside(drawn).writePNG(to: picture))
            Issue.record("\(file) differs by \(distance); \(picture) shows recorded, drawn, difference")
        }
        var blank = scene
        blank.items = []
        #expect(
            try Tiles(recorded).distance(to: Tiles(blank, theme: theme)) > 0.03,
            "the metric takes it for blank")
    }

    @Test("Where a picture differs, both and their difference are shown side by side")
    func sideBySide() throws {
        let (a, b) = (Pixels(width: 2, colours: [0, 0x102030]), Pixels(width: 1, colours: [0x010000]))
        let all = a.beside(b)
        #expect(all.width == 6)
        #expect(all.colours == [0, 0x102030, 0x010000, 0xFFFFFF, 0xFEFFFF, 0x102030])
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).png").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        #expect(all.writePNG(to: file))
        #expect(Pixels(readingPNG: file) == all)
    }

    @Test(
        "All pictures together take less than a megabyte, and none is left over",
        .disabled(if: isRecording, "they are just being drawn"))
    func size() throws {
        let names = try Checkout.names(in: "Sources/Charting/Charting.docc/Resources")
        #expect(
            Set(names.map { $0.split(whereSeparator: { "~.".contains($0) })[0] })
                == Set(ExampleTests.names.map { $0[...] }))
        let sizes = try names.map { try Data(contentsOf: Checkout.goldens.appending(path: $0)).count }
        #expect(sizes.reduce(0, +) < 1_000_000)
    }
}
