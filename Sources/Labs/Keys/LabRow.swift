internal import Analysis

/// What one key of the lab file takes: a row of the README's table and of the reference, in Markdown.
package struct LabRow: Sendable {
    /// The key, as a dotted path.
    package let key: String
    /// What it takes.
    package let takes: String
    /// What holds where it is left out.
    package let otherwise: String

    /// Its cells in a table.
    package var cells: [String] { ["`\(key)`", takes, otherwise] }

    private init(_ key: String, _ about: String, words: [String], otherwise: String) {
        // One word alone is told with what it means.
        let words = words.count > 1 ? words.map { "`\($0)`" } : []
        self.key = key
        takes = words.isEmpty ? about : "\(about) \(words.joined(separator: ", "))"
        self.otherwise = otherwise
    }

    private init(_ path: String, _ field: Shape.Field, words: [String]? = nil) {
        self.init(
            path, field.about ?? "", words: words ?? field.takes.words, otherwise: field.otherwise ?? "")
    }

    /// Every key, in the order of the documentation.
    package static let all: [LabRow] =
        Key.all.map { LabRow($0.path, $0.about, words: $0.takes.words, otherwise: $0.otherwise) }
        + Key.others.map { LabRow($0.name, $0) }
        + Shape.experiment.filter { $0.name == "expect" }.map {
            LabRow(
                "experiments.\($0.name)", $0,
                words: ExpectationKind.all.map { $0.name } + Criterion.all.map { $0.name })
        }
}

extension Shape {
    /// The words one chooses from, or the keys of its table; none where it takes something else.
    fileprivate var words: [String] {
        switch self {
        case .word(let words): words
        case .table(let fields): Self.names(of: fields)
        case .list(let shape, _): shape.words
        case .either(let shapes): shapes.lazy.map(\.words).first { !$0.isEmpty } ?? []
        case .text, .flag, .number, .whole, .key: []
        }
    }
}
