internal import Algorithms
internal import Languages
internal import Training

// The catalogue's words for what a lab file names.
extension Language {
    /// The catalogue's `page` section, by the words' own names.
    var pageWords: [String: String] { words(in: "page") }

    /// A section of the catalogue, by the words' own names.
    package func words(in section: String) -> [String: String] {
        var words: [String: String] = [:]
        for (key, text) in messages where key.hasPrefix(section + ".") {
            words[String(key.dropFirst(section.count + 1))] = text
        }
        return words
    }

    /// The catalogue's word for something of the lab file, or the word as it is.
    func word(_ name: String, in section: String) -> String { messages["\(section).\(name)"] ?? name }

    /// An entry of one of the lists, with the options that are not at their defaults.
    func choice(_ entry: some Choice) -> String {
        named([word(entry.name, in: "values")], entry.changedOptions.map { option($0.name, $0.text) })
    }

    /// The words that one value of a key has for itself, as no hidden layer has; nil where its label is put together.
    func ownWords(for value: String, of key: String) -> String? { messages["labels.\(key).\(value)"] }

    /// A varied value as a run's name has it: `relu`, `0.1`, `relu+relu+identity`, `sgd+momentum=0.9`, `32+32`.
    func variation(_ value: String) -> String {
        if Double(value) != nil { return value }
        let parts = value.split(separator: "+").map(String.init)
        let words = parts.filter { !$0.contains("=") }.map { word($0, in: "values") }
        let options = parts.filter { $0.contains("=") }.map { part in
            let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
            return option(pair[0], pair.count > 1 ? pair[1] : "")
        }
        if words.isEmpty { return options.joined(separator: self["list.label"]) }
        return words.allSatisfy { Int($0) != nil } ? words.joined(separator: "-") : named(words, options)
    }

    /// An option and its value in words: `momentum 0.9`, `Nesterov`.
    private func option(_ name: String, _ value: String) -> String {
        if let own = messages["options.\(name).\(value)"] { return own }
        guard messages["options.\(name)"] != nil else { return "\(name) \(value)" }
        return say(Phrase("options.\(name)", ["value": .text(value)]))
    }

    /// Words, several equal ones in a row counted, and options in parentheses.
    private func named(_ words: [String], _ options: [String]) -> String {
        let counted = words.chunked(by: ==).map {
            $0.count == 1 ? $0[$0.startIndex] : "\($0.count) × \($0[$0.startIndex])"
        }
        let name = counted.joined(separator: " + ")
        return options.isEmpty ? name : "\(name) (\(options.joined(separator: ", ")))"
    }
}

extension Settings {
    /// Whether the targets are classes, of which each has an output of its own.
    var hasOutputPerClass: Bool {
        let isIndex = loss.takesClassIndices && data.targets[0].count == 1
        return (data.labels != nil || isIndex) && (network.layers.last ?? 1) > 1
    }
}
