/// `runs.json` as far as runs are told apart by it.
struct ToldRuns: Decodable {
    let runs: [Run]

    struct Run: Decodable {
        let id: String
        let aliases: [String]?
        let history: String?
        let status: String
        let settings: [String: ToldValue]?
        let experiments: [String]?
        let source: Source?
    }

    struct Source: Decodable {
        let format: String
        let file: String?
    }
}

extension ToldRuns.Run {
    /// The name of the file with its states: older files do not tell it.
    var file: String { history?.split(separator: "/").last.map(String.init) ?? "\(id).csv" }

    /// What determines it, as text by dotted names.
    var told: [String: String] {
        var all = (settings ?? [:]).reduce(into: [:]) { told, entry in
            entry.value.tell(as: entry.key, &told)
        }
        all["format"] = source?.format
        return all
    }
}

/// `findings.json` as far as findings are compared by it.
struct ToldFindings: Decodable {
    let findings: [Finding]
    let verdicts: [Verdict]

    struct Finding: Decodable {
        let experiment: String
        let kind: String
        let runs: [String]
        let series: String?
        let state: Int?
        let value: ToldValue?
        let claim: String

        var statement: ComparedResults.Statement {
            let outcome = [state.map(String.init), value?.text].compactMap(\.self)
            return .init(
                experiment: experiment, kind: [kind, series].compactMap(\.self).joined(separator: " of "),
                runs: runs, outcome: outcome.joined(separator: " "), text: claim)
        }
    }

    struct Verdict: Decodable {
        let experiment: String
        let kind: String
        let answer: String
        let runs: [String]
        let expectation: String

        var statement: ComparedResults.Statement {
            .init(
                experiment: experiment, kind: kind, runs: runs, outcome: answer,
                text: "\(answer.replacing("_", with: " ")): \(expectation)")
        }
    }
}

/// A value of `runs.json` or `findings.json`.
enum ToldValue: Decodable {
    case text(String)
    case flag(Bool)
    case number(Double)
    case list([ToldValue])
    case table([String: ToldValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([ToldValue].self) {
            self = .list(list)
        } else {
            self = .table(try container.decode([String: ToldValue].self))
        }
    }

    /// As a lab file writes it.
    var text: String {
        switch self {
        case .text(let text): text
        case .flag(let flag): "\(flag)"
        case .number(let number): number.description.replacing(/\.0$/, with: "")
        case .list(let list): "[\(list.map(\.text).joined(separator: ", "))]"
        case .table(let table):
            "{\(table.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.text)" }.joined(separator: ", "))}"
        }
    }

    /// Enters it under a name, what stands in a table under dotted ones.
    func tell(as name: String, _ told: inout [String: String]) {
        guard case .table(let table) = self else {
            told[name] = text
            return
        }
        for (key, value) in table { value.tell(as: "\(name).\(key)", &told) }
    }
}
