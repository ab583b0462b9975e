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
        var size: Double
    }

    let context: OpaquePointer
    /// What breaks text into lines.
    let layout: OpaquePointer
    private let plain = pango_attr_list_new()
    private let tabular = pango_attr_list_new()
    private let tracer = GlyphTracer()
    private let language: String
    private var current: (language: String, weight: Font.Weight)?
    private var runs: [Key: Run] = [:]
    private var outlines: [GlyphKey: (id: Int, outline: Outline)] = [:]

    /// How many strings it remembers.
    private static let mostRuns = 8192

    /// The size in which Pango sets text, in points, whatever size it is to have: without hinting, letters of all sizes
    /// are alike, and Fontconfig takes a millisecond to find the faces for each size that it is asked for.
    static let setSize = 16.0

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
        pango_attr_list_insert(tabular, pango_attr_font_features_new("tnum=1"))
    }

    deinit {
        for key in outlines.keys { g_object_unref(key.font) }
        pango_attr_list_unref(plain)
        pango_attr_list_unref(tabular)
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
        forEachItem(of: text, font) { item, _ in append(item, font, to: &run) }
        return run
    }

    private func append(_ item: PangoGlyphItem, _ font: Font, to run: inout Run) {
        guard let glyphs = item.glyphs?.pointee, let face = item.item?.pointee.analysis.font else { return }
        var logical = PangoRectangle()
        pango_glyph_string_extents(item.glyphs, face, nil, &logical)
        run.ascent = max(run.ascent, font.points(-logical.y))
        run.descent = max(run.descent, font.points(logical.height + logical.y))
        let hidden = UInt32(PANGO_GLYPH_EMPTY)
        for index in 0..<Int(glyphs.num_glyphs) {
            let info = glyphs.glyphs[index]
            if isUnknown(info.glyph) {
                run.unknownGlyphs += 1
            } else if info.glyph != hidden {
                let (id, outline) = outline(of: info.glyph, in: face, size: font.size)
                if !outline.isEmpty {
                    run.glyphs.append(
                        Run.Glyph(
                            outline: outline, id: id, x: run.width + font.points(info.geometry.x_offset),
                            y: font.points(info.geometry.y_offset)))
                }
            }
            run.width += font.points(info.geometry.width)
        }
    }

    private func outline(of glyph: UInt32, in font: UnsafeMutablePointer<PangoFont>, size: Double) -> (
        id: Int, outline: Outline
    ) {
        let key = GlyphKey(font: font, glyph: glyph, size: size)
        if let known = outlines[key] { return known }
        // The address is the key: holding the font keeps another from taking it.
        g_object_ref(font)
        let outline = tracer.outline(of: glyph, in: pango_font_get_hb_font(font), scale: size / Self.setSize)
        let traced = (outlines.count, outline)
        outlines[key] = traced
        return traced
    }

    /// Has the context set such text.
    func prepare(_ text: String, _ font: Font) {
        let language = textLanguage(of: text)
        if current?.language != language {
            pango_context_set_language(context, pango_language_from_string(language))
        }
        if current?.weight != font.weight { use(font.weight) }
        current = (language, font.weight)
    }

    private func use(_ weight: Font.Weight) {
        let description = pango_font_description_new()
        pango_font_description_set_family(description, families.joined(separator: ","))
        pango_font_description_set_absolute_size(description, Self.setSize * Double(PANGO_SCALE))
        pango_font_description_set_weight(description, weight.pango)
        pango_context_set_font_description(context, description)
        pango_font_description_free(description)
    }

    /// What the face is told besides its size and weight.
    func attributes(of font: Font) -> OpaquePointer? { font.isTabular ? tabular : plain }

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

extension Font {
    /// How much larger or smaller its letters are than those that Pango sets.
    var scale: Double { size / Typesetter.setSize }

    /// A length that Pango found, in points.
    fileprivate func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) * scale }

    /// A length in points as Pango is told it. Its own unit overflows beyond this; no picture is that wide.
    func units(_ points: Double) -> Int32 { Int32(min(points / scale, 100_000) * Double(PANGO_SCALE)) }
}

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
