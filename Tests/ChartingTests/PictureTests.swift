import Canvas
import PictureChecks
import Testing

@testable import Charting

@Suite("Pictures")
struct PictureTests {
    let chart = Chart(
        title: "ReLU ends lower", subtitle: "Loss", description: "d",
        x: Axis(label: "Iteration", integers: true),
        y: Axis(label: "Loss", scale: .log)
    ) {
        Line("sigmoid", x: [0, 1, 2, 3], y: [0.3, 0.2, 0.15, 0.12])
        Line("ReLU", x: [0, 1, 2, 3], y: [0.3, 0.1, 0.02, 0.01], ink: .series(2))
    }

    @Test("A picture equals itself; a blank one, or one of other data, is far from it")
    func tiles() throws {
        let scene = try chart.scene()
        let picture = try Tiles(scene)
        #expect(try picture.distance(to: Tiles(scene)) == 0)
        var blank = scene
        blank.items = []
        #expect(try picture.distance(to: Tiles(blank)) > 0.1)
        var other = chart
        other.panels = [Panel(marks: [Line("sigmoid", x: [0, 3], y: [0.3, 0.2])])]
        #expect(try picture.distance(to: Tiles(other.scene())) > 0.1)
    }

    @Test("Every part of a chart leaves its ink")
    func parts() throws {
        let scene = try chart.scene()
        let picture = try Tiles(scene)
        for (index, item) in scene.items.enumerated() {
            // A grid line is light by intent.
            if case .path(_, _, let stroke?) = item, stroke.ink == .grid || stroke.width < 1 { continue }
            var without = scene
            without.items.remove(at: index)
            #expect(try picture.distance(to: Tiles(without)) > 0.01, "\(item)")
        }
    }

    @Test(
        "The size in pixels is inches times dots per inch, rounded",
        arguments: [
            (6.4, 4.0, 144.0, 922, 576), (6.4, 4, 72, 461, 288), (3.3, 2.1, 300, 990, 630), (1, 1, 0.6, 1, 1),
        ])
    func size(width: Double, height: Double, dpi: Double, pixelWidth: Int, pixelHeight: Int) throws {
        let scene = Scene(size: Size(width: width, height: height), title: "t", description: "d")
        let bytes = try scene.png(dpi: dpi)
        #expect(Array(bytes.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        func number(_ offset: Int) -> Int { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
        #expect(number(16) == pixelWidth && number(20) == pixelHeight)
        #expect(bytes.indices.dropLast(4).contains { Array(bytes[$0..<$0 + 4]) == Array("pHYs".utf8) })
    }

    @Test(
        "A picture too large or without pixels is an error that names its size",
        arguments: [0.001, 1e9, .nan, -10])
    func tooLarge(dpi: Double) throws {
        let scene = try chart.scene()
        let error = #expect(throws: ChartError.self) { try scene.png(dpi: dpi) }
        #expect(error?.description.contains("6.4 × 4.0 inches") == true)
    }

    @Test("The same scene gives the same PNG")
    func deterministic() throws {
        let scene = try chart.scene()
        #expect(try scene.png() == scene.png())
        #expect(try scene.png(theme: .dark) != scene.png())
    }

    @Test("The paper is the theme's, on every pixel of the rim", arguments: [Theme.light, .dark, .print])
    func paper(theme: Theme) throws {
        let image = try chart.scene().image(theme: theme, dpi: 100)
        let paper = theme.background
        let width = image.width
        try image.withPixels { (pixels, stride) throws(CanvasError) in
            for x in 0..<width {
                let pixel = pixels[x]
                #expect(pixel >> 16 & 255 == UInt32(paper.red))
                #expect(pixel >> 8 & 255 == UInt32(paper.green))
                #expect(pixel & 255 == UInt32(paper.blue))
            }
        }
    }
}
