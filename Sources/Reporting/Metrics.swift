internal import Algorithms
internal import Figures
internal import Histories
internal import Labs
internal import Logs

extension Metric {
    /// What logs tell that has no chart of its own: each metric once, its training and its validation together.
    static func all(of runs: [ImportedRun]) -> [Metric] {
        let told = runs.flatMap { run in
            run.history.series.filter { series in
                // A single value makes no curve; and what is watched stands beside the loss where there is one.
                series.values.count > 1
                    && ([.other, .stepSize].contains(series.quantity)
                        || series.quantity == .validationLoss && run.history.loss == nil)
            }.map { series in
                let name = run.names[series.name] ?? series.name
                return (column: series.name, name: name, parts: MetricName(name))
            }
        }.uniqued(on: \.column)
        return told.uniqued(on: \.parts.metric).flatMap { first -> [Metric] in
            let alike = told.filter { $0.parts.metric == first.parts.metric }
            func column(_ parts: [MetricName.Part?]) -> String? {
                parts.firstNonNil { part in alike.first { $0.parts.part == part }?.column }
            }
            let training = column([.training, nil]), validation = column([.validation])
            let others = alike.filter { ![training, validation].contains($0.column) }.map {
                Metric(name: $0.name.tidied, training: $0.column, validation: nil)
            }
            guard training != nil || validation != nil else { return others }
            let name = alike.count - others.count == 1 ? first.name : first.parts.metric
            return [Metric(name: name.tidied, training: training, validation: validation)] + others
        }
    }

    /// The word for its figure in file names, which no other has.
    func kind(avoiding taken: inout Set<String>) -> String {
        let words = name.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
        let base = words.isEmpty ? "metric" : "metric-\(words)"
        var kind = base, number = 2
        while !taken.insert(kind).inserted {
            kind = "\(base)-\(number)"
            number += 1
        }
        return kind
    }
}
