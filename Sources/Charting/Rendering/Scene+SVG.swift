internal import Canvas

extension Scene {
    /// The picture as SVG: shapes and outlines of letters, no font and no bitmap needed; over each text lies
    /// the same text invisibly, so that it can be selected and searched.
    ///
    /// Colours are written as attributes, and named by classes that a page's style sheet can override
    /// (`Theme.css`). The same scene gives the same bytes in every process.
    /// - Parameters:
    ///   - theme: The colours.
    ///   - inline: Whether it is to stand inside an HTML page: as wide as its place there, on the page's paper.
    ///   - name: What the picture is called among others in one page: equal pictures of other names have other ids.
    public func svg(theme: Theme = .light, inline: Bool = false, name: String = "") -> String {
        var sheet: GlyphSheet?
        return svg(theme: theme, inline: inline, name: name, sheet: &sheet)
    }

    /// The picture to stand in an HTML page beside others, as `svg(inline: true)` gives it, but for the outlines of its
    /// letters: they go to `glyphs`, which the page must hold once.
    public func svg(theme: Theme = .light, name: String, sharing glyphs: inout GlyphSheet) -> String {
        var sheet: GlyphSheet? = glyphs
        let text = svg(theme: theme, inline: true, name: name, sheet: &sheet)
        if let sheet { glyphs = sheet }
        return text
    }

    private func svg(theme: Theme, inline: Bool, name: String, sheet: inout GlyphSheet?) -> String {
        var body = SVGBody(theme: theme, typesetter: try? .ofThread(language: language), sheet: sheet)
        defer { sheet = body.sheet }
        if !inline { body.background() }
        body.write(items, marking: inline ? guide.shown : [])
        var file = SVGWriter()
        file.write(inline ? "" : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        file.write("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        file.write(frame.width, frame.height)
        if inline {
            // Its height is known before what is in it is looked at.
            file.write("\" width=\"100%\" style=\"aspect-ratio:")
            file.write(frame.width)
            file.write("/")
            file.write(frame.height)
            file.write("\"")
        } else {
            file.write("\" width=\"")
            file.write(frame.width)
            file.write("pt\" height=\"")
            file.write(frame.height)
            file.write("pt\"")
        }
        if !name.isEmpty {
            file.write(" data-name=\"")
            file.write(escaped: name)
            file.write("\"")
        }
        file.write(" role=\"img\" aria-labelledby=\"")
        file.write(id: "t")
        file.write("\" aria-describedby=\"")
        file.write(id: "d")
        file.write("\" lang=\"")
        file.write(escaped: language)
        file.write("\" font-family=\"")
        file.write(
            escaped: Typesetter.families.map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: ","))
        file.write("\" stroke-linejoin=\"round\">\n<title id=\"")
        file.write(id: "t")
        file.write("\">")
        file.write(escaped: MarkedText.reading(of: title))
        file.write("</title>\n<desc id=\"")
        file.write(id: "d")
        file.write("\">")
        file.write(escaped: MarkedText.reading(of: description))
        file.write("</desc>\n")
        file.append(body.definitions)
        file.append(body.content)
        file.write("</svg>\n")
        return file.finish()
    }
}
