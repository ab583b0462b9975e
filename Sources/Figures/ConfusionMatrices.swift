internal import Charting
public import Histories
internal import Languages

/// How the samples of a run are classified after training.
public struct Classification: Sendable {
    /// What the run is called.
    public let label: String
    /// Those it learnt from.
    public let training: ConfusionMatrix
    /// Those it was watched on; nil where there are none.
    public let validation: ConfusionMatrix?

    /// A classification.
    public init(label: String, training: ConfusionMatrix, validation: ConfusionMatrix? = nil) {
        (self.label, self.training, self.validation) = (label, training, validation)
    }
}

extension Figure {
    /// Which classes are taken for which: a panel for each run, and beside it one for its validation samples. Nil where
    /// there is nothing to be told apart: two classes without an error.
    public static func confusionMatrices(_ runs: [Classification], _ settings: FigureSettings) -> Figure? {
        let matrices = runs.flatMap { [$0.training, $0.validation].compactMap { $0 } }
        guard let first = matrices.first, matrices.allSatisfy({ $0.counts.count == first.counts.count }),
            first.counts.count > 2 || matrices.contains(where: { $0.correctCount < $0.sampleCount })
        else { return nil }
        let names = first.counts.indices.map { place in
            place < first.classNames.count ? first.classNames[place] : String(place)
        }
        let hasValidation = runs.contains { $0.validation != nil }
        let columns = hasValidation ? 2 : min(2, runs.count)
        let rows = (matrices.count + columns - 1) / columns
        let chart = Chart(
            title: settings.say("confusion.title"), subtitle: settings.say("confusion.subtitle"),
            size: Size(width: 6.4, height: 1.5 + Double(rows) * max(1.3, 0.4 + 0.34 * Double(names.count))),
            description: runs.map { description(of: $0, names, settings) }
                .joined(separator: settings.language["list.sentence"]),
            language: settings.language.tag,
            x: Axis(label: settings.say("confusion.predicted"), categories: names),
            y: Axis(label: settings.say("confusion.true"), categories: names),
            color: ColorAxis(label: settings.say("confusion.share"), domain: 0...1),
            panels: runs.flatMap { panels(of: $0, isAlone: runs.count == 1, settings) }, columns: columns,
            emptyNote: settings.say("empty"))
        return Figure(kind: "confusion", chart: chart, caption: settings.say("confusion.caption"))
    }

    private static func panels(of run: Classification, isAlone: Bool, _ settings: FigureSettings) -> [Panel] {
        func name(_ alone: String, _ beside: String) -> String {
            settings.say(isAlone ? alone : beside, ["run": .text(run.label)])
        }
        guard let validation = run.validation else {
            return [Panel(name: isAlone ? "" : run.label, marks: [map(of: run.training)])]
        }
        return [
            Panel(
                name: name("confusion.training", "confusion.trainingOf"), marks: [map(of: run.training)]),
            Panel(
                name: name("confusion.validation", "confusion.validationOf"), marks: [map(of: validation)]),
        ]
    }

    /// The first class stands in the uppermost row; the colour is the share of the class's own samples.
    private static func map(of matrix: ConfusionMatrix) -> HeatMap {
        let shares = matrix.counts.map { row in
            let count = row.reduce(0, +)
            return row.map { count > 0 ? Double($0) / Double(count) : .nan }
        }
        return HeatMap(shares, labels: .text(matrix.counts.joined().map { String($0) }))
    }

    /// How many are right, and which error is the most frequent.
    private static func description(of run: Classification, _ names: [String], _ settings: FigureSettings)
        -> String
    {
        let matrix = run.validation ?? run.training
        let errors = names.indices.flatMap { own in
            names.indices.compactMap { other in
                own == other ? nil : (own: own, other: other, count: matrix.counts[own][other])
            }
        }
        let worst = errors.max { $0.count < $1.count }.flatMap { $0.count > 0 ? $0 : nil }
        let sum = settings.say(
            run.validation == nil ? "confusion.description" : "confusion.descriptionValidation",
            [
                "run": .text(run.label), "right": .count(matrix.correctCount),
                "samples": .count(matrix.sampleCount),
            ])
        guard let worst else { return sum }
        let error = settings.say(
            "confusion.descriptionError",
            [
                "class": .text(names[worst.own]), "other": .text(names[worst.other]),
                "count": .count(worst.count),
            ])
        return [sum, error].joined(separator: settings.language["list.sentence"])
    }
}
