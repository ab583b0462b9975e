internal import CPangoCairo

extension Typesetter {
    /// Breaks text into lines at most `width` points wide: English between words, Chinese between characters, and
    /// none between a character and its scripts.
    package func lines(_ text: String, _ font: Font, width: Double) -> [String] {
        let text = text.withoutControls(except: "\n")
        guard !text.isEmpty else { return [] }
        guard let marked = MarkedText(text) else {
            if !text.contains("\n"), run(text, font).width <= width { return [text.trimmingSpaces()] }
            let bytes = Array(text.utf8)
            return lineRanges(of: text, font, attributes(of: font), width: width).map {
                String(decoding: bytes[$0], as: UTF8.self).trimmingSpaces()
            }
        }
        return lines(marked, font, width: width)
    }

    /// For breaking, an accent as wide as the scripts stands in for them: nothing separates it from its letter.
    private func lines(_ text: MarkedText, _ font: Font, width: Double) -> [String] {
        let standIn = "\u{301}"
        var bytes: [UInt8] = []
        var scripts: [(place: Range<Int>, width: Double, markup: String)] = []
        for piece in text.pieces {
            switch piece {
            case .plain(let text): bytes += text.utf8
            case .scripts(let lower, let upper):
                let place = bytes.count..<bytes.count + standIn.utf8.count
                let width = self.scripts(lower: lower, upper: upper, font).width
                scripts.append((place, width, MarkedText.markup(lower: lower, upper: upper)))
                bytes += standIn.utf8
            }
        }
        let attributes = pango_attr_list_copy(self.attributes(of: font))
        defer { pango_attr_list_unref(attributes) }
        for script in scripts {
            var box = PangoRectangle(x: 0, y: 0, width: font.units(script.width), height: 0)
            let shape = pango_attr_shape_new(&box, &box)
            shape?.pointee.start_index = UInt32(script.place.lowerBound)
            shape?.pointee.end_index = UInt32(script.place.upperBound)
            pango_attr_list_insert(attributes, shape)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        return lineRanges(of: text, font, attributes, width: width).map { range in
            var (line, start) = ("", range.lowerBound)
            for script in scripts where range.contains(script.place.lowerBound) {
                line += MarkedText.literal(bytes[start..<script.place.lowerBound]) + script.markup
                start = script.place.upperBound
            }
            return (line + MarkedText.literal(bytes[start..<range.upperBound])).trimmingSpaces()
        }
    }

    /// Where the lines of a text with these attributes stand among its bytes.
    private func lineRanges(
        of text: String, _ font: Font, _ attributes: OpaquePointer?, width: Double
    ) -> [Range<Int>] {
        prepare(text, font)
        pango_layout_context_changed(layout)
        pango_layout_set_text(layout, text, Int32(text.utf8.count))
        pango_layout_set_attributes(layout, attributes)
        pango_layout_set_width(layout, font.units(max(1, width)))
        return (0..<pango_layout_get_line_count(layout)).compactMap { index in
            guard let line = pango_layout_get_line_readonly(layout, index)?.pointee else { return nil }
            return Int(line.start_index)..<Int(line.start_index + line.length)
        }
    }

    /// The text as it is, or cut with an ellipsis where it is wider than `width` points.
    package func fitted(_ text: String, _ font: Font, width: Double) -> String {
        guard run(text, font).width > width else { return text }
        let characters = MarkedText(text)?.characters ?? text.map { String($0) }
        var (low, high) = (0, characters.count)
        while low < high {
            let middle = (low + high + 1) / 2
            let start = characters.prefix(middle).joined() + "…"
            if run(start, font).width <= width { low = middle } else { high = middle - 1 }
        }
        return low == 0 ? "" : characters.prefix(low).joined() + "…"
    }
}

extension String {
    fileprivate func trimmingSpaces() -> String {
        var rest = Substring(self)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        return String(rest)
    }
}
