internal import Analysis
internal import Labs
internal import Languages
internal import Training

/// What things are called on the page of one experiment: its runs by what sets them apart, units by their
/// symbols, losses by their words.
struct Labels {
    private let labels: [String: String]
    /// The runs whose names other tools gave.
    let given: Set<String>
    /// What has a label that is a plural.
    let plural: Set<String>

    /// What the loss of logs measures that do not say it.
    static let loss = "the loss of a log"

    init(
        of experiment: Experiment, _ imported: [ImportedRun], _ network: Network?, _ losses: [Loss],
        _ language: Language
    ) {
        let members = experiment.members
        let keys = members.first?.variations.map(\.key) ?? []
        let varying = keys.indices.filter { key in Set(members.map { $0.variations[key].value }).count > 1 }
        var labels: [String: String] = [:], plural: Set<String> = []
        for loss in losses { labels[loss.text] = language.choice(loss) }
        labels[Self.loss] = language["figures.loss.axis"]
        if let network {
            let symbols = Symbols(network)
            for layer in network.layers.indices.dropFirst() {
                for unit in 0..<network.layers[layer] {
                    labels["layer\(layer).\(unit + 1)"] = symbols.unit(layer, unit).plain
                }
            }
        }
        let outputs = members.flatMap(\.variations).sharedOutput
        for member in members {
            func label(_ key: Int) -> String {
                Self.label(member.variations[key], without: outputs, language)
            }
            let told = varying.isEmpty ? Array(keys.indices) : varying
            let parts = told.map(label)
            // What is said first of a run is what a verb agrees with.
            func isPlural(_ keys: [Int]) -> Bool {
                keys.first.map { member.variations[$0].isPlural(in: language) } ?? false
            }
            if let setting = member.setting {
                let shared = told.filter { !member.variations[$0].key.isSeed }
                labels[setting] = shared.map(label).joined(separator: language["list.label"])
                if isPlural(shared) { plural.insert(setting) }
            }
            if isPlural(told) { plural.insert(member.run) }
            labels[member.run] = parts.isEmpty ? member.run : parts.joined(separator: language["list.label"])
        }
        for variation in members.flatMap(\.variations) {
            labels[Subject.Variation.name(of: variation.key)] = language["keys.\(variation.key)"]
            labels[Subject.Variation(variation).name] = Self.label(variation, without: outputs, language)
            if variation.isPlural(in: language) { plural.insert(Subject.Variation(variation).name) }
        }
        for run in imported { labels[run.name] = run.name }
        given = Set(imported.map(\.name))
        self.plural = plural
        self.labels = labels
    }

    /// What things are called on the page of one of a lab's chapters.
    init(of chapter: Experiment, in lab: Lab, _ language: Language) {
        self.init(
            of: chapter, lab.imported(in: chapter), lab.base?.network, Loss.all + lab.losses, language)
    }

    subscript(name: String) -> String { labels[name] ?? name }

    /// What one varied value is called; `output` is the activation of the output layer where all share it.
    static func label(_ variation: Experiment.Variation, without output: String = "", _ language: Language)
        -> String
    {
        let word = language.variation(
            variation.key == "activation" ? String(variation.value.dropLast(output.count)) : variation.value)
        let value = Int(variation.value).map { Phrase.Value.count($0) } ?? .text(word)
        if let own = language.ownWords(for: variation.value, of: variation.key) { return own }
        return variation.isWord ? word : language.say(Phrase("labels.\(variation.key)", ["value": value]))
    }
}

extension Experiment.Variation {
    /// Whether its label counts several of something, or is called by them: `2 iterations`, `given weights`.
    fileprivate func isPlural(in language: Language) -> Bool {
        if value == "given" { return true }
        return Int(value).map { $0 != 1 } == true
            && language.messages["labels.\(key)"]?.contains("{value:") == true
    }
}

extension [Experiment.Variation] {
    /// The activation of the output layer, as it ends their values, where all varied lists of activations end alike; else
    /// nothing.
    var sharedOutput: String {
        let values = filter { $0.key == "activation" }.map(\.value)
        guard let first = values.first, let place = first.lastIndex(of: "+"),
            values.allSatisfy({ $0.hasSuffix(first[place...]) }), !first[place...].contains("=")
        else { return "" }
        return String(first[place...])
    }
}
