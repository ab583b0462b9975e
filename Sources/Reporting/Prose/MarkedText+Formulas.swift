// Dollars, as Pandoc tells those of formulas from those of prices.
extension MarkedText {
    /// Puts a token in the place of each formula.
    mutating func markFormulas() {
        let source = Array(text.unicodeScalars)
        guard source.contains("$") else { return }
        var marked = String.UnicodeScalarView(), place = 0, isEscaped = false
        var counts: [String: Int] = [:]
        while place < source.count {
            guard source[place] == "$", !isEscaped, let formula = Self.formula(in: source, from: place) else {
                isEscaped = source[place] == "\\" && !isEscaped
                marked.append(source[place])
                place += 1
                continue
            }
            let words = written(source[place..<formula.end])
            marked.append(contentsOf: Self.placeholder(tokens.count).unicodeScalars)
            let own = Formula(
                source: withReferencesAlone(source[formula.inner]),
                isBlock: formula.inner.lowerBound > place + 1)
            tokens.append(Token(words: words, after: counts[words, default: 0], formula: own))
            counts[words, default: 0] += 1
            place = formula.end
        }
        text = String(marked)
    }

    /// The formula that begins at a dollar: what is between its dollars, and where it ends.
    private static func formula(in source: [Unicode.Scalar], from open: Int) -> (inner: Range<Int>, end: Int)?
    {
        let width = source[open...].prefix { $0 == "$" }.count
        let start = open + width
        guard width <= 2, start < source.count, let close = end(in: source, from: start) else { return nil }
        let inner = start..<close,
            lines = source[inner].split(separator: "\n", omittingEmptySubsequences: false)
        // Code begins and ends with backquotes: a formula lies neither in it nor across.
        guard !source[inner].contains("`"), !source[inner].allSatisfy(\.properties.isWhitespace),
            lines.dropFirst().dropLast().allSatisfy({ !$0.allSatisfy(\.properties.isWhitespace) })
        else { return nil }
        guard width == 1 else {
            return source[close...].prefix(2) == ["$", "$"] ? (inner, close + 2) : nil
        }
        let isPrice = close + 1 < source.count && ("0"..."9").contains(source[close + 1])
        // Chinese marks are those of a sentence between two prices.
        guard !source[start].properties.isWhitespace, !source[close - 1].properties.isWhitespace, !isPrice,
            !source[inner].contains(where: { "，。、；？！".unicodeScalars.contains($0) }),
            !lines.dropFirst().contains(where: beginsBlock)
        else { return nil }
        return (inner, close + 1)
    }

    /// The next dollar without a backslash.
    private static func end(in source: [Unicode.Scalar], from start: Int) -> Int? {
        var isEscaped = false
        return source.indices[start...].first { place in
            if source[place] == "$", !isEscaped { return true }
            isEscaped = source[place] == "\\" && !isEscaped
            return false
        }
    }

    /// Whether a line begins an item of a list, a quotation, a heading or a row of a table.
    private static func beginsBlock(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = line.first(where: { !$0.properties.isWhitespace }) else { return false }
        let number = line.drop(while: \.properties.isWhitespace).prefix { ("0"..."9").contains($0) }
        let behind = line[number.endIndex...].prefix(2)
        return "-+*>#|".unicodeScalars.contains(first)
            || !number.isEmpty && [[".", " "], [")", " "]].contains(Array(behind))
    }

    /// A piece of the text as it was written.
    private func written(_ piece: ArraySlice<Unicode.Scalar>) -> String {
        Self.fill(String(String.UnicodeScalarView(piece))) { place, _ in tokens[place].words }
    }

    /// A formula with placeholders for what begins with a word: LaTeX, too, has pairs of braces.
    private func withReferencesAlone(_ piece: ArraySlice<Unicode.Scalar>) -> String {
        Self.fill(String(String.UnicodeScalarView(piece))) { place, _ in
            tokens[place].inner.prefix(while: \.isLetter).count > 2
                ? Self.placeholder(place) : tokens[place].words
        }
    }
}
