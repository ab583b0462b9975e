extension Language {
    /// The same language where steps count something else than iterations, such as `epoch`: the words that the
    /// catalogue lists at `counting`, each before an equals sign, stand for others in every message.
    public func counting(_ word: String) -> Language {
        let pairs = (messages["counting.\(word)"] ?? "").split { ";；".contains($0) }.map { pair in
            pair.split(maxSplits: 1, whereSeparator: { "=＝".contains($0) }).map {
                String($0.drop { $0 == " " }).trimmedEnd
            }
        }.filter { $0.count == 2 }
        guard !pairs.isEmpty else { return self }
        return Language(
            tag: tag,
            messages: messages.mapValues { message in
                pairs.reduce(message) { $0.replacing($1[0], with: $1[1]) }
            })
    }
}

extension String {
    fileprivate var trimmedEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
