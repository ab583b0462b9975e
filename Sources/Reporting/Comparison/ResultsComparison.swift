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

    /// An experiment over the same runs, and so over the same settings, that has another name in each.
    struct Experiment: Encodable, Sendable {
        let a: String
        let b: String
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
    /// The experiments that are called otherwise.
    let experiments: [Experiment]
    /// The settings that differ in runs that both have.
    let settings: [Setting]
    /// The runs that both have, in the order of the first.
    let runs: [Run]
    /// The runs that both have and whose settings one does not tell, being a log.
    let runsWithoutSettings: [String]
    let findings: [Statement]
    let verdicts: [Statement]
    /// How many are the same in both.
    let sameFindings: Int
    let sameVerdicts: Int
    /// Whether nothing differs.
    public let isEqual: Bool

    /// Holds two results against each other, run by run of the same name; two that have one run each are of one.
    public init(_ a: ComparedResults, _ b: ComparedResults) {
        let named = a.runs.count == 1 ? b.naming(onlyRun: a.runs[0].name) : b
        let experiments = Self.renamed(a.experiments, named.experiments)
        let b = named.naming(
            experiments: Dictionary(experiments.map { ($0.b, $0.a) }) { first, _ in first })
        let others = Dictionary(b.runs.map { ($0.name, $0) }) { first, _ in first }
        let names = Set(a.runs.map(\.name))
        let pairs = a.runs.compactMap { run in others[run.name].map { (run, $0) } }
        (self.a, self.b) = (a.name, b.name)
        runsOnlyInA = a.runs.map(\.name).filter { others[$0] == nil }
        runsOnlyInB = b.runs.map(\.name).filter { !names.contains($0) }
        self.experiments = experiments
        settings = Self.settings(pairs.filter { $0.isOfLog == $1.isOfLog })
        runsWithoutSettings = pairs.filter { $0.isOfLog != $1.isOfLog }.map(\.0.name)
        runs = pairs.map { Run($0, $1) }
        (findings, sameFindings) = Self.statements(a.findings, b.findings)
        (verdicts, sameVerdicts) = Self.statements(a.verdicts, b.verdicts)
        isEqual =
            runsOnlyInA.isEmpty && runsOnlyInB.isEmpty && experiments.isEmpty && settings.isEmpty
            && runsWithoutSettings.isEmpty && runs.allSatisfy(\.isEqual) && findings.isEmpty
            && verdicts.isEmpty
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

    /// Experiments that only one of them names, over the same runs.
    private static func renamed(_ a: [String: Set<String>], _ b: [String: Set<String>]) -> [Experiment] {
        var rest = b.filter { a[$0.key] == nil }.sorted { $0.key < $1.key }
        return a.filter { b[$0.key] == nil }.sorted { $0.key < $1.key }.compactMap { name, runs in
            rest.firstIndex { $0.value == runs }.map { Experiment(a: name, b: rest.remove(at: $0).key) }
        }
    }

    /// Those that are not the same in both, and how many are; none where one side was not looked at.
    private static func statements(
        _ a: [ComparedResults.Statement]?, _ b: [ComparedResults.Statement]?
    ) -> (differing: [Statement], same: Int) {
        guard let a, let b else { return ([], 0) }
        var rest = b, others: [Int: ComparedResults.Statement] = [:]
        // The likest first. A run may have another name in each, so that a sentence of both is one finding.
        let likenesses: [(ComparedResults.Statement, ComparedResults.Statement) -> Bool] = [
            { $0.isAboutTheSame(as: $1) && $0.outcome == $1.outcome },
            { $0.isSaidAs($1) && $0.outcome == $1.outcome }, { $0.isSaidAs($1) },
            { $0.isAboutTheSame(as: $1) },
        ]
        for isLike in likenesses {
            for (place, one) in a.enumerated() where others[place] == nil {
                others[place] = rest.firstIndex { isLike(one, $0) }.map { rest.remove(at: $0) }
            }
        }
        let differing = a.enumerated().filter { $0.element.outcome != others[$0.offset]?.outcome }.map {
            Statement($0.element, others[$0.offset]?.text, isInA: true)
        }
        return (differing + rest.map { Statement($0, nil, isInA: false) }, a.count - differing.count)
    }
}

extension ComparedResults.Statement {
    fileprivate func isAboutTheSame(as other: Self) -> Bool {
        (experiment, kind) == (other.experiment, other.kind) && runs == other.runs
    }

    fileprivate func isSaidAs(_ other: Self) -> Bool {
        (experiment, kind, text) == (other.experiment, other.kind, other.text)
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
