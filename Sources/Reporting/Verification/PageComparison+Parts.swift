extension PageComparison.Difference {
    /// Two parts of one name whose markup differs.
    init(_ part: PageParts.Part, from other: PageParts.Part, _ names: PlaceNames) {
        line = part.line
        switch part.kind {
        case .style:
            let pair = TextPair(part.markup[...], other.markup[...])
            (kind, place, isDrawn, rounding) = (.form, "the style sheet", true, nil)
            (page, again) = pair.excerpts
            isExplained = Self.withoutScales(part.markup) == Self.withoutScales(other.markup)
        case .picture, .outlines:
            let old = Drawing(part.markup), new = Drawing(other.markup)
            let words = TextPair(old.words[...], new.words[...])
            let hasSameWords = old.words == new.words
            if case .picture(let name) = part.kind {
                (kind, place) = (.figure, names.figure(name))
            } else {
                (kind, place) = (.form, "the outlines of glyphs")
            }
            (page, again) = (hasSameWords ? TextPair(old.tags[...], new.tags[...]) : words).excerpts
            isDrawn = old.tags != new.tags
            rounding = hasSameWords ? nil : words.rounding
            isExplained = words.isExplained && old.vocabulary.isSubset(of: new.vocabulary)
        }
    }

    /// A style sheet without the colours of scales: which of them there are follows the numbers that are drawn in them.
    private static func withoutScales(_ style: String) -> String {
        style.replacing(#/--ink-(over-)?(sequential|diverging)-\d+:#[0-9a-f]+;/#, with: "").replacing(
            #/\.(stroke|fill)-(over-)?(sequential|diverging)-\d+\{(stroke|fill):var\(--ink-[a-z]+(-[a-z]+)?-\d+\)\}\n?/#,
            with: "")
    }
}
