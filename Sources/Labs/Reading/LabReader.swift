internal import Errors
internal import Yams

/// Reads one lab file: finds everything that is wrong with it, or makes a ``Lab`` of it.
struct LabReader {
    let path: String
    let source: String
    var reader = Reader()
    /// Where each key of the base stood, for errors that are found when parts are held against each other.
    var nodes: [String: Node] = [:]
    /// How many values its experiments vary over, so far.
    var valueCount = 0
    /// The data that were read or made so far.
    var shelf = DataShelf()
    /// The files that the lab names.
    var files: NamedFiles
    /// The logs that it names.
    var logs: NamedLogs

    init(path: String, source: String, files: NamedFiles, logs: NamedLogs) {
        self.path = path
        self.source = source
        self.files = files
        self.logs = logs
    }

    mutating func read() throws(LabError) -> Lab {
        var draft = Draft()
        var experiments: [PlannedExperiment] = []
        if let root = reader.compose(source, holding: Self.content),
            let pairs = reader.table(root, of: "a lab")
        {
            readTop(pairs, &draft, &experiments)
            if reader.problems.isEmpty { checkBase(draft, experiments, at: root) }
        }
        try throwProblems()
        let lab = plan(draft, experiments)
        try throwProblems()
        // `plan` gives nil only together with a problem.
        guard var lab else { throw LabError(path: path, lines: [], problems: []) }
        (lab.prose, lab.path) = (draft.prose, path)
        return lab
    }

    /// What a lab file holds.
    static let content = "a lab: title, data, network, training, experiments"

    private func throwProblems() throws(LabError) {
        if let error = reader.error(path: path, source: source) { throw error }
    }

    private mutating func readTop(
        _ pairs: [(key: Node, value: Node)], _ draft: inout Draft, _ experiments: inout [PlannedExperiment]
    ) {
        for (key, value) in pairs {
            let name = key.string ?? ""
            if Key.sections.contains(name) {
                nodes[name] = key
                for (key, value) in reader.table(value, of: name) ?? [] { read(key, value, in: name, &draft) }
            } else if name == "experiments" {
                experiments = readExperiments(value)
            } else if name == "runs" {
                nodes[name] = value
                draft.imports = readImports(value)
            } else if name == "prose" {
                draft.prose = readProse(value)
            } else if name == "descent" {
                if value.int != 1 {
                    reader.report(value, .outOfRange, "this lab is of another format version", allowed: "1")
                }
            } else {
                read(key, value, in: "", &draft)
            }
        }
        draft.trains = nodes["runs"] == nil || Key.sections.contains { nodes[$0] != nil }
    }

    private mutating func read(_ keyNode: Node, _ value: Node, in section: String, _ draft: inout Draft) {
        let name = keyNode.string ?? ""
        let known = Key.keys(in: section)
        guard let key = known.first(where: { $0.name == name }) else {
            var words = known.map(\.name)
            if section.isEmpty { words += Key.sections + Shape.names(of: Key.others) }
            reader.report(
                keyNode, .unknownKey, "unknown key \(shown(name))\(section.isEmpty ? "" : " in \(section)")",
                allowed: words.joined(separator: ", "), suggestion: suggestion(for: name, among: words))
            return
        }
        nodes[key.path] = value
        key.read(value, &draft, &reader)
    }

    /// A word of another program, a near miss, or a key that stands in another table.
    private func suggestion(for name: String, among words: [String]) -> String? {
        if let word = Key.foreignWords[name], words.contains(word) { return word }
        return words.nearest(to: name) ?? Key.place(of: name)
    }
}
