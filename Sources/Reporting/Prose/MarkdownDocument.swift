internal import CCMark
internal import Canvas

/// A text in Markdown as cmark's tree, with the references `{{…}}` and formulas `$…$` in it.
///
/// cmark writes it as HTML, LaTeX and CommonMark; a reference or a formula goes through it as a word of its own, in whose
/// place is put what it comes to.
struct MarkdownDocument: ~Copyable {
    /// A reference, and how it stands in the text.
    struct Reference {
        /// Which of the text's tokens it is.
        let place: Int
        let token: MarkedText.Token
        /// Whether a paragraph holds nothing else.
        let isAlone: Bool
        /// Whether it stands in a formula, where only a number can.
        var isInFormula = false
    }

    /// A formula, and which of the text's tokens it is.
    struct Formula {
        let place: Int
        let token: MarkedText.Token
        /// What stands between its dollars.
        let formula: MarkedText.Formula
    }

    /// What a link or an image leads to.
    struct Address {
        let url: String
        let isImage: Bool
    }

    /// The references in the order of the text; within code there are none.
    private(set) var references: [Reference] = []
    private(set) var formulas: [Formula] = []
    private(set) var addresses: [Address] = []
    private let parser: OpaquePointer?
    private let root: MarkdownNode?
    private let allowsHTML: Bool

    /// Reads a text. HTML in it is text, but where it is allowed; scripts and styles never are HTML.
    init(_ text: String, allowsHTML: Bool = false) {
        let marked = MarkedText(text)
        self.allowsHTML = allowsHTML
        parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8)
        for name in ["table", "strikethrough"] + (allowsHTML ? ["tagfilter"] : []) {
            Self.attach(name, to: parser)
        }
        cmark_parser_feed(parser, marked.text, marked.text.utf8.count)
        root = MarkdownNode(cmark_parser_finish(parser))
        cmark_consolidate_text_nodes(root?.pointer)
        settle(marked.tokens)
    }

    deinit {
        cmark_node_free(root?.pointer)
        cmark_parser_free(parser)
    }

    /// Once, as cmark's list of them is one for the whole program.
    private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

    private static func attach(_ name: String, to parser: OpaquePointer?) {
        _ = registered
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }

    /// Makes text of what is not to be markup, gives code and addresses their braces back, and gathers the references.
    private mutating func settle(_ tokens: [MarkedText.Token]) {
        func restored(_ text: String) -> String {
            MarkedText.fill(text) { place, kind in
                kind == "j" ? "" : place < tokens.count ? tokens[place].words : nil
            }
        }
        for node in root?.all ?? [] {
            switch node.kind {
            case CMARK_NODE_TEXT: settle(text: node, tokens)
            // Where a line of Chinese is broken stands no space.
            case CMARK_NODE_SOFTBREAK:
                if node.previous?.literal.unicodeScalars.last?.isHan == true,
                    node.next?.literal.unicodeScalars.first?.isHan == true
                {
                    node.replace(by: nil)
                }
            case CMARK_NODE_CODE: node.literal = restored(node.literal)
            case CMARK_NODE_CODE_BLOCK:
                node.literal = restored(node.literal)
                node.fenceInfo = restored(node.fenceInfo)
            case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
                node.url = restored(node.url)
                node.title = restored(node.title)
                addresses.append(Address(url: node.url, isImage: node.kind == CMARK_NODE_IMAGE))
            case CMARK_NODE_HTML_INLINE:
                let html = restored(node.literal)
                if allowsHTML { node.literal = html } else { node.replace(by: .init(CMARK_NODE_TEXT, html)) }
            case CMARK_NODE_HTML_BLOCK:
                let html = restored(node.literal)
                if allowsHTML { node.literal = html } else { node.replace(by: Self.paragraph(html)) }
            default: break
            }
        }
    }

    private mutating func settle(text node: MarkdownNode, _ tokens: [MarkedText.Token]) {
        let text = node.literal
        guard text.unicodeScalars.contains(MarkedText.mark) else { return }
        let isPlain = node.stands(in: CMARK_NODE_LINK, CMARK_NODE_IMAGE)
        let paragraph = node.isAlone && node.parent?.kind == CMARK_NODE_PARAGRAPH ? node.parent : nil
        let isAlone = paragraph?.parent?.kind == CMARK_NODE_DOCUMENT
        node.literal = MarkedText.fill(text) { place, kind in
            if kind == "j" { return "" }
            guard place < tokens.count else { return nil }
            let token = tokens[place]
            if let formula = token.formula {
                formulas.append(Formula(place: place, token: token, formula: formula))
                references += formula.references.map {
                    Reference(place: $0, token: tokens[$0], isAlone: false, isInFormula: true)
                }
            } else {
                let alone = isAlone && text == MarkedText.placeholder(place)
                references.append(Reference(place: place, token: token, isAlone: alone))
            }
            return MarkedText.placeholder(place, kind: isPlain ? "p" : "")
        }
    }

    /// Lines of text.
    private static func paragraph(_ text: String) -> MarkdownNode? {
        guard let paragraph = MarkdownNode(CMARK_NODE_PARAGRAPH) else { return nil }
        for (place, line) in text.split(whereSeparator: \.isNewline).enumerated() {
            for node in [
                place > 0 ? MarkdownNode(CMARK_NODE_SOFTBREAK) : nil, .init(CMARK_NODE_TEXT, String(line)),
            ] {
                if let node { cmark_node_append_child(paragraph.pointer, node.pointer) }
            }
        }
        return paragraph
    }
}

// MARK: - Writing

extension MarkdownDocument {
    /// What is said of the footnotes of a text.
    struct Footnotes {
        /// What parts them from those of other texts on a page.
        var name = ""
        /// What the link back to the text is called.
        var wayBack = ""
    }

    /// The text in a form, in pieces: a paragraph that is a reference to be placed parts them.
    enum Piece: Equatable {
        case text(String)
        /// The reference's place among the tokens.
        case placed(Int)
    }

    /// Writes the text.
    ///
    /// - Parameters:
    ///   - level: What a first heading is to be; those below follow without a gap.
    ///   - notes: What parts its footnotes from those of other texts on a page, and what the way back is called.
    ///   - placed: The references that are placed, not cited.
    ///   - answer: What is put for a reference, in that form; plainly, where no link may stand.
    consuming func written(
        as form: ProseForm, level: Int, notes: Footnotes, placed: Set<Int> = [],
        answer: (_ place: Int, _ isPlain: Bool) -> String
    ) -> [Piece] {
        guard let root else { return [] }
        setHeadings(below: level - 1)
        for place in placed { setApart(place) }
        if form == .latex { takePictures() }
        if form == .commonMark { takeDollars() }
        let footnotes = form == .latex ? takeFootnotes(form) : []
        let written = form.write(root, parser, allowsHTML: allowsHTML, notes)
        func filled(_ text: String) -> String {
            MarkedText.fill(text) { place, kind in
                switch kind {
                case "f": "\\footnote{" + filled(footnotes[place]) + "}"
                case "d": "\\$"
                default: answer(place, kind == "p")
                }
            }
        }
        var pieces: [Piece] = [], rest = written[...]
        for place in placed.sorted() {
            guard let range = rest.firstRange(of: MarkedText.placeholder(place, kind: "b")) else { continue }
            pieces += [.text(filled(String(rest[..<range.lowerBound]))), .placed(place)]
            rest = rest[range.upperBound...]
        }
        return (pieces + [.text(filled(String(rest)))]).filter { piece in
            if case .text(let text) = piece { !text.allSatisfy(\.isWhitespace) } else { true }
        }
    }

    /// Headings follow each other without a gap, from below this level on.
    private func setHeadings(below level: Int) {
        let headings = root?.all.filter { $0.kind == CMARK_NODE_HEADING } ?? []
        let levels = headings.map { Int(cmark_node_get_heading_level($0.pointer)) }
        let shift = level - (levels.min() ?? 1) + 1
        var last = level
        for (heading, own) in zip(headings, levels) {
            last = min(own + shift, last + 1, 6)
            cmark_node_set_heading_level(heading.pointer, Int32(last))
        }
    }

    /// Makes a block of a paragraph that is a reference.
    private func setApart(_ place: Int) {
        let paragraph = root?.all.first { $0.literal == MarkedText.placeholder(place) }?.parent
        guard let paragraph, let block = MarkdownNode(CMARK_NODE_CUSTOM_BLOCK) else { return }
        cmark_node_set_on_enter(block.pointer, MarkedText.placeholder(place, kind: "b"))
        paragraph.replace(by: block)
    }

    /// cmark's own CommonMark knows no formulas, so a dollar that begins none needs its backslash from us.
    private func takeDollars() {
        for node in root?.all ?? [] where node.kind == CMARK_NODE_TEXT && node.literal.contains("$") {
            node.literal = node.literal.replacing("$", with: MarkedText.placeholder(0, kind: "d"))
        }
    }

    /// LaTeX shows no picture that stands in a text: in its place are the words for it.
    private func takePictures() {
        for picture in root?.all.filter({ $0.kind == CMARK_NODE_IMAGE }) ?? [] {
            while let words = MarkdownNode(cmark_node_first_child(picture.pointer)) {
                cmark_node_insert_before(picture.pointer, words.pointer)
            }
            picture.replace(by: nil)
        }
    }

    /// cmark writes no footnotes in LaTeX: each is written apart, to be put where it is spoken of. A footnote within one is
    /// left out.
    private func takeFootnotes(_ form: ProseForm) -> [String] {
        let definitions = root?.all.filter { $0.kind == CMARK_NODE_FOOTNOTE_DEFINITION } ?? []
        for reference in root?.all.filter({ $0.kind == CMARK_NODE_FOOTNOTE_REFERENCE }) ?? [] {
            guard let number = Int(reference.literal), definitions.indices.contains(number - 1),
                !reference.stands(in: CMARK_NODE_FOOTNOTE_DEFINITION)
            else {
                reference.replace(by: nil)
                continue
            }
            reference.replace(by: .init(CMARK_NODE_TEXT, MarkedText.placeholder(number - 1, kind: "f")))
        }
        return definitions.map { definition in
            defer { definition.replace(by: nil) }
            return form.write(definition, parser, allowsHTML: false, Footnotes()).trimmingWhitespace
        }
    }
}

extension String {
    fileprivate var trimmingWhitespace: String {
        let start = drop(while: \.isWhitespace)
        return String(
            start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)])
    }
}
