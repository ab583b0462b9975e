internal import Languages

// Numbers and names in the notation of a typed equation.
extension Float {
    /// Four significant digits, as a measured number.
    var notation: String { "`\(NumberText.rounded(Double(self)))`" }

    /// The same within a sum or a product: a negative one in parentheses.
    var factor: String { self < 0 ? "`(\(NumberText.rounded(Double(self))))`" : notation }
}

extension String {
    /// A formula with something else in the place of one of its symbols, wherever that stands alone; `first` where it
    /// stands first within parentheses, so that a negative number needs none of its own.
    func with(_ symbol: String, _ other: String, first: String? = nil) -> String {
        var result = ""
        var rest = self[...]
        while let range = rest.firstRange(of: symbol) {
            let before = rest[..<range.lowerBound]
            result += before
            let isName = result.last?.isLetter == true || rest[range.upperBound...].first?.isLetter == true
            let isFirst = result.last { $0 != " " }.map { "(,|".contains($0) } ?? true
            result += isName ? symbol : isFirst ? first ?? other : other
            rest = rest[range.upperBound...]
        }
        return result + rest
    }

    /// A formula with a number in the place of one of its symbols.
    func with(_ symbol: String, _ number: Float) -> String {
        with(symbol, number.factor, first: number.notation)
    }

    /// A formula as a factor: a sum in parentheses.
    var asFactor: String {
        var depth = 0, before: Character = "("
        for character in self where character != " " {
            depth += "({".contains(character) ? 1 : ")}".contains(character) ? -1 : 0
            if depth == 0, "+-".contains(character), !"({".contains(before) { return "(\(self))" }
            before = character
        }
        return self
    }
}

extension [String] {
    /// A sum; of many terms the first, and the last.
    var asSum: String {
        (count <= 4 ? self : Array(self[..<2]) + ["…", self[count - 1]]).joined(separator: " + ")
    }
}
