/// How a phrase's parts are put into a kind of text: plain, or marked up.
public struct Wording: Sendable {
    /// The label of a run.
    public var label: @Sendable (_ run: String) -> String
    /// What is done to words of the message itself.
    public var words: @Sendable (String) -> String
    /// What is done to a measured number.
    public var number: @Sendable (String) -> String
    /// What is done to a run's label.
    public var run: @Sendable (String) -> String

    /// Plain text.
    public static func plain(label: @escaping @Sendable (String) -> String) -> Wording {
        Wording(label: label, words: { $0 }, number: { $0 }, run: { $0 })
    }

    /// A wording.
    public init(
        label: @escaping @Sendable (String) -> String, words: @escaping @Sendable (String) -> String,
        number: @escaping @Sendable (String) -> String, run: @escaping @Sendable (String) -> String
    ) {
        self.label = label
        self.words = words
        self.number = number
        self.run = run
    }
}

extension Language {
    /// Says a phrase: every `{gap}` is filled, and `{n:iteration/iterations}` takes the word that n asks for.
    public func say(_ phrase: Phrase, _ wording: Wording) -> String {
        var text = ""
        var rest = self[phrase.key][...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += wording.words(String(rest[..<open]))
            text += fill(rest[rest.index(after: open)..<close], of: phrase, wording)
            rest = rest[rest.index(after: close)...]
        }
        return text + wording.words(String(rest))
    }

    /// Says a phrase in plain text; runs are called by their names.
    public func say(_ phrase: Phrase) -> String { say(phrase, .plain { $0 }) }

    private func fill(_ gap: Substring, of phrase: Phrase, _ wording: Wording) -> String {
        let parts = gap.split(separator: ":", maxSplits: 1)
        guard let name = parts.first, let value = phrase.values[String(name)] else {
            return wording.words("{\(gap)}")
        }
        if parts.count == 2, case .count(let count) = value {
            let forms = parts[1].split(separator: "/", omittingEmptySubsequences: false)
            return wording.words(String(count == 1 ? forms[0] : forms[forms.count - 1]))
        }
        switch value {
        case .number(let number, let digits): return wording.number(NumberText.rounded(number, digits: digits))
        case .count(let count): return wording.number(String(count))
        case .run(let name): return wording.run(wording.label(name))
        case .runs(let names): return list(names.map { wording.run(wording.label($0)) })
        case .text(let text): return wording.words(text)
        }
    }
}
