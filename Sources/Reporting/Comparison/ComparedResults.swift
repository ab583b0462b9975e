public import Errors
internal import Foundation
internal import Histories
internal import Labs
internal import Languages

/// What some runs were and what was found in them, as two of these are held against each other.
public struct ComparedResults: Sendable {
    /// A run: its settings as text, by their dotted names, and what was recorded.
    struct Run: Sendable {
        var name: String
        let settings: [String: String]
        /// The experiments that it belongs to.
        let experiments: Set<String>
        /// Whether it is one of a log, which tells no settings.
        let isOfLog: Bool
        let history: History
    }

    /// Something said of runs: what makes it the same statement, and what it says.
    struct Statement: Sendable {
        var experiment: String
        let kind: String
        var runs: [String]
        /// What it came to: an answer, a state, a value.
        let outcome: String
        let text: String
    }

    /// As it was named.
    let name: String
    var runs: [Run]
    /// Nil where nothing was looked for.
    var findings: [Statement]?
    /// Nil where nothing was looked for.
    var verdicts: [Statement]?
}

extension ComparedResults {
    /// The results of a lab that was trained.
    ///
    /// - Throws: ``TemplateError`` where the language's catalogue cannot be read, `ChartError` where a chart
    ///   cannot be drawn.
    public init(_ results: Results, name: String, templates: Templates) async throws {
        let lab = results.lab
        let language = try templates.language(lab.language).counting(lab.counting.rawValue)
        let parts = try await results.parts(of: lab.chapters, language, hidesAnswers: false)
        let recorded = Dictionary(lab.imported.map { ($0.name, $0.recorded) }) { first, _ in first }
        try self.init(
            name: name, runs: RunsFile(results).bytes(), findings: FindingsFile(parts, language).bytes()
        ) { run, _ in recorded[run] ?? results.history(of: run) }
    }

    /// The results in a folder that a report was written to: `runs.json`, `histories/` and, where there is one,
    /// `findings.json`.
    ///
    /// - Throws: ``ComparisonError`` where they cannot be read.
    public init(folder: String) throws(ComparisonError) {
        let files = ResultFiles(folder: folder)
        do {
            try self.init(
                name: folder, runs: files.bytes("runs.json"), findings: files.optional("findings.json")
            ) { _, file in try files.history(file) }
        } catch let error as ComparisonError {
            throw error
        } catch let error as DecodingError {
            throw ComparisonError(
                .notOurs, "\(folder)/runs.json", "this is not what Descent writes: \(error.place)")
        } catch {
            throw ComparisonError(.notOurs, folder, "cannot be read")
        }
    }

    /// - Parameter history: What was recorded of a run, by its name and its file's.
    private init(
        name: String, runs: [UInt8], findings: [UInt8]?, history: (String, String) throws -> History
    ) throws {
        let decoder = JSONDecoder()
        let file = try decoder.decode(ToldRuns.self, from: Data(runs))
        self.name = name
        self.runs = try file.runs.flatMap { run in
            let recorded = try history(run.id, run.file)
            // Of another lab the same run may be known by one of its other names alone.
            return ([run.id] + (run.aliases ?? [])).map { name in
                Run(
                    name: name, settings: run.told, experiments: Set(run.experiments ?? []),
                    isOfLog: run.settings == nil, history: recorded)
            }
        }
        guard let findings else { return }
        let found = try decoder.decode(ToldFindings.self, from: Data(findings))
        self.findings = found.findings.map(\.statement)
        verdicts = found.verdicts.map(\.statement)
    }
}

extension ComparedResults {
    /// The same with its only run under another name: two logs of one run each are compared whatever they are called.
    func naming(onlyRun name: String) -> ComparedResults {
        guard runs.count == 1 else { return self }
        var renamed = self
        let old = runs[0].name
        renamed.runs[0].name = name
        func rename(_ statements: [Statement]?) -> [Statement]? {
            statements?.map { statement in
                var statement = statement
                statement.runs = statement.runs.map { $0 == old ? name : $0 }
                return statement
            }
        }
        renamed.findings = rename(findings)
        renamed.verdicts = rename(verdicts)
        return renamed
    }
}

extension ComparedResults {
    /// The runs of each experiment.
    var experiments: [String: Set<String>] {
        runs.reduce(into: [:]) { experiments, run in
            for experiment in run.experiments { experiments[experiment, default: []].insert(run.name) }
        }
    }

    /// The same with experiments under other names.
    func naming(experiments names: [String: String]) -> ComparedResults {
        func rename(_ statements: [Statement]?) -> [Statement]? {
            statements?.map { statement in
                var statement = statement
                statement.experiment = names[statement.experiment] ?? statement.experiment
                return statement
            }
        }
        var renamed = self
        (renamed.findings, renamed.verdicts) = (rename(findings), rename(verdicts))
        return renamed
    }
}

/// Results that cannot be compared.
public struct ComparisonError: CodedError {
    /// What kind of mistake it is.
    public let code: ErrorCode
    let path: String
    let problem: String

    init(_ code: ErrorCode, _ path: String, _ problem: String) {
        (self.code, self.path, self.problem) = (code, path, problem)
    }

    /// `path: error: problem`
    public var description: String { code.mark("\(path): error: \(problem)") }
}

extension DecodingError {
    /// Where in the file.
    fileprivate var place: String {
        let context: Context? =
            switch self {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
                .dataCorrupted(let context):
                context
            @unknown default: nil
            }
        let path = context?.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" } ?? []
        return path.isEmpty ? "it is no table" : "what stands at \(path.joined().drop { $0 == "." })"
    }
}
