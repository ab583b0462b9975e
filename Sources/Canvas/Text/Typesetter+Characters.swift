internal import CPangoCairo

extension Typesetter {
    /// Draws a line of text whose baseline starts at (x, y) as characters of its fonts, which stand exactly where
    /// those of its run do.
    func show(_ text: String, _ font: Font, x: Double, y: Double, on context: OpaquePointer?) {
        let text = text.withoutControls()
        guard let marked = MarkedText(text) else { return showPlain(text, font, x: x, y: y, on: context) }
        for part in parts(of: marked, font).parts {
            showPlain(part.text, part.font, x: x + part.x, y: y + part.y, on: context)
        }
    }

    private func showPlain(_ text: String, _ font: Font, x: Double, y: Double, on context: OpaquePointer?) {
        cairo_save(context)
        cairo_translate(context, x, y)
        cairo_scale(context, font.scale, font.scale)
        var x = 0.0
        forEachItem(of: text, font) { item, start in
            guard let glyphs = item.glyphs else { return }
            for index in 0..<Int(glyphs.pointee.num_glyphs)
            where isUnknown(glyphs.pointee.glyphs[index].glyph) {
                // Pango would draw a box with the character's number.
                glyphs.pointee.glyphs[index].glyph = UInt32(PANGO_GLYPH_EMPTY)
            }
            cairo_move_to(context, x, 0)
            pango_cairo_show_glyph_item(context, start, &item)
            x += Double(pango_glyph_string_get_width(glyphs)) / Double(PANGO_SCALE)
        }
        cairo_restore(context)
    }
}
