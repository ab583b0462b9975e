internal import Labs

/// Texts and numbers as Python writes them.
enum Python {
    /// A text in quotes; what is hidden or turns the direction of text is escaped.
    static func string(_ text: String) -> String {
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "\"": literal += "\\\(scalar)"
            case _ where scalar.isHidden:
                let digits = String(scalar.value, radix: 16)
                literal += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }

    /// A text as words of a comment, or of a docstring: on one line, and nothing ends either.
    static func words(_ text: String) -> String {
        var words = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "\"": words += "'"
            case _ where scalar.isHidden: words += " "
            default: words.unicodeScalars.append(scalar)
            }
        }
        return words.split(separator: " ").joined(separator: " ")
    }

    /// A name made of a text: letters, digits and `_`.
    static func identifier(_ text: String) -> String {
        text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "_")
    }

    /// The shortest text from which `torch.tensor` makes this float32, by way of Python's float64.
    static func number(_ value: Float) -> String {
        let text = value.description
        return Double(text).map { Float($0) } == value ? text : Double(value).description
    }

    /// A list on one line.
    static func list(_ items: some Sequence<String>) -> String { "[" + items.joined(separator: ", ") + "]" }

    /// A list of items, on one line where they fit, else on lines of their own within `width` columns.
    static func lines(_ items: [String], indent: String, open: String, close: String, width: Int = 100)
        -> [String]
    {
        let whole = indent + open + items.joined(separator: ", ") + close
        guard whole.count > width else { return [whole] }
        var lines = [indent + open], line = ""
        for item in items {
            if !line.isEmpty, indent.count + 4 + line.count + item.count + 2 > width {
                lines.append("\(indent)    \(line)")
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + item + ","
        }
        return lines + ["\(indent)    \(line)", indent + close]
    }
}

extension Unicode.Scalar {
    /// Whether a line may not hold it as it is.
    fileprivate var isHidden: Bool {
        let category = properties.generalCategory
        return isControl || category == .lineSeparator || category == .paragraphSeparator
    }
}
