internal import CPangoCairo

/// Shapes text with Pango, in the first of its families that is installed and has the characters.
///
/// It belongs to one thread and remembers the strings it has shaped.
package final class Typesetter {
    /// The faces asked for where no others are, best first: Latin in Inter, Chinese in Noto Sans CJK SC.
    package static let families = ["Inter", "Noto Sans CJK SC", "sans-serif"]

    /// The faces asked for, best first.
    package let families: [String]

    private struct Key: Hashable {
        var text: String
        var font: Font
    }

    private struct GlyphKey: Hashable {
        var font: UnsafeMutablePointer<PangoFont>
        var glyph: UInt32
    }

    private let context: OpaquePointer
    let layout: OpaquePointer
    private let tracer = GlyphTracer()
    private let language: String
    private var current: (language: String, font: Font)?
    private var runs: [Key: Run] = [:]
    private var outlines: [GlyphKey: (id: Int, outline: Outline)] = [:]

    /// How many strings it remembers.
    private static let mostRuns = 8192

    /// Pango races on Fontconfig's first use from several threads.
    private static let fontconfigIsReady = FcInit() != 0

    private static var hasFonts: Bool {
        (FcConfigGetFonts(nil, FcSetSystem)?.pointee.nfont ?? 0) > 0
            || (FcConfigGetFonts(nil, FcSetApplication)?.pointee.nfont ?? 0) > 0
    }

    /// Makes a typesetter for text in `language` (BCP 47), which decides how Chinese characters look, set in the
    /// first of `families` that has its characters.
    /// - Throws: `CanvasError` when Fontconfig finds no configuration.
    package init(language: String, families: [String] = Typesetter.families) throws(CanvasError) {
        guard Self.fontconfigIsReady, let map = pango_cairo_font_map_get_default(),
            let context = pango_font_map_create_context(map)
        else { throw CanvasError(attempt: "set text", reason: "Fontconfig found no configuration") }
        // Pango would set every letter as nothing.
        guard Self.hasFonts else {
            throw CanvasError(
                attempt: "set text",
                reason: "Fontconfig found no font; install some, such as Inter or DejaVu Sans")
        }
        guard let layout = pango_layout_new(context) else {
            g_object_unref(UnsafeMutableRawPointer(context))
            throw CanvasError(attempt: "set text", reason: "Pango gave no layout")
        }
        self.context = context
        self.layout = layout
        self.language = language
        self.families = families
        pango_cairo_context_set_resolution(context, 72)
        pango_context_set_round_glyph_positions(context, 0)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    }

    deinit {
        for key in outlines.keys { g_object_unref(key.font) }
        g_object_unref(UnsafeMutableRawPointer(layout))
        g_object_unref(UnsafeMutableRawPointer(context))
    }

    /// Shapes one line of text, its scripts where they belong (see `MarkedText`); line breaks and other control
    /// characters in it count as spaces.
    package func run(_ text: String, _ font: Font) -> Run {
        let key = Key(text: text, font: font)
        if let known = runs[key] { return known }
        if runs.count >= Self.mostRuns { runs.removeAll() }
        let run = text.isEmpty ? Run() : set(text.withoutControls(), font)
        runs[key] = run
        return run
    }

    private func set(_ text: String, _ font: Font) -> Run {
        guard let marked = MarkedText(text) else { return shape(text, font) }
        return joined(parts(of: marked, font))
    }

    func shape(_ text: String, _ font: Font) -> Run {
        var run = Run()
        guard let line = line(text, font) else { return run }
        run.unknownGlyphs = Int(pango_layout_get_unknown_glyphs_count(layout))
        var logical = PangoRectangle()
        pango_layout_line_get_extents(line, nil, &logical)
        run.ascent = points(-logical.y)
        run.descent = points(logical.height + logical.y)
        var x = 0.0
        var node = line.pointee.runs
        while let entry = node {
            if let item = entry.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self).pointee {
                append(item, to: &run, x: &x)
            }
            node = entry.pointee.next
        }
        run.width = x
        return run
    }

    /// Pango's own line of one text; it lives until the next text is set.
    func line(_ text: String, _ font: Font) -> UnsafeMutablePointer<PangoLayoutLine>? {
        prepare(text, font)
        pango_layout_set_single_paragraph_mode(layout, 1)
        pango_layout_set_width(layout, -1)
        return pango_layout_get_line_readonly(layout, 0)
    }

    private func append(_ item: PangoGlyphItem, to run: inout Run, x: inout Double) {
        guard let glyphs = item.glyphs?.pointee, let font = item.item?.pointee.analysis.font else { return }
        let hidden = UInt32(PANGO_GLYPH_EMPTY)
        for index in 0..<Int(glyphs.num_glyphs) {
            let info = glyphs.glyphs[index]
            if info.glyph != hidden, !isUnknown(info.glyph) {
                let (id, outline) = outline(of: info.glyph, in: font)
                if !outline.isEmpty {
                    run.glyphs.append(
                        Run.Glyph(
                            outline: outline, id: id, x: x + points(info.geometry.x_offset),
                            y: points(info.geometry.y_offset)))
                }
            }
            x += points(info.geometry.width)
        }
    }

    private func outline(of glyph: UInt32, in font: UnsafeMutablePointer<PangoFont>) -> (
        id: Int, outline: Outline
    ) {
        let key = GlyphKey(font: font, glyph: glyph)
        if let known = outlines[key] { return known }
        // The address is the key: holding the font keeps another from taking it.
        g_object_ref(font)
        let traced = (outlines.count, tracer.outline(of: glyph, in: pango_font_get_hb_font(font)))
        outlines[key] = traced
        return traced
    }

    func prepare(_ text: String, _ font: Font) {
        let language = textLanguage(of: text)
        if current?.language != language {
            pango_context_set_language(context, pango_language_from_string(language))
            pango_layout_context_changed(layout)
        }
        if current?.font != font { use(font) }
        current = (language, font)
        pango_layout_set_text(layout, text, Int32(text.utf8.count))
    }

    /// Has the next text set its own attributes.
    func forgetFont() { current = nil }

    private func use(_ font: Font) {
        let description = pango_font_description_new()
        pango_font_description_set_family(description, families.joined(separator: ","))
        pango_font_description_set_absolute_size(description, font.size * Double(PANGO_SCALE))
        pango_font_description_set_weight(description, font.weight.pango)
        pango_layout_set_font_description(layout, description)
        pango_font_description_free(description)
        let attributes = pango_attr_list_new()
        if font.isTabular { pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum=1")) }
        pango_layout_set_attributes(layout, attributes)
        pango_attr_list_unref(attributes)
    }

    /// Without a language Pango picks the Japanese face for Chinese text.
    private func textLanguage(of text: String) -> String {
        let primary = language.prefix { $0 != "-" }.lowercased()
        switch primary {
        case "zh": return language.contains("Hant") || language.hasSuffix("TW") ? "zh-tw" : "zh-cn"
        case "ja", "ko": return primary
        default: return text.unicodeScalars.contains(where: \.isHan) ? "zh-cn" : primary
        }
    }
}

/// Pango marks what no font has with a bit outside Unicode; there is nothing to trace.
func isUnknown(_ glyph: UInt32) -> Bool { glyph & 0x1000_0000 != 0 }

private func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }

extension Font.Weight {
    fileprivate var pango: PangoWeight {
        switch self {
        case .regular: PANGO_WEIGHT_NORMAL
        case .medium: PANGO_WEIGHT_MEDIUM
        case .semibold: PANGO_WEIGHT_SEMIBOLD
        case .bold: PANGO_WEIGHT_BOLD
        }
    }
}

extension String {
    /// Pango draws line breaks as symbols in a single line, and refuses text with other control characters.
    func withoutControls(except kept: Unicode.Scalar? = nil) -> String {
        let isControl = { (scalar: Unicode.Scalar) in
            scalar != kept
                && (scalar.properties.generalCategory == .control || scalar == "\u{2028}"
                    || scalar == "\u{2029}")
        }
        guard unicodeScalars.contains(where: isControl) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { isControl($0) ? " " : $0 }))
    }
}
