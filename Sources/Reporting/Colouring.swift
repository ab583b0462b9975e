internal import Algorithms
internal import Charting
internal import Figures
internal import Labs
internal import Languages

/// By which of the varied settings the lines of many runs are coloured: the one with the fewest values. Numbers go
/// through a ramp of colours, with a bar that tells them; words have a colour each.
struct Colouring {
    /// What the colours measure; nil where each value has a colour of its own.
    let axis: ColorAxis?
    /// What the runs are coloured by, in their order.
    private let values: [String]
    private let labels: [String]
    private let inks: [Ink]

    private static let mostWords = 8

    /// Nil where nothing but a seed is varied, or words too many for colours.
    init?(of experiment: Experiment, _ runs: [Run], _ colours: Colours, _ language: Language) {
        let members = experiment.members
        let keys = experiment.varied.indices.filter { !experiment.varied[$0].isSeed }
        func count(_ key: Int) -> Int { Set(members.map { $0.variations[key].value }).count }
        guard let key = keys.filter({ count($0) > 1 }).min(by: { count($0) < count($1) }) else { return nil }
        let values = members.map { $0.variations[key].value }
        let setting = language.word(experiment.varied[key], in: "keys")
        self.values = values
        let numbers = values.compactMap(Double.init)
        let distinct = Array(values.uniqued())
        if numbers.count == values.count, let low = numbers.min(), let high = numbers.max() {
            axis = ColorAxis(
                label: setting, scale: low > 0 && high / low >= 10 ? .log : .linear, ramp: .lines,
                integers: numbers.allSatisfy { $0 == $0.rounded() })
            (labels, inks) = ([], [])
        } else {
            guard distinct.count <= Self.mostWords else { return nil }
            axis = nil
            let first = distinct.compactMap { value in zip(values, runs).first { $0.0 == value }?.1 }
            let looks = colours.looks(of: first).map(\.ink)
            let own = Set(looks).count == looks.count ? looks : distinct.indices.map { .series($0 + 1) }
            inks = values.map { value in own[distinct.firstIndex(of: value) ?? 0] }
            let output = members.flatMap(\.variations).sharedOutput
            labels = members.map { Labels.label($0.variations[key], without: output, language) }
        }
    }

    /// Colours the traces of the runs that stand back; the first of each colour is named for all.
    func colour(_ traces: inout [Trace]) {
        var named: Set<String> = []
        for place in values.indices where traces[place].isFaint {
            if axis == nil {
                traces[place].ink = inks[place]
                if named.insert(values[place]).inserted { traces[place].group = labels[place] }
            } else {
                traces[place].colorValue = Double(values[place])
            }
        }
    }
}
