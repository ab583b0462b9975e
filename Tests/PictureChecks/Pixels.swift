private import CPangoCairo
private import Canvas
package import Charting

/// A picture, row by row, with red, green and blue from the third byte to the lowest.
package struct Pixels: Equatable {
    package let width: Int
    package let colours: [UInt32]
    package var height: Int { width == 0 ? 0 : colours.count / width }

    package init(width: Int, colours: [UInt32]) {
        self.width = width
        self.colours = colours
    }

    package init(_ scene: Scene, theme: Theme = .light, dpi: Double = 144) throws {
        let image = try scene.image(theme: theme, dpi: dpi)
        let (width, height) = (image.width, image.height)
        let colours = try image.withPixels { (pixels, stride) throws(CanvasError) in
            (0..<width * height).map { pixels[$0 / width * stride + $0 % width] & 0xFFFFFF }
        }
        self.init(width: width, colours: colours)
    }

    /// Reads a PNG file; nil where there is none.
    package init?(readingPNG path: String) {
        let surface = cairo_image_surface_create_from_png(path)
        defer { cairo_surface_destroy(surface) }
        let width = Int(cairo_image_surface_get_width(surface))
        let height = Int(cairo_image_surface_get_height(surface))
        let stride = Int(cairo_image_surface_get_stride(surface))
        guard let bytes = UnsafeRawPointer(cairo_image_surface_get_data(surface)) else { return nil }
        self.init(
            width: width,
            colours: (0..<width * height).map { place in
                bytes.load(fromByteOffset: place / width * stride + place % width * 4, as: UInt32.self)
                    & 0xFFFFFF
            })
    }

    /// Writes it as a PNG file; whether that succeeded.
    package func writePNG(to path: String) -> Bool {
        let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        defer { cairo_surface_destroy(surface) }
        guard let bytes = UnsafeMutableRawPointer(cairo_image_surface_get_data(surface)) else { return false }
        let stride = Int(cairo_image_surface_get_stride(surface))
        for (place, colour) in colours.enumerated() {
            bytes.storeBytes(
                of: colour, toByteOffset: place / width * stride + place % width * 4, as: UInt32.self)
        }
        cairo_surface_mark_dirty(surface)
        return cairo_surface_write_to_png(surface, path) == CAIRO_STATUS_SUCCESS
    }

    /// This picture, another, and where they differ, side by side: the darker, the more.
    package func beside(_ other: Pixels) -> Pixels {
        let (columns, rows) = (max(width, other.width), max(height, other.height))
        let white: UInt32 = 0xFFFFFF
        func colour(_ picture: Pixels, _ x: Int, _ y: Int) -> UInt32 {
            x < picture.width && y < picture.height ? picture.colours[y * picture.width + x] : white
        }
        func difference(_ a: UInt32, _ b: UInt32) -> UInt32 {
            [0, 8, 16].reduce(0) { sum, shift in
                let part = abs(Int(a >> UInt32(shift) & 255) - Int(b >> UInt32(shift) & 255))
                return sum | UInt32(255 - part) << UInt32(shift)
            }
        }
        let all = (0..<rows).flatMap { y in
            (0..<columns).map { colour(self, $0, y) } + (0..<columns).map { colour(other, $0, y) }
                + (0..<columns).map { difference(colour(self, $0, y), colour(other, $0, y)) }
        }
        return Pixels(width: 3 * columns, colours: all)
    }
}
