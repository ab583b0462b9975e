/// A key of a US keyboard, as the DevTools protocol wants it told.
struct Key {
    let name: String
    let code: String
    let number: Int
    /// What it types, if it types anything.
    let text: String?

    static let named: [String: (number: Int, text: String?)] = [
        "Backspace": (8, nil), "Tab": (9, nil), "Enter": (13, "\r"), "Escape": (27, nil),
        "PageUp": (33, nil), "PageDown": (34, nil), "End": (35, nil), "Home": (36, nil),
        "ArrowLeft": (37, nil), "ArrowUp": (38, nil), "ArrowRight": (39, nil), "ArrowDown": (40, nil),
        "Delete": (46, nil),
    ]

    init?(_ name: String) {
        self.name = name
        if let key = Self.named[name] {
            (code, number, text) = (name, key.number, key.text)
        } else if name == " " {
            (code, number, text) = ("Space", 32, name)
        } else if name.count == 1, let ascii = name.uppercased().first?.asciiValue {
            let prefix = name.first?.isNumber == true ? "Digit" : "Key"
            (code, number, text) = (prefix + name.uppercased(), Int(ascii), name)
        } else {
            return nil
        }
    }
}
