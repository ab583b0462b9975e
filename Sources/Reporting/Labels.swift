internal import Labs
internal import Languages
internal import Training

/// What things are called on the page of one experiment: its runs by what sets them apart, units by their
/// symbols, losses by their words.
struct Labels {
    private let labels: [String: String]

    init(of experiment: Experiment, _ network: Network, _ losses: [Loss], _ language: Language) {
        let members = experiment.members
        let keys = members.first?.variations.map(\.key) ?? []
        let varying = keys.indices.filter { key in Set(members.map { $0.variations[key].value }).count > 1 }
        var labels: [String: String] = [:]
        for loss in losses { labels[loss.text] = language.choice(loss) }
        let symbols = Symbols(network)
        for layer in network.layers.indices.dropFirst() {
            for unit in 0..<network.layers[layer] {
                labels["layer\(layer).\(unit + 1)"] = symbols.unit(layer, unit).plain
            }
        }
        for member in members {
            let parts = (varying.isEmpty ? Array(keys.indices) : varying).map { key in
                let variation = member.variations[key]
                let word = language.variation(variation.value)
                let value = Int(variation.value).map { Phrase.Value.count($0) } ?? .text(word)
                return variation.isWord
                    ? word : language.say(Phrase("labels.\(variation.key)", ["value": value]))
            }
            labels[member.run] = parts.isEmpty ? member.run : parts.joined(separator: language["list.label"])
        }
        self.labels = labels
    }

    subscript(name: String) -> String { labels[name] ?? name }
}
