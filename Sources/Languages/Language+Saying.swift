extension Language {
    /// Says a phrase: every `{gap}` is filled, `{n:iteration/iterations}` takes the word that n asks for, and
    /// `{run:ends/end}` the one that a name does or several do.
    public func say(_ phrase: Phrase, _ wording: Wording) -> String {
        var sentence = Sentence(
            setsCapital: self["sentence.capital"] == "yes", spacesScripts: self["sentence.spacing"] == "cjk")
        say(phrase, wording, &sentence)
        return sentence.text
    }

    /// Says a phrase in plain text; runs are called by their names.
    public func say(_ phrase: Phrase) -> String { say(phrase, .plain { $0 }) }

    private func say(_ phrase: Phrase, _ wording: Wording, _ sentence: inout Sentence) {
        var rest = self[phrase.key][...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            sentence.append(String(rest[..<open]), wording.words)
            fill(rest[rest.index(after: open)..<close], of: phrase, wording, &sentence)
            rest = rest[rest.index(after: close)...]
        }
        sentence.append(String(rest), wording.words)
    }

    private func fill(_ gap: Substring, of phrase: Phrase, _ wording: Wording, _ sentence: inout Sentence) {
        let parts = gap.split(separator: ":", maxSplits: 1)
        guard let name = parts.first, let value = phrase.values[String(name)] else {
            return sentence.append("{\(gap)}", wording.words)
        }
        if parts.count == 2, let isOne = isOne(value, wording) {
            let forms = parts[1].split(separator: "/", omittingEmptySubsequences: false)
            return sentence.append(String(isOne ? forms[0] : forms[forms.count - 1]), wording.words)
        }
        switch value {
        case .number(let number, let digits):
            sentence.append(NumberText.rounded(number, digits: digits), wording.number)
        case .count(let count): sentence.append(String(count), wording.number)
        case .name(let name):
            sentence.append(wording.label(name), isName: !wording.isVerbatim(name), wording.name)
        case .names(let names):
            let labels = names.map(wording.label)
            // A comma cannot part what has commas within.
            let hasCommas = labels.count > 1 && labels.contains { $0.contains(self["list.label"]) }
            for (place, label) in labels.enumerated() {
                let mark =
                    place == names.count - 1
                    ? hasCommas ? "list.semicolonLast" : "list.last"
                    : hasCommas ? "list.semicolon" : "list.separator"
                if place > 0 { sentence.append(self[mark], wording.words) }
                sentence.append(label, isName: !wording.isVerbatim(names[place]), wording.name)
            }
        case .phrases(let phrases):
            for (place, phrase) in phrases.enumerated() {
                if place > 0 { sentence.append(self["list.semicolon"], wording.words) }
                say(phrase, wording, &sentence)
            }
        case .text(let text): sentence.append(text, wording.words)
        }
    }

    /// Whether a value takes words in the singular; nil for what has no such number.
    private func isOne(_ value: Phrase.Value, _ wording: Wording) -> Bool? {
        switch value {
        case .count(let count): count == 1
        case .name(let name): !wording.isPlural(name)
        case .names(let names): names.count == 1 && !wording.isPlural(names[0])
        case .phrases: false
        case .number, .text: nil
        }
    }
}
