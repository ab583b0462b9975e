internal import CPangoCairo

/// A page in memory that can be drawn on, and becomes a PDF file: shapes stay shapes, text stays text.
package struct PDFSurface: ~Copyable, Surface {
    /// The longest side that readers of PDF show, in points: 200 inches.
    package static let longestSide = 14400.0

    package let context: OpaquePointer?
    package let attempt: String
    package let isSmoothed = true
    private let surface: OpaquePointer?
    private let file = File()

    /// What Cairo has written so far; it writes the last part while the surface is destroyed.
    private final class File {
        var bytes: [UInt8] = []
    }

    /// Makes an empty page of `width` × `height` points, called `title`.
    /// - Throws: `CanvasError` when the size is impossible.
    package init(width: Double, height: Double, title: String, subject: String = "") throws(CanvasError) {
        let attempt = "make a PDF page of \(width) × \(height) points"
        guard width > 0, height > 0, max(width, height) <= Self.longestSide else {
            throw CanvasError(
                attempt: attempt, reason: "a side must be above 0 and at most \(Self.longestSide) points")
        }
        self.attempt = attempt
        surface = cairo_pdf_surface_create_for_stream(
            { file, bytes, count in
                guard let file, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
                Unmanaged<File>.fromOpaque(file).takeUnretainedValue().bytes += UnsafeBufferPointer(
                    start: bytes, count: Int(count))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(file).toOpaque(), width, height)
        context = cairo_create(surface)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title.withoutControls())
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, subject.withoutControls())
        // The same picture gives the same bytes at any time.
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "")
    }

    deinit {
        withExtendedLifetime(file) {
            cairo_destroy(context)
            cairo_surface_destroy(surface)
        }
    }

    package func write(
        _ text: String, _ font: Font, x: Double, y: Double, _ brush: Brush, _ typesetter: Typesetter
    ) {
        guard isDrawable(x, y) else { return }
        use(brush)
        typesetter.show(text, font, x: x, y: y, on: context)
    }

    /// The finished file.
    /// - Throws: `CanvasError` when something was drawn wrongly or memory is short.
    package consuming func pdf() throws(CanvasError) -> [UInt8] {
        try check()
        cairo_surface_finish(surface)
        try CanvasError.check(cairo_surface_status(surface), attempt: attempt)
        return file.bytes
    }
}
