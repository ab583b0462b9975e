extension LaTeX {
    /// Words for a text of which nothing is known: the fonts that LaTeX begins with have no straight quotation mark.
    static func pasted(_ text: String) -> String {
        escape(text).replacing("\\textquotedbl{}", with: "\\char34{}")
    }

    /// A file as `\includegraphics` reads it. A backslash before what is more than a letter would not do there: the
    /// kernel has a name for it, behind which, as behind another, a space is read over.
    static func path(_ file: String) -> String {
        var path = "", isSpaceLost = false
        for letter in file {
            if let name = special[letter] {
                path += "\\csname c_\(name)_str\\endcsname "
                isSpaceLost = true
            } else if letter == " ", isSpaceLost {
                path += "\\space "
            } else {
                path.append(letter)
                isSpaceLost = letter == " "
            }
        }
        return path
    }

    private static let special: [Character: String] = [
        "%": "percent", "#": "hash", "{": "left_brace", "}": "right_brace", "\\": "backslash",
        "^": "circumflex",
    ]
}
