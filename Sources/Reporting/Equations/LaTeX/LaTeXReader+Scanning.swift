// What stands next in a formula.
extension LaTeXReader {
    var next: Unicode.Scalar? { place < source.count ? source[place] : nil }

    /// The name of the command that stands next: letters, or one sign.
    var command: String? {
        guard next == "\\", place + 1 < source.count else { return nil }
        let letters = source[(place + 1)...].prefix { ("a"..."z").contains($0) || ("A"..."Z").contains($0) }
        return letters.isEmpty ? String(source[place + 1]) : String(String.UnicodeScalarView(letters))
    }

    mutating func take(while belongs: (Unicode.Scalar) -> Bool) -> String {
        let taken = source[place...].prefix(while: belongs)
        place = taken.endIndex
        return String(String.UnicodeScalarView(taken))
    }

    mutating func skipSpaces() { _ = take(while: \.properties.isWhitespace) }
}

// What is wrong, and where.
extension LaTeXReader {
    func fault(
        _ message: String, _ words: String, from start: Int, allowed: String? = nil, suggestion: String? = nil
    ) -> FormulaFault {
        FormulaFault(
            message: message, allowed: allowed, suggestion: suggestion, words: words,
            before: String(String.UnicodeScalarView(source[..<start])))
    }

    func second(_ mark: String, _ what: String, from start: Int) -> FormulaFault {
        fault("one sign has \(what) here", mark, from: start, allowed: "a\(mark){…}, or {a\(mark)b}\(mark)c")
    }

    func unopened(_ next: Unicode.Scalar) -> FormulaFault {
        guard let command else {
            return fault("this \(next) closes nothing", String(next), from: place, allowed: "\\\(next)")
        }
        let opening = command == "right" ? "\\left" : "\\begin"
        return fault(
            "\\\(command) stands without \(opening)", "\\\(command)", from: place,
            allowed: "\(opening) before it")
    }
}
