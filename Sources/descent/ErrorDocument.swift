internal import Errors

/// What is wrong, for programs; read from what a terminal shows, whose form is the same for every error.
struct ErrorDocument: Encodable {
    /// One error; what it does not say is left out.
    struct Entry: Encodable {
        let code: String
        let message: String
        /// The file, or what else is meant, as it was named.
        var file: String?
        var option: String?
        var line: Int?
        /// The first character, counted from 1.
        var column: Int?
        var allowed: String?
        /// The word that was probably meant.
        var nearest: String?
        /// What else is told: what is to be done, or how a command is used.
        var advice: String?
    }

    let descent = 1
    private(set) var errors: [Entry] = []

    /// - Parameter code: The kind of the first, where the text is of no form.
    init(_ text: String, _ code: ErrorCode) {
        for line in text.split(separator: "\n") where !Self.isExcerpt(line) {
            if let entry = Entry(line) {
                errors.append(entry)
            } else if errors.isEmpty {
                errors = [Entry(code: code.description, message: String(line))]
            } else {
                errors[errors.count - 1].add(line)
            }
        }
    }

    /// Whether a line of the file is shown, or where in it the mistake is.
    private static func isExcerpt(_ line: Substring) -> Bool {
        line.wholeMatch(of: #/  \d+ \| .*/#) != nil || line.wholeMatch(of: #/ +\| *\^+/#) != nil
    }
}

extension ErrorDocument.Entry {
    /// The line with which an error begins: `lab.yaml:2:7: error: this is wrong [E001]`.
    fileprivate init?(_ line: Substring) {
        let form =
            /(?:(?<place>.*?)(?::(?<line>\d+):(?<column>\d+))?: )?[Ee]rror: (?<message>.*) \[(?<code>E\d+)\]/
        guard let found = line.wholeMatch(of: form)?.output else { return nil }
        self.init(code: String(found.code), message: String(found.message))
        let place = found.place.map { String($0) }
        if place?.hasPrefix("--") == true { option = place } else { file = place }
        (self.line, column) = (found.line.flatMap { Int($0) }, found.column.flatMap { Int($0) })
    }

    /// Takes up a line that stands below.
    fileprivate mutating func add(_ line: Substring) {
        let told = line.drop { $0 == " " }
        if let words = told.wholeMatch(of: /allowed: (.*)/)?.1 {
            allowed = String(words)
        } else if let word = told.wholeMatch(of: /did you mean (.*)\?/)?.1 {
            nearest = String(word)
        } else {
            advice = (advice.map { $0 + "\n" } ?? "") + told
        }
    }
}
