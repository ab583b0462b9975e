internal import Canvas

/// The drawn part of an SVG file, and the outlines and clips it refers to.
struct SVGBody {
    private(set) var content = SVGWriter()
    private let theme: Theme
    private let typesetter: Typesetter?
    private var glyphs: [Int: Int] = [:]
    private var outlines: [Outline] = []
    /// Where outlines go that other pictures may have, too; nil keeps them in this one.
    private(set) var sheet: GlyphSheet?
    private var sharedNames: [Int: String] = [:]
    private var clips: [Box] = []

    /// - Parameters:
    ///   - typesetter: Without one, text is left to the viewer's fonts.
    ///   - sheet: Where the outlines of letters go; nil keeps them in the picture.
    init(theme: Theme, typesetter: Typesetter?, sheet: GlyphSheet? = nil) {
        self.theme = theme
        self.sheet = sheet
        self.typesetter = typesetter
    }

    mutating func background() {
        content.write("<rect width=\"100%\" height=\"100%\"")
        fill(Fill(.background))
        content.write("/>\n")
    }

    mutating func write(_ items: [Item]) {
        for item in items.lazy.compactMap(\.drawable) { write(item) }
    }

    /// Writes items, those of each mark in a group that says which one it is: `data-mark="panel.mark"`.
    mutating func write(_ items: [Item], marking shown: [Guide.Shown]) {
        var next = items.startIndex
        for shown in shown {
            write(Array(items[next..<shown.items.lowerBound]))
            content.write("<g data-mark=\"\(shown.panel).\(shown.mark)\">\n")
            write(Array(items[shown.items]))
            content.write("</g>\n")
            next = shown.items.upperBound
        }
        write(Array(items[next...]))
    }

    /// What `content` refers to by id.
    var definitions: SVGWriter {
        var writer = SVGWriter()
        guard !outlines.isEmpty || !clips.isEmpty else { return writer }
        writer.write("<defs>\n")
        for (index, outline) in outlines.enumerated() {
            writer.write("<path id=\"")
            writer.write(id: "g\(index)")
            writer.write("\" d=\"")
            writer.write(outline)
            writer.write("\"/>\n")
        }
        for (index, box) in clips.enumerated() {
            writer.write("<clipPath id=\"")
            writer.write(id: "c\(index)")
            writer.write("\"><path d=\"")
            writer.write(Path(box).outline)
            writer.write("\"/></clipPath>\n")
        }
        writer.write("</defs>\n")
        return writer
    }

    private mutating func write(_ item: Item) {
        switch item {
        case .path(let path, let fill, let stroke):
            content.write("<path d=\"")
            content.write(shortened(path.outline.drawable, isLine: fill == nil))
            content.write("\"")
            paint(fill, stroke)
            content.write("/>\n")
        case .circle(let center, let radius, let fill, let stroke):
            attribute("<circle cx", center.x)
            attribute(" cy", center.y)
            attribute(" r", radius)
            paint(fill, stroke)
            content.write("/>\n")
        case .text(let label): write(label)
        case .group(let items, let clip):
            content.write("<g")
            if let clip {
                content.write(" clip-path=\"url(#")
                content.write(id: "c\(clips.count)")
                content.write(")\"")
                clips.append(clip)
            }
            content.write(">\n")
            write(items)
            content.write("</g>\n")
        }
    }

    /// Of the lines in a page's pictures only the corners that can be seen.
    private func shortened(_ outline: Outline, isLine: Bool) -> Outline {
        sheet == nil || !isLine ? outline : outline.straightened(within: 0.04)
    }

    private mutating func write(_ label: Label) {
        let run = typesetter?.run(label.text, label.font)
        if sheet != nil, let run { return write(label, run) }
        content.write("<g")
        fill(Fill(label.ink))
        content.write(">")
        if let run {
            let start = label.start(width: run.width)
            for glyph in run.glyphs {
                content.write("<use href=\"#")
                content.write(id: "g\(number(of: glyph))")
                attribute("\" x", start.x + glyph.x)
                attribute(" y", start.y + glyph.y)
                content.write("/>")
            }
            text(label, x: start.x, length: run.width)
        } else {
            text(label, x: label.position.x, length: nil)
        }
        content.write("</g>\n")
    }

    /// The label with letters from the sheet, which stand where the label starts: short, for a page has thousands.
    private mutating func write(_ label: Label, _ run: Run) {
        let start = label.start(width: run.width)
        content.write("<g")
        fill(Fill(label.ink))
        content.write(" transform=\"translate(")
        content.write(start.x, start.y)
        content.write(")\">")
        for glyph in run.glyphs {
            content.write("<use href=\"#")
            content.write(sharedName(of: glyph))
            content.write("\"")
            if SVGWriter.hundredths(glyph.x) != 0 { attribute(" x", glyph.x) }
            if SVGWriter.hundredths(glyph.y) != 0 { attribute(" y", glyph.y) }
            content.write("/>")
        }
        attribute("<text font-size", label.size)
        attribute(" textLength", run.width)
        content.write(" fill-opacity=\"0\">")
        content.write(escaped: MarkedText.reading(of: label.text))
        content.write("</text></g>\n")
    }

    /// Text to be selected and searched: invisible, exactly over its outlines, or visible where there are none.
    private mutating func text(_ label: Label, x: Double, length: Double?) {
        attribute("<text x", x)
        attribute(" y", label.position.y)
        attribute(" font-size", label.size)
        if let length {
            attribute(" textLength", length)
            content.write(" lengthAdjust=\"spacingAndGlyphs\" fill-opacity=\"0\">")
        } else {
            switch label.anchor {
            case .start: content.write(">")
            case .middle: content.write(" text-anchor=\"middle\">")
            case .end: content.write(" text-anchor=\"end\">")
            }
        }
        content.write(escaped: MarkedText.reading(of: label.text))
        content.write("</text>")
    }

    /// The number of a glyph's outline among the definitions, in the order of first use.
    private mutating func number(of glyph: Run.Glyph) -> Int {
        if let known = glyphs[glyph.id] { return known }
        glyphs[glyph.id] = outlines.count
        outlines.append(glyph.outline)
        return outlines.count - 1
    }

    /// The name of a glyph's outline on the sheet.
    private mutating func sharedName(of glyph: Run.Glyph) -> String {
        if let known = sharedNames[glyph.id] { return known }
        var data = SVGWriter()
        data.write(glyph.outline)
        let name = sheet?.insert(data.bytes) ?? ""
        sharedNames[glyph.id] = name
        return name
    }

    private mutating func attribute(_ name: String, _ value: Double) {
        content.write(name)
        content.write("=\"")
        content.write(value)
        content.write("\"")
    }

    private mutating func paint(_ fill: Fill?, _ stroke: Stroke?) {
        // A class beats the attribute `fill="none"`, so both inks can stand in one class list.
        var classes: [String] = []
        if let fill {
            fill.ink.cssName(theme).map { classes.append("fill-" + $0) }
            color("fill", fill.ink, fill.opacity)
            if fill.isCrisp { content.write(" shape-rendering=\"crispEdges\"") }
        } else {
            content.write(" fill=\"none\"")
        }
        if let stroke {
            stroke.ink.cssName(theme).map { classes.append("stroke-" + $0) }
            color("stroke", stroke.ink, stroke.opacity)
            attribute(" stroke-width", stroke.width)
            if stroke.cap == .round { content.write(" stroke-linecap=\"round\"") }
            if stroke.cap == .butt { content.write(" stroke-linejoin=\"miter\"") }
            dashes(theme.dash(of: stroke).lengths(width: stroke.width))
        }
        if !classes.isEmpty { content.write(" class=\"\(classes.joined(separator: " "))\"") }
    }

    private mutating func fill(_ fill: Fill) {
        color("fill", fill.ink, fill.opacity)
        if let name = fill.ink.cssName(theme) { content.write(" class=\"fill-\(name)\"") }
    }

    private mutating func color(_ attribute: String, _ ink: Ink, _ opacity: Double) {
        // On a page the class says it; files made there from the picture get it back.
        if sheet == nil || ink.cssName(theme) == nil {
            content.write(" \(attribute)=\"\(theme.color(of: ink).hex)\"")
        }
        if opacity < 1 { self.attribute(" \(attribute)-opacity", opacity) }
    }

    private mutating func dashes(_ lengths: [Double]) {
        guard !lengths.isEmpty else { return }
        content.write(" stroke-dasharray=\"")
        for (index, length) in lengths.enumerated() {
            if index > 0 { content.write(" ") }
            content.write(length)
        }
        content.write("\"")
    }
}
