extension Language {
    /// The same language where steps count something else than iterations, such as `epoch`: the words that the
    /// catalogue lists at `counting`, each before an equals sign, stand for others in every message.
    public func counting(_ word: String) -> Language {
        let pairs = (messages["counting.\(word)"] ?? "").split { ";；".contains($0) }.map { pair in
            pair.split { "=＝".contains($0) }.map { String($0.drop { $0 == " " }) }
        }.filter { $0.count == 2 }
        guard !pairs.isEmpty else { return self }
        func said(_ words: Substring) -> String {
            pairs.reduce(String(words)) { $0.replacing($1[0], with: $1[1]) }
        }
        return Language(
            tag: tag,
            messages: messages.mapValues { message in
                // What a gap is called stays; the words that it chooses from do not.
                message.split(separator: "{", omittingEmptySubsequences: false).map { piece in
                    guard let close = piece.firstIndex(of: "}") else { return said(piece) }
                    let end = piece[..<close].firstIndex(of: ":") ?? close
                    return piece[..<end] + said(piece[end...])
                }.joined(separator: "{")
            })
    }
}
