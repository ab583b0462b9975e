import Charting
import Testing

@Suite("A band")
struct BandTests {
    private func chart(_ band: Band) -> Chart {
        Chart(title: "", description: "", x: Axis(), y: Axis(), marks: [band])
    }

    /// Whether an area is drawn, in the band's own fill and cut to a frame.
    private func isDrawn(_ band: Band) throws -> Bool {
        try chart(band).scene().items.contains { item in
            guard case .group(let items, let clip?) = item, case .path(_, let fill, nil)? = items.first else {
                return false
            }
            return fill == band.fill && clip.width > 0
        }
    }

    @Test("shows both edges on its axes")
    func extent() {
        let band = Band(x: [0, 1], lower: [-2, 0], upper: [1, 5], ink: .series(1))
        #expect(band.extent(x: .linear, y: .linear) == Extent(x: 0...1, y: -2...5))
        #expect(band.extent(x: .linear, y: .log) == Extent(x: 0...1, y: 1...5))
    }

    @Test("is one filled area, cut to the frame, and none where it has no values")
    func area() throws {
        #expect(try isDrawn(Band(x: [0, 1, 2], lower: [0, 0, 0], upper: [1, 2, 3], ink: .series(2))))
        #expect(try !isDrawn(Band(x: [0], lower: [.nan], upper: [1], ink: .series(2))))
        #expect(try !isDrawn(Band(x: [], lower: [], upper: [], ink: .series(2))))
    }

    @Test("of very many values is no larger than what can be seen")
    func thinned() throws {
        let x = (0..<100_000).map(Double.init)
        let band = Band(x: x, lower: x.map { -$0 }, upper: x, ink: .series(1))
        #expect(try chart(band).scene().svg().utf8.count < 30_000)
    }
}
