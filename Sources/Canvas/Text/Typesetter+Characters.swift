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
        guard let line = line(text, font) else { return }
        var node = line.pointee.runs
        while let entry = node {
            let item = entry.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self)
            if let glyphs = item?.pointee.glyphs?.pointee {
                for index in 0..<Int(glyphs.num_glyphs) where isUnknown(glyphs.glyphs[index].glyph) {
                    // Pango would draw a box with the character's number.
                    glyphs.glyphs[index].glyph = UInt32(PANGO_GLYPH_EMPTY)
                }
            }
            node = entry.pointee.next
        }
        cairo_move_to(context, x, y)
        pango_cairo_show_layout_line(context, line)
    }
}
