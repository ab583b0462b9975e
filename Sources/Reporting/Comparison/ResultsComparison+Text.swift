extension ResultsComparison {
    /// What differs, as a reader of a terminal wants it.
    public var text: String {
        let parts = [
            section("Runs", Self.alone(runsOnlyInA, "A") + Self.alone(runsOnlyInB, "B")),
            section("Settings", settings.map(told)), section("Numbers", runs.compactMap(\.told)),
            section("Findings", findings.map(\.told)), section("Verdicts", verdicts.map(\.told)),
        ]
        guard !isEqual else {
            let columns = runs.reduce(0) { $0 + $1.columns }
            return "\(a) and \(b) are equal: \(Self.counted(runs.count, "run")), "
                + "\(Self.counted(columns, "column")) of numbers, every bit the same\n"
        }
        return "A: \(a)\nB: \(b)\n" + parts.joined()
    }

    private static let most = 20

    private func section(_ title: String, _ lines: [String]) -> String {
        guard !lines.isEmpty else { return "" }
        let rest = lines.count > Self.most ? ["  … \(lines.count - Self.most) more; --json tells all"] : []
        return "\n\(title)\n" + (lines.prefix(Self.most).map { "  \($0)" } + rest).joined(separator: "\n")
            + "\n"
    }

    private func told(_ setting: Setting) -> String {
        let isEverywhere = setting.runs.count == runs.count && runs.count > 1
        let place = isEverywhere ? "all \(runs.count) runs" : Self.listed(setting.runs)
        return "\(setting.key): \(setting.a ?? "(none)") → \(setting.b ?? "(none)")  in \(place)"
    }

    private static func alone(_ names: [String], _ side: String) -> [String] {
        names.isEmpty ? [] : ["only in \(side): \(listed(names))"]
    }

    fileprivate static func listed(_ names: [String]) -> String {
        names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", … \(names.count - 12) more" : "")
    }

    fileprivate static func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}

extension ResultsComparison.Run {
    /// Nil where nothing differs.
    fileprivate var told: String? {
        guard !isEqual else { return nil }
        var lines: [String] = []
        if !differing.isEmpty {
            lines.append("\(differing.count) of \(ResultsComparison.counted(columns, "column")) differ")
        }
        if let first = differing.filter({ $0.firstState != nil }).min(by: {
            $0.firstState ?? 0 < $1.firstState ?? 0
        }), let state = first.firstState {
            lines.append("first at state \(state): \(first.column)")
        }
        if let farthest { lines.append(farthest) }
        let alone = differing.filter { $0.alone > 0 }
        if let most = alone.max(by: { $0.alone < $1.alone }) {
            lines.append(
                "\(ResultsComparison.counted(most.alone, "state")) of \(most.column) in one of them only")
        }
        if !onlyInA.isEmpty { lines.append("only in A: \(ResultsComparison.listed(onlyInA))") }
        if !onlyInB.isEmpty { lines.append("only in B: \(ResultsComparison.listed(onlyInB))") }
        return "\(run): \(lines.joined(separator: "\n    "))"
    }

    /// Where the numbers are farthest apart: in steps of float32 where all of them are such.
    private var farthest: String? {
        let places = differing.compactMap { column in column.farthest.map { (column.column, $0) } }
        let measured = places.filter { $0.1.ulps != nil }
        let isFloat = measured.count == places.count
        let most = places.max { one, other in
            isFloat
                ? one.1.ulps ?? 0 < other.1.ulps ?? 0
                : one.1.difference.value < other.1.difference.value || other.1.difference.value.isNaN
        }
        guard let (column, place) = most else { return nil }
        // Of numbers that have little in common nobody counts the steps.
        let distance =
            place.ulps.flatMap { $0 <= 1_000_000 ? "\($0) ULP\($0 == 1 ? "" : "s")" : nil }
            ?? "apart by \(Float(place.difference.value))"
        return "farthest at state \(place.state): \(column) is \(place.text(of: place.a)) in A and "
            + "\(place.text(of: place.b)) in B, \(distance)"
    }
}

extension ColumnDifference.Place {
    /// As short as reads back to the same bits.
    fileprivate func text(of number: JSONNumber) -> String {
        ulps == nil ? "\(number.value)" : "\(Float(number.value))"
    }
}

extension ResultsComparison.Statement {
    fileprivate var told: String {
        switch (a, b) {
        case (let a?, nil): "only in A, \(experiment): \(a)"
        case (nil, let b?): "only in B, \(experiment): \(b)"
        case (let a?, let b?) where a == b:
            "\(experiment), in both of other numbers: \(a)"
        default: "\(experiment):\n    A: \(a ?? "")\n    B: \(b ?? "")"
        }
    }
}
