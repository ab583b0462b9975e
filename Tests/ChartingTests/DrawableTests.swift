import Canvas
import Testing

@testable import Charting

/// What a scene made by hand may hold, and no format can draw: all of them draw the same in its place.
@Suite("What cannot be drawn")
struct DrawableTests {
    static let nowhere = [Double.nan, .infinity, -.infinity, 1e9, -1e300]

    private func expectSame(_ items: [Item], as clean: [Item]) throws {
        let scene = Scene(size: Size(width: 1, height: 1), title: "t", description: "d", items: items)
        var expected = scene
        expected.items = clean
        #expect(try scene.png() == expected.png())
        #expect(try scene.pdf() == expected.pdf())
        #expect(scene.svg() == expected.svg())
    }

    @Test("A line breaks where it leads to no place", arguments: nowhere)
    func line(value: Double) throws {
        let stroke = Stroke(.text, width: 2)
        func path(_ places: (Double, Double)..., closed: Bool = false) -> Path {
            Path(through: places.map { Position(x: $0, y: $1) }, closed: closed)
        }
        var pieces = path((5, 5), (20, 9))
        pieces.move(to: Position(x: 40, y: 9))
        pieces.line(to: Position(x: 50, y: 30))
        let broken = path((5, 5), (20, 9), (value, 3), (40, 9), (50, 30), closed: true)
        try expectSame([.path(broken, stroke: stroke)], as: [.path(pieces, stroke: stroke)])
        try expectSame(
            [.path(path((value, 5), (20, 9), (30, 9)), stroke: stroke)],
            as: [.path(path((20, 9), (30, 9)), stroke: stroke)])
    }

    @Test("A curve with a control point nowhere is left out", arguments: nowhere)
    func curve(value: Double) throws {
        let fill = Fill(.series(1))
        var path = Path(through: [Position(x: 5, y: 5), Position(x: 20, y: 9)])
        path.curve(to: Position(x: 30, y: 9), Position(x: 25, y: value))
        path.line(to: Position(x: 40, y: 40))
        var clean = Path(through: [Position(x: 5, y: 5), Position(x: 20, y: 9)])
        clean.move(to: Position(x: 40, y: 40))
        try expectSame([.path(path, fill: fill)], as: [.path(clean, fill: fill)])
    }

    @Test("What has no place, no size or an endless one is left out", arguments: nowhere)
    func nothing(value: Double) throws {
        let (fill, stroke) = (Fill(.text), Stroke(.text))
        let place = Position(x: 30, y: 30)
        let path = Path(Box(x: 5, y: 5, width: 20, height: 20))
        var items: [Item] = [
            .circle(Position(x: value, y: 5), radius: 9, fill: fill),
            .circle(place, radius: value, fill: fill),
            .circle(place, radius: 0, stroke: stroke), .text("a", at: Position(x: 5, y: value)),
            .text("a", at: place, size: value), .text("a", at: place, size: 0),
            .path(path, stroke: Stroke(.text, width: value, dash: .dashed)),
            .path(path, stroke: Stroke(.text, width: 0, dash: .dotted)),
        ]
        if !(value > 0) {
            items.append(.path(path, fill: Fill(.text, opacity: value)))
            items.append(.group([.path(path, fill: fill)], clip: Box(x: 0, y: 0, width: value, height: 9)))
        }
        try expectSame(items, as: [])
    }

    @Test("An opacity above 1 is 1, and a clip that is too large is none")
    func tooMuch() throws {
        let path = Path(Box(x: 5, y: 5, width: 20, height: 20))
        try expectSame(
            [.path(path, fill: Fill(.text, opacity: 7), stroke: Stroke(.series(1), opacity: .infinity))],
            as: [.path(path, fill: Fill(.text), stroke: Stroke(.series(1)))])
        let wide = Box(x: -1e9, y: -1e9, width: 2e9, height: 2e9)
        let limits = Box(minX: -65535, minY: -65535, maxX: 65535, maxY: 65535)
        try expectSame(
            [.group([.path(path, fill: Fill(.text))], clip: wide)],
            as: [.group([.path(path, fill: Fill(.text))], clip: limits)])
    }

    @Test("Crisp cells meet without a seam, in the PNG and in a browser")
    func crisp() throws {
        func scene(isCrisp: Bool) -> Scene {
            let cells = (0..<20).map { index in
                Item.path(
                    Path(Box(x: Double(index) * 3.3, y: 0, width: 3.3, height: 72)),
                    fill: Fill(.text, isCrisp: isCrisp))
            }
            return Scene(size: Size(width: 1, height: 1), title: "t", description: "d", items: cells)
        }
        func colours(isCrisp: Bool) throws -> Set<UInt32> {
            let image = try scene(isCrisp: isCrisp).image(dpi: 100)
            return try image.withPixels { (pixels, _) throws(CanvasError) in
                Set((0..<85).map { pixels[$0] & 0xFFFFFF })
            }
        }
        #expect(try colours(isCrisp: true).count == 1)
        #expect(try colours(isCrisp: false).count > 1)
        #expect(scene(isCrisp: true).svg().contains("shape-rendering=\"crispEdges\""))
        #expect(!scene(isCrisp: false).svg().contains("crispEdges"))
    }
}
