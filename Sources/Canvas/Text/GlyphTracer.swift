internal import CPangoCairo

/// Reads the outlines of glyphs with HarfBuzz: exact, without hinting and without opening the font a second time.
struct GlyphTracer: ~Copyable {
    private let callbacks: OpaquePointer?

    init() {
        callbacks = hb_draw_funcs_create()
        hb_draw_funcs_set_move_to_func(
            callbacks, { _, data, _, x, y, _ in append(.move(x: scaled(x), y: -scaled(y)), to: data) }, nil,
            nil)
        hb_draw_funcs_set_line_to_func(
            callbacks, { _, data, _, x, y, _ in append(.line(x: scaled(x), y: -scaled(y)), to: data) }, nil,
            nil)
        hb_draw_funcs_set_quadratic_to_func(
            callbacks,
            { _, data, _, x1, y1, x, y, _ in
                append(.quadratic(x1: scaled(x1), y1: -scaled(y1), x: scaled(x), y: -scaled(y)), to: data)
            }, nil, nil)
        hb_draw_funcs_set_cubic_to_func(
            callbacks,
            { _, data, _, x1, y1, x2, y2, x, y, _ in
                append(
                    .cubic(
                        x1: scaled(x1), y1: -scaled(y1), x2: scaled(x2), y2: -scaled(y2), x: scaled(x),
                        y: -scaled(y)),
                    to: data)
            }, nil, nil)
        hb_draw_funcs_set_close_path_func(callbacks, { _, data, _, _ in append(.close, to: data) }, nil, nil)
        hb_draw_funcs_make_immutable(callbacks)
    }

    deinit { hb_draw_funcs_destroy(callbacks) }

    /// The outline of a glyph of a Pango font, so many times larger, in points from its origin.
    func outline(of glyph: UInt32, in font: OpaquePointer, scale: Double) -> Outline {
        var outline = Outline()
        withUnsafeMutablePointer(to: &outline) { hb_font_draw_glyph(font, glyph, callbacks, $0) }
        return outline.scaled(by: scale)
    }
}

private func scaled(_ units: Float) -> Double { Double(units) / Double(PANGO_SCALE) }

private func append(_ segment: Outline.Segment, to data: UnsafeMutableRawPointer?) {
    data?.assumingMemoryBound(to: Outline.self).pointee.segments.append(segment)
}
