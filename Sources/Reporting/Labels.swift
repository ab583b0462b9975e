internal import Labs
internal import Languages

/// What the runs of one experiment are called on the page: by what sets them apart.
struct Labels {
    private let labels: [String: String]

    init(of experiment: Experiment, _ language: Language) {
        let members = experiment.members
        let keys = members.first?.variations.map(\.key) ?? []
        let varying = keys.indices.filter { key in Set(members.map { $0.variations[key].value }).count > 1 }
        var labels: [String: String] = [:]
        for member in members {
            let parts = (varying.isEmpty ? Array(keys.indices) : varying).map { key in
                let variation = member.variations[key]
                return variation.isWord
                    ? language.word(variation.value, in: "values")
                    : language["keys.\(variation.key)"] + " " + variation.value
            }
            labels[member.run] = parts.isEmpty ? member.run : parts.joined(separator: " · ")
        }
        self.labels = labels
    }

    subscript(run: String) -> String { labels[run] ?? run }
}

extension Language {
    /// The catalogue's word for something of the lab file, or the word as it is.
    func word(_ name: String, in section: String) -> String { messages["\(section).\(name)"] ?? name }
}
