internal import Errors
internal import Training
internal import Yams

extension Reader {
    /// An entry of one of the lists, as a word or as a table of its name and options; `foreign` are other words that
    /// people write for its name.
    mutating func entry<Entry: Choice>(
        _ node: Node, of key: String, from type: Entry.Type, foreign: [String: String] = [:]
    ) -> Entry? {
        let words = Entry.all.map { $0.name }
        func named(_ word: String?) -> Entry? { Entry.all.first { $0.name == word } }
        guard case .mapping = node else {
            return named(choice(node, of: key, from: words, foreign: foreign))
        }
        guard let pairs = table(node, of: key) else { return nil }
        guard let name = pairs.first(where: { $0.key.string == "name" })?.value else {
            report(node, .missing, "this \(key) has no name", allowed: "name: \(words[0])")
            return nil
        }
        guard var entry = named(choice(name, of: key, from: words, foreign: foreign)) else { return nil }
        var isWhole = true
        for (key, value) in pairs where key.string != "name" {
            guard let option = option(key, of: entry), let number = number(value, of: option) else {
                isWhole = false
                continue
            }
            entry.options[option.name] = number
        }
        if isWhole, let conflict = entry.conflict {
            report(node, .conflict, conflict)
            return nil
        }
        return isWhole ? entry : nil
    }

    private mutating func option(_ key: Node, of entry: some Choice) -> Options.Option? {
        let name = key.string ?? "", words = entry.options.list.map { $0.name }
        if let option = entry.options.list.first(where: { $0.name == name }) { return option }
        report(
            key, .unknownKey, "unknown option \(shown(name)) of \(entry.name)",
            allowed: words.isEmpty ? "\(entry.name), without options" : words.joined(separator: ", "),
            suggestion: words.nearest(to: name) ?? Key.place(of: name))
        return nil
    }

    private mutating func number(_ node: Node, of option: Options.Option) -> Double? {
        let value = option.allowed == .flag ? node.bool.map { $0 ? 1 : 0 } : node.decimal
        if let value, option.allowed.contains(value) { return value }
        report(node, .wrongKind, "\(option.name) must be \(option.allowed.words)\(butIs(node))")
        return nil
    }
}
