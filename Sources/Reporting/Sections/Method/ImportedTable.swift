internal import Algorithms
internal import Histories
internal import Labs
internal import Languages
internal import Logs

extension Page {
    /// The runs that were read from logs: where from, what they hold, and what is to be known of how they were read; nil
    /// where there are none.
    mutating func importedTable() -> TableView? {
        let runs = results.lab.imported
        guard !runs.isEmpty else { return nil }
        let told = runs.map { remarks(of: $0) }, hasRemarks = told.contains { !$0.isEmpty }
        let rows = zip(runs, told).map { run, remarks -> [Cell] in
            let steps = run.recorded.states
            return [
                .head(run.name), .text(run.file), .text(title(of: run.run.format)), .text(columns(of: run)),
                .number(String(run.history.series.count)), .number(String(steps.count)),
                .number(steps.first.map(String.init) ?? ""), .number(steps.last.map(String.init) ?? ""),
            ] + (hasRemarks ? [.text(remarks)] : [])
        }
        let words = ["page.run"] + ["file", "format", "mainColumns"].map { "imported.\($0)" }
        let numbers = ["series", "points", "firstStep", "lastStep"]
        return TableView(
            id: "table-imported", number: numbering.nextTable(), caption: language["imported.table"],
            head: words.map { .head(language[$0]) } + numbers.map { .number(language["imported.\($0)"]) }
                + (hasRemarks ? [.head(language["imported.remarks"])] : []), rows: rows, in: markup)
    }

    private func title(of format: String) -> String {
        language.messages["imported.formats.\(format)"] ?? format
    }

    /// Which of its columns are taken for the step, the losses and the accuracies.
    private func columns(of run: ImportedRun) -> String {
        let words = [
            ("loss", "page.measuredLoss"), ("validation.loss", "page.measuredValidation"),
            ("training.accuracy", "page.accuracy"), ("validation.accuracy", "page.validationAccuracy"),
            ("step_size", "keys.step_size"),
        ]
        let taken = words.compactMap { column, word in
            run.names[column].map {
                Phrase("imported.column", ["word": .text(language[word]), "name": .text($0.tidied)])
            }
        }
        let step = Phrase(
            "imported.column",
            ["word": .text(language["imported.stepColumn"]), "name": .text(run.run.stepName.tidied)])
        return ([step] + taken).map { language.say($0) }.joined(separator: language["list.semicolon"])
    }

    /// More remarks than this are counted.
    private static let mostRemarks = 3

    private func remarks(of run: ImportedRun) -> String {
        let gaps = run.gaps.sorted { $0.key < $1.key }.map { column, count in
            Phrase(
                "imported.remarkGaps",
                ["series": .text((run.names[column] ?? column).tidied), "count": .count(count)])
        }
        let told = Array(
            (run.remarks.map { phrase(for: $0.event) } + gaps).map { language.say($0) }.uniqued())
        let rest = told.count - Self.mostRemarks
        let more = rest > 0 ? [language.say(Phrase("imported.remarkMore", ["count": .count(rest)]))] : []
        return (told.prefix(Self.mostRemarks) + more).joined(separator: language["list.sentence"])
    }

    private func phrase(for event: LogRemark.Event) -> Phrase {
        func step(_ value: Double) -> Phrase.Value { .text(NumberText.exact(value)) }
        switch event {
        case .lost(.line(let line), let problem):
            return Phrase(
                "imported.remarkLostLine", ["line": .count(line), "problem": .text(problem.tidied)])
        case .lost(.record(let record, let byte), let problem):
            return Phrase(
                "imported.remarkLostRecord",
                ["record": .count(record), "byte": .count(byte), "problem": .text(problem.tidied)])
        case .lost(.byte(let byte), let problem):
            return Phrase(
                "imported.remarkLostByte", ["byte": .count(byte), "problem": .text(problem.tidied)])
        case .lost(.file, let problem):
            return Phrase("imported.remarkLost", ["problem": .text(problem.tidied)])
        case .cut(_, let at, let points):
            return Phrase("imported.remarkCut", ["step": step(at), "points": .count(points)])
        case .kept(_, let at): return Phrase("imported.remarkKept", ["step": step(at)])
        case .lookedBack(_, let to, let points):
            return Phrase("imported.remarkLookedBack", ["step": step(to), "points": .count(points)])
        case .turned: return Phrase("imported.remarkTurned")
        case .continued(_, let epochs):
            return Phrase("imported.remarkContinued", ["epochs": .count(epochs)])
        case .numbered(_, let series):
            return Phrase("imported.remarkNumbered", ["series": .text(series.tidied)])
        case .unnamed: return Phrase("imported.remarkUnnamed")
        case .repeated(_, let series, let points):
            return Phrase(
                "imported.remarkRepeated", ["series": .text(series.tidied), "points": .count(points)])
        }
    }
}
