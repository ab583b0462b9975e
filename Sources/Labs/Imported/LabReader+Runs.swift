internal import Errors
internal import Histories
internal import Logs
internal import Training
internal import Yams

/// An entry of `runs:` as it stands in the file.
struct PlannedImport {
    let node: Node
    var file: Node?
    /// What its run is called, or what the names of its runs begin with.
    var name: Node?
    /// The experiments that show it; nil for all.
    var experiments: [Node]?
    var loss: Loss?
}

extension LabReader {
    /// More runs than this from the logs of one lab are a mistake.
    static let importLimit = 1000

    /// A list of logs, each a path or a table of its file and what is said of it.
    mutating func readImports(_ node: Node) -> [PlannedImport] {
        guard case .sequence(let list) = node, !list.isEmpty else {
            reader.report(
                node, .wrongKind, "runs must list logs of training runs",
                allowed: "entries such as - file: logs/metrics.csv")
            return []
        }
        return list.compactMap { readImport($0) }
    }

    private mutating func readImport(_ node: Node) -> PlannedImport? {
        var planned = PlannedImport(node: node)
        guard node.mapping != nil else {
            guard reader.text(node, of: "an entry of runs") != nil else { return nil }
            planned.file = node
            return planned
        }
        let words = Shape.names(of: Shape.importedRun)
        for (key, value) in reader.table(node, of: "a run") ?? [] {
            switch key.string ?? "" {
            case "file": planned.file = reader.text(value, of: "file") == nil ? nil : value
            case "name": planned.name = reader.text(value, of: "name") == nil ? nil : value
            case "experiments": planned.experiments = value.sequence.map(Array.init) ?? [value]
            case "loss": planned.loss = reader.entry(value, of: "loss", from: Loss.self)
            case let other:
                reader.report(
                    key, .unknownKey, "unknown key \(shown(other)) in a run",
                    allowed: words.joined(separator: ", "),
                    suggestion: ["path": "file", "label": "name", "csv": "file"][other]
                        ?? words.nearest(to: other))
            }
        }
        if planned.file == nil {
            reader.report(node, .missing, "this run has no file", allowed: "file: logs/metrics.csv")
            return nil
        }
        return planned
    }

    /// The runs of all logs, each with a name of its own.
    mutating func imported(
        _ planned: [PlannedImport], _ experiments: [Experiment], beside runs: [Run]
    ) -> [ImportedRun] {
        var names = Set(runs.flatMap { [$0.name] + $0.aliases })
        var slugs = Set(names.map { $0.lowercased() })
        var imported: [ImportedRun] = []
        var numbers = 0
        for entry in planned {
            guard let file = entry.file, let path = file.string, let log = log(at: path, file) else {
                continue
            }
            let shown = entry.experiments.map { slugsOfExperiments($0, among: experiments) }
            for run in log.runs {
                guard imported.count < Self.importLimit else {
                    reader.report(
                        file, .tooMuch, "the logs up to here hold too many runs",
                        allowed: "at most \(Self.importLimit)"
                    )
                    return imported
                }
                numbers += run.series.reduce(0) { $0 + $1.values.count }
                guard numbers <= Self.numberLimit else {
                    reader.report(
                        file, .tooMuch, "the logs up to here hold more numbers than a report can",
                        allowed: "at most \(Self.numberLimit)")
                    return imported
                }
                guard let name = name(of: run, of: log, entry, path, avoiding: &names) else { continue }
                var remarks = log.remarks.filter { $0.concerns(run, of: log) }
                var (recorded, told) = run.history(&remarks), gaps: [String: Int] = [:]
                recorded.name = name
                let judged = recorded.judged(&gaps)
                imported.append(
                    ImportedRun(
                        name: name, slug: Self.slug(name, avoiding: &slugs),
                        experiments: shown ?? experiments.map(\.slug), recorded: recorded, judged: judged,
                        history: judged.thinned(), gaps: gaps, names: told, loss: entry.loss, file: path,
                        run: run, remarks: remarks))
            }
        }
        return imported
    }

    /// The log at a path; nil where it was told why it cannot be had.
    private mutating func log(at path: String, _ node: Node) -> Log? {
        do throws(LogError) {
            return try logs.log(at: path)
        } catch {
            reader.report(
                node, error.code, "\(shown(path)): \(error.problem)",
                allowed: error.allowed.isEmpty ? nil : error.allowed,
                suggestion: files.nearest(to: path))
            return nil
        }
    }

    private mutating func slugsOfExperiments(_ nodes: [Node], among experiments: [Experiment]) -> [String] {
        nodes.compactMap { node in
            let name = node.string ?? "", names = experiments.map(\.name)
            if let found = experiments.first(where: { $0.name == name }) { return found.slug }
            reader.report(
                node, .unknownName, "this lab has no experiment \(shown(name))",
                allowed: names.isEmpty
                    ? "no experiments, where the lab has none" : names.joined(separator: ", "),
                suggestion: names.nearest(to: name))
            return nil
        }
    }

    /// The name that the lab gives, before the run's own where the log has several; else the run's own, its file's
    /// where another run has that, and a number behind it where both are taken. Nil, and told, where the lab gives one
    /// name to two runs.
    private mutating func name(
        of run: LogRun, of log: Log, _ entry: PlannedImport, _ path: String, avoiding names: inout Set<String>
    ) -> String? {
        let own = run.name.tidied
        let place = path.tidied
        if let node = entry.name {
            let given = (node.string ?? "").tidied
            let name = log.runs.count == 1 || own == "." ? given : "\(given)/\(own)"
            guard !given.isEmpty, names.insert(name).inserted else {
                reader.report(
                    node, given.isEmpty ? .missing : .repeated,
                    given.isEmpty ? "a run needs a name" : "there is another run \(shown(name))",
                    allowed: "a name that no other run has")
                return nil
            }
            return name
        }
        let stem = place.lastIndex(of: ".").map { String(place[..<$0]) } ?? place
        let whole = log.runs.count == 1 || own.isEmpty || own == "." ? stem : "\(stem)/\(own)"
        let first = own.isEmpty || own == "." ? whole : own
        for name in [first, whole] where names.insert(name).inserted { return name }
        for number in 2... {
            let name = "\(whole) (\(number))"
            if names.insert(name).inserted { return name }
        }
        return nil
    }
}

extension String {
    /// A stranger's words on one line, no longer than a chart can show.
    package var tidied: String {
        let scalars = unicodeScalars.map { $0.isControl ? " " : $0 }
        let text = String(String.UnicodeScalarView(scalars)).split(separator: " ").joined(separator: " ")
        return text.count <= 60 ? text : text.prefix(59) + "…"
    }
}

extension LogRemark {
    /// Whether it is to be told of a run: it speaks of it, or of the file that it was read from.
    fileprivate func concerns(_ run: LogRun, of log: Log) -> Bool {
        switch event {
        case .cut(let name, _, _), .kept(let name, _), .lookedBack(let name, _, _), .turned(let name),
            .continued(let name, _), .numbered(let name, _), .repeated(let name, _, _):
            name == run.name
        case .lost, .unnamed:
            file.hasPrefix(run.source) || !log.runs.contains { file.hasPrefix($0.source) }
        }
    }
}
