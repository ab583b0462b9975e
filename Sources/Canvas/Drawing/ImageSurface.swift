internal import CPangoCairo

/// A picture in memory that can be drawn on; lengths are in points once `scale` is set.
package struct ImageSurface: ~Copyable, Surface {
    /// Whether a pixel has an alpha channel.
    package enum Format: Sendable {
        case opaque, transparent
    }

    /// Cairo's own limit for the side of an image, in pixels.
    package static let longestSide = 32767

    package let width: Int
    package let height: Int
    package let format: Format
    let surface: OpaquePointer?
    package let context: OpaquePointer?

    /// Makes an image of `width` × `height` pixels, black or fully transparent.
    /// - Throws: `CanvasError` when the size is impossible or memory is short.
    package init(width: Int, height: Int, format: Format = .opaque) throws(CanvasError) {
        let attempt = "make an image of \(width) × \(height) pixels"
        guard (1...Self.longestSide).contains(width), (1...Self.longestSide).contains(height) else {
            throw CanvasError(attempt: attempt, reason: "a side must have 1 to \(Self.longestSide) pixels")
        }
        let cairoFormat = format == .opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32
        let surface = cairo_image_surface_create(cairoFormat, Int32(width), Int32(height))
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(surface)
            throw CanvasError(attempt: attempt, reason: String(cString: cairo_status_to_string(status)))
        }
        self.width = width
        self.height = height
        self.format = format
        self.surface = surface
        context = cairo_create(surface)
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    package var isSmoothed: Bool { false }
    package var attempt: String { "draw on an image of \(width) × \(height) pixels" }

    package func write(
        _ text: String, _ font: Font, x: Double, y: Double, _ brush: Brush, _ typesetter: Typesetter
    ) {
        fill(typesetter.run(text, font), x: x, y: y, brush)
    }

    /// Gives the finished pixels, row by row, `stride` apart: alpha, red, green and blue from the highest byte
    /// to the lowest.
    package borrowing func withPixels<Result>(
        _ body: (_ pixels: Span<UInt32>, _ stride: Int) throws(CanvasError) -> Result
    ) throws(CanvasError) -> Result {
        try check()
        cairo_surface_flush(surface)
        guard let data = cairo_image_surface_get_data(surface) else {
            throw CanvasError(attempt: "read the pixels of an image", reason: "it is finished")
        }
        let stride = Int(cairo_image_surface_get_stride(surface)) / 4
        // Cairo aligns its rows to four bytes and defines both formats as native 32-bit numbers.
        let pixels = UnsafeRawBufferPointer(start: data, count: stride * height * 4).bindMemory(
            to: UInt32.self)
        return try body(pixels.span, stride)
    }
}
