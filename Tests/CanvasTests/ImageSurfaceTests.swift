import Testing

@testable import Canvas

@Suite("Image surface")
struct ImageSurfaceTests {
    @Test(
        "Impossible sizes are errors that name the size",
        arguments: [(0, 10), (10, 0), (32768, 10), (10, -1)])
    func sizes(width: Int, height: Int) {
        let error = #expect(throws: CanvasError.self) {
            _ = try ImageSurface(width: width, height: height)
        }
        #expect(error?.description.contains("\(width) × \(height)") == true)
        #expect(error?.reason.contains("32767") == true)
    }

    @Test("The longest side works")
    func longest() throws {
        let surface = try ImageSurface(width: ImageSurface.longestSide, height: 1)
        try surface.check()
    }

    /// Cairo itself would take NaN for 0 and wrap huge coordinates, and draw across the picture.
    @Test(
        "Coordinates that are no place draw nothing",
        arguments: [Double.nan, .infinity, -.infinity, 1e9, -1e300])
    func noPlace(value: Double) throws {
        let surface = try ImageSurface(width: 20, height: 20)
        let white = Brush(red: 1, green: 1, blue: 1)
        surface.stroke(Outline([.move(x: 10, y: 10), .line(x: value, y: 10)]), Pen(width: 4), white)
        surface.stroke(Outline([.move(x: value, y: 0), .line(x: 10, y: value)]), Pen(width: 4), white)
        surface.circle(x: value, y: 5, radius: 3, fill: white, edge: nil)
        surface.circle(x: 5, y: 5, radius: value, fill: white, edge: nil)
        try #expect(brightPixels(surface) == 0)
    }

    @Test("A clip ends where it was ended")
    func clip() throws {
        let surface = try ImageSurface(width: 20, height: 20)
        let white = Brush(red: 1, green: 1, blue: 1)
        surface.startClip(x: 0, y: 0, width: 10, height: 2)
        surface.paint(white)
        surface.endClip()
        try #expect(brightPixels(surface) == 20)
        surface.paint(white)
        try #expect(brightPixels(surface) == 400)
    }

    private func brightPixels(_ surface: borrowing ImageSurface) throws -> Int {
        let (width, height) = (surface.width, surface.height)
        return try surface.withPixels { (pixels, stride) throws(CanvasError) in
            var count = 0
            for y in 0..<height {
                for x in 0..<width where pixels[y * stride + x] & 255 > 127 { count += 1 }
            }
            return count
        }
    }
}
