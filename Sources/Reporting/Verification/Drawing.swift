/// A part of a page that is drawn: its words, which a reader reads as those of the page, and its markup.
struct Drawing {
    /// What stands between its tags: title, description and visible text, in one line, however it is broken.
    let words: String
    /// Its tags.
    let tags: String
    /// The names of its elements and attributes.
    let vocabulary: Set<Substring>

    init(_ markup: String) {
        var words: [Substring] = [], tags: [Substring] = [], vocabulary: Set<Substring> = []
        var rest = markup[...]
        while !rest.isEmpty {
            if Self.isTag(rest) {
                let tag = rest.prefix { $0 != ">" }
                tags.append(tag)
                vocabulary.formUnion(Self.names(in: tag))
                rest = rest[tag.endIndex...].dropFirst()
            } else {
                // What no tag begins is read, an angle bracket too.
                let text = rest[..<rest.dropFirst().prefix { $0 != "<" }.endIndex]
                words += text.split { " \n\t".contains($0) }
                rest = rest[text.endIndex...]
            }
        }
        self.words = words.joined(separator: " ")
        self.tags = tags.joined(separator: "\n")
        self.vocabulary = vocabulary
    }

    private static func isTag(_ text: Substring) -> Bool {
        guard text.first == "<", let next = text.dropFirst().first else { return false }
        return next.isLetter || next == "/"
    }

    /// The element's name, and those of its attributes.
    private static func names(in tag: Substring) -> [Substring] {
        let pieces = tag.split(separator: "\"", omittingEmptySubsequences: false)
        return pieces.indices.filter { $0.isMultiple(of: 2) }.flatMap { place in
            pieces[place].split { " \n\t</=".contains($0) }
        }
    }
}
