internal import CPangoCairo

extension Typesetter {
    /// Shapes one line of text in the size in which text is set, and hands over the parts that are of one face each, in
    /// the order in which they stand; a part lives until its call returns.
    ///
    /// Pango's layout does the same, but then looks for each face once more, by its name, to know how high its line is.
    func forEachItem(
        of text: String, _ font: Font, _ body: (inout PangoGlyphItem, UnsafePointer<CChar>) -> Void
    ) {
        prepare(text, font)
        let length = Int32(text.utf8.count)
        text.withCString { start in
            let found = base_direction(start, length)
            let direction = found == PANGO_DIRECTION_NEUTRAL ? pango_context_get_base_dir(context) : found
            let items = pango_itemize_with_base_dir(
                context, direction, start, 0, length, attributes(of: font), nil)
            let ordered = pango_reorder_items(items)
            g_list_free(items)
            var node = ordered
            while let entry = node {
                if let item = entry.pointee.data?.assumingMemoryBound(to: PangoItem.self) {
                    let glyphs = pango_glyph_string_new()
                    pango_shape_full(
                        start + Int(item.pointee.offset), item.pointee.length, start, length,
                        &item.pointee.analysis, glyphs)
                    var shaped = PangoGlyphItem()
                    (shaped.item, shaped.glyphs) = (item, glyphs)
                    body(&shaped, start)
                    pango_glyph_string_free(glyphs)
                    pango_item_free(item)
                }
                node = entry.pointee.next
            }
            g_list_free(ordered)
        }
    }
}

/// Pango marks what no font has with a bit outside Unicode; there is nothing to trace.
func isUnknown(_ glyph: UInt32) -> Bool { glyph & 0x1000_0000 != 0 }
