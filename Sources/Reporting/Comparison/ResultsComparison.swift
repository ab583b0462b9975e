internal import Histories

/// What differs between two results: their runs, the settings of those, their numbers, and what was found in them.
public struct ResultsComparison: Encodable, Sendable {
    /// A setting that is not the same in both.
    struct Setting: Encodable, Sendable {
        let key: String
        /// Nil where there is none.
        let a: String?
        let b: String?
        /// The runs that differ so.
        var runs: [String]
    }

    /// The numbers of a run that is in both.
    struct Run: Encodable, Sendable {
        let run: String
        /// How many columns both have.
        let columns: Int
        /// Those that differ.
        let differing: [ColumnDifference]
        let onlyInA: [String]
        let onlyInB: [String]

        var isEqual: Bool { differing.isEmpty && onlyInA.isEmpty && onlyInB.isEmpty }
    }

    /// A statement that is not the same in both; nil where one does not make it.
    struct Statement: Encodable, Sendable {
        let experiment: String
        let kind: String
        let runs: [String]
        let a: String?
        let b: String?
    }

    /// The two, as they were named.
    let a: String
    let b: String
    /// The runs that one of them has.
    let runsOnlyInA: [String]
    let runsOnlyInB: [String]
    /// The settings that differ in runs that both have.
    let settings: [Setting]
    /// The runs that both have, in the order of the first.
    let runs: [Run]
    let findings: [Statement]
    let verdicts: [Statement]
    /// Whether nothing differs.
    public let isEqual: Bool

    /// Holds two results against each other, run by run of the same name; two that have one run each are of one.
    public init(_ a: ComparedResults, _ b: ComparedResults) {
        let b = a.runs.count == 1 ? b.naming(onlyRun: a.runs[0].name) : b
        let others = Dictionary(b.runs.map { ($0.name, $0) }) { first, _ in first }
        let names = Set(a.runs.map(\.name))
        let pairs = a.runs.compactMap { run in others[run.name].map { (run, $0) } }
        (self.a, self.b) = (a.name, b.name)
        runsOnlyInA = a.runs.map(\.name).filter { others[$0] == nil }
        runsOnlyInB = b.runs.map(\.name).filter { !names.contains($0) }
        settings = Self.settings(pairs)
        runs = pairs.map { Run($0, $1) }
        findings = Self.statements(a.findings, b.findings)
        verdicts = Self.statements(a.verdicts, b.verdicts)
        isEqual =
            runsOnlyInA.isEmpty && runsOnlyInB.isEmpty && settings.isEmpty && runs.allSatisfy(\.isEqual)
            && findings.isEmpty && verdicts.isEmpty
    }

    /// As `--json` prints it.
    public func bytes() throws -> [UInt8] { try JSONFile.bytes(of: self) }

    private static func settings(_ pairs: [(ComparedResults.Run, ComparedResults.Run)]) -> [Setting] {
        var found: [Setting] = []
        for (a, b) in pairs {
            for key in Set(a.settings.keys).union(b.settings.keys).sorted()
            where a.settings[key] != b.settings[key] {
                let (one, other) = (a.settings[key], b.settings[key])
                if let place = found.firstIndex(where: { $0.key == key && $0.a == one && $0.b == other }) {
                    found[place].runs.append(a.name)
                } else {
                    found.append(Setting(key: key, a: one, b: other, runs: [a.name]))
                }
            }
        }
        return found
    }

    /// Those that are not made of the same runs, or not with the same outcome; none where one side was not looked at.
    private static func statements(
        _ a: [ComparedResults.Statement]?, _ b: [ComparedResults.Statement]?
    ) -> [Statement] {
        guard let a, let b else { return [] }
        var rest = b, found: [Statement] = []
        for one in a {
            let place =
                rest.firstIndex { $0.isAboutTheSame(as: one) && $0.outcome == one.outcome }
                ?? rest.firstIndex { $0.isAboutTheSame(as: one) }
            let other = place.map { rest.remove(at: $0) }
            if one.outcome != other?.outcome { found.append(Statement(one, other?.text, isInA: true)) }
        }
        return found + rest.map { Statement($0, nil, isInA: false) }
    }
}

extension ComparedResults.Statement {
    fileprivate func isAboutTheSame(as other: Self) -> Bool {
        (experiment, kind) == (other.experiment, other.kind) && runs == other.runs
    }
}

extension ResultsComparison.Statement {
    fileprivate init(_ statement: ComparedResults.Statement, _ other: String?, isInA: Bool) {
        (experiment, kind, runs) = (statement.experiment, statement.kind, statement.runs)
        (a, b) = isInA ? (statement.text, other) : (other, statement.text)
    }
}

extension ResultsComparison.Run {
    fileprivate init(_ a: ComparedResults.Run, _ b: ComparedResults.Run) {
        let others = Dictionary(b.history.series.map { ($0.name, $0) }) { first, _ in first }
        let names = Set(a.history.series.map(\.name))
        let pairs = a.history.series.compactMap { series in others[series.name].map { (series, $0) } }
        run = a.name
        columns = pairs.count
        differing = pairs.compactMap { ColumnDifference($0, $1) }
        onlyInA = a.history.series.map(\.name).filter { others[$0] == nil }
        onlyInB = b.history.series.map(\.name).filter { !names.contains($0) }
    }
}
