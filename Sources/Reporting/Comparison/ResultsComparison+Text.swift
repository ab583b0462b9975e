extension ResultsComparison {
    /// What differs, as a reader of a terminal wants it.
    public var text: String {
        let parts = [
            section("Runs", Self.alone(runsOnlyInA, "A") + Self.alone(runsOnlyInB, "B")),
            section(
                "Experiments", experiments.map { "\($0.a) is called \($0.b) in B: its runs are the same" }),
            section("Settings", settings.map(told), more: withoutSettings),
            section("Numbers", runs.compactMap(\.told), more: equalNumbers),
            section("Findings", findings.map(\.told), more: Self.same(sameFindings, "finding")),
            section("Verdicts", verdicts.map(\.told), more: Self.same(sameVerdicts, "verdict")),
        ]
        guard !isEqual else {
            let columns = runs.reduce(0) { $0 + $1.columns }
            return "\(a) and \(b) are equal: \(Self.counted(runs.count, "run")), "
                + "\(Self.counted(columns, "column")) of numbers, every bit the same\n"
        }
        return "A: \(a)\nB: \(b)\n" + parts.joined()
    }

    private static let most = 20

    /// - Parameter more: What is said last, whatever is left out before it.
    private func section(_ title: String, _ lines: [String], more: String? = nil) -> String {
        guard !lines.isEmpty || more != nil else { return "" }
        let rest = lines.count > Self.most ? ["… \(lines.count - Self.most) more; --json tells all"] : []
        let told = lines.prefix(Self.most) + rest + [more].compactMap(\.self)
        return "\n\(title)\n" + told.map { "  \($0)\n" }.joined()
    }

    /// The runs whose numbers are the same.
    private var equalNumbers: String? {
        let equal = runs.filter { $0.isEqual && $0.columns > 0 }
        guard !equal.isEmpty else { return nil }
        let columns = Self.counted(equal.reduce(0) { $0 + $1.columns }, "column")
        let which =
            equal.count == 1
            ? equal[0].run : "\(equal.count == runs.count ? "all" : "the other") \(equal.count) runs"
        return "\(which): \(columns), every bit the same"
    }

    private var withoutSettings: String? {
        runsWithoutSettings.isEmpty
            ? nil : "not compared in \(Self.listed(runsWithoutSettings)): a log tells none"
    }

    private static func same(_ count: Int, _ noun: String) -> String? {
        count == 0 ? nil : "\(counted(count, noun)) the same in both"
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
        let apart = differing.filter { $0.firstState != nil }
        if let first = apart.min(by: { $0.firstState ?? 0 < $1.firstState ?? 0 }),
            let state = first.firstState
        {
            let verb = apart.count == 1 ? "differs" : "differ"
            lines.append("\(apart.count) of \(ResultsComparison.counted(columns, "column")) \(verb)")
            lines.append("first at state \(state): \(first.column)")
        } else if !differing.isEmpty {
            lines.append("the same at every state of both, to the last bit")
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
        return "farthest at state \(place.state): \(column) is \(place.text(of: place.a)) in A and "
            + "\(place.text(of: place.b)) in B, \(place.distance)"
    }
}

extension ColumnDifference.Place {
    /// How far the two are apart; of numbers that have little in common nobody counts the steps.
    fileprivate var distance: String {
        switch (a.value.isFinite, b.value.isFinite) {
        case (true, false): return "which is not finite"
        case (false, true): return "of which A's is not finite"
        case (false, false): return "of which neither is finite"
        case (true, true): break
        }
        if let ulps, ulps <= 1_000_000 { return "\(ulps) ULP\(ulps == 1 ? "" : "s")" }
        return "apart by \(Float(difference.value))"
    }

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
