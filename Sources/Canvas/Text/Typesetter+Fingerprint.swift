internal import CPangoCairo

extension Typesetter {
    /// Which fonts and libraries make the pictures of text: the file and the version of each family's font.
    package static let fingerprint: String = {
        let fonts = families.map { family -> String in
            guard let pattern = FcPatternCreate() else { return "" }
            defer { FcPatternDestroy(pattern) }
            FcPatternAddString(pattern, "family", family)
            FcConfigSubstitute(nil, pattern, FcMatchPattern)
            FcDefaultSubstitute(pattern)
            var result = FcResultMatch
            guard let font = FcFontMatch(nil, pattern, &result) else { return "" }
            defer { FcPatternDestroy(font) }
            var file: UnsafeMutablePointer<FcChar8>?
            var version: Int32 = 0
            guard FcPatternGetString(font, "file", 0, &file) == FcResultMatch, let file else { return "" }
            _ = FcPatternGetInteger(font, "fontversion", 0, &version)
            return "\(String(cString: file)) \(version)"
        }
        let libraries = "pango \(pango_version()) cairo \(cairo_version())"
        return (fonts + [libraries]).joined(separator: ", ")
    }()
}
