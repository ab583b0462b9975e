internal import Histories
internal import Labs
internal import Languages
internal import Training

extension Page {
    /// The first samples that the network learns from, and in the caption how many there are, of which classes, and
    /// where they come from; nil where there is only one.
    mutating func samplesTable(of settings: Settings) -> TableView? {
        let data = settings.data
        guard data.sampleCount > 1 else { return nil }
        let width = min(data.inputs[0].count, Self.mostColumns)
        let outputs = min(data.targets[0].count, Self.mostColumns)
        let shown = min(data.sampleCount, Self.mostSamples)
        let inputs = (0..<width).map { place -> Cell in
            data.inputNames.isEmpty ? .numberHead("x_\(place + 1)") : .number(data.inputNames[place])
        }
        let targets: [Cell] =
            data.labels == nil
            ? (0..<outputs).map { .numberHead("y_\($0 + 1)") } : [.text(language["page.class"])]
        let rows = (0..<shown).map { sample -> [Cell] in
            let numbers = data.inputs[sample].prefix(width).map {
                Cell.number(NumberText.rounded(Double($0)))
            }
            let last: [Cell] =
                data.labels.map { [.text(className($0[sample], of: data))] }
                ?? data.targets[sample].prefix(outputs).map { .number(NumberText.rounded(Double($0))) }
            return [.number(String(sample + 1))] + numbers + last
        }
        return TableView(
            id: "table-samples", number: numbering.nextTable(), caption: samplesCaption(data, shown),
            head: [.number(language["page.sample"])] + inputs + targets, rows: rows, in: markup)
    }

    private static let mostSamples = 8, mostColumns = 8

    private func className(_ label: Int, of data: Dataset) -> String {
        label < data.classNames.count ? data.classNames[label] : String(label)
    }

    private func samplesCaption(_ data: Dataset, _ shown: Int) -> String {
        let source = results.lab.data
        var phrases = [
            Phrase(
                shown == data.sampleCount ? "page.samplesTable" : "page.samplesTableSome",
                ["shown": .count(shown), "count": .count(data.sampleCount)])
        ]
        if !data.classCounts.isEmpty {
            let counts = data.classCounts.enumerated().map { label, count in
                Phrase("list.class", ["class": .text(className(label, of: data)), "count": .count(count)])
            }
            phrases.append(Phrase("page.samplesClasses", ["classes": .phrases(counts)]))
        }
        if let source, !source.text.isEmpty {
            phrases.append(Phrase("page.samplesSource", ["source": .text(source.text)]))
        }
        if source?.standardise == true { phrases.append(Phrase("page.samplesStandardised")) }
        return phrases.map { language.say($0) }.joined(separator: language["list.sentence"])
    }
}
