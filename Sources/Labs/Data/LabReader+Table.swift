internal import Training
internal import Yams

extension LabReader {
    /// The table at a path that the lab names; nil where it was told why there is none.
    mutating func table(at path: String) -> CSVTable? {
        if let known = shelf.tables[path] { return known }
        let folder = self.path.lastIndex(of: "/").map { self.path[...$0] } ?? ""
        let full = path.hasPrefix("/") ? path : folder + path
        var table: CSVTable?
        do throws(TextFile.Failure) {
            table = parse(full, try TextFile.text(at: full, isPlain: true))
        } catch {
            let message =
                switch error {
                case .missing: "there is no file \(shown(full))"
                case .directory: "\(shown(full)) is a directory"
                case .special, .unreadable: "\(shown(full)) cannot be read"
                case .empty: "\(shown(full)) is empty"
                case .tooLarge: "\(shown(full)) is too large for data"
                case .notUTF8: "\(shown(full)) is not UTF-8 text"
                }
            report(
                nil, "data.csv", message,
                allowed: error == .tooLarge
                    ? "at most \(TextFile.byteLimit >> 20) MB"
                    : error == .notUTF8
                        ? "a file saved as UTF-8" : "the path of a table, from the lab file's folder")
        }
        shelf.tables[path] = .some(table)
        return table
    }

    private mutating func parse(_ path: String, _ text: String) -> CSVTable? {
        do {
            return try CSVTable(path: path, text: text)
        } catch {
            for problem in error.problems { reader.report(problem) }
            return nil
        }
    }

    /// The samples of a table: the columns that the lab names; without names for the inputs, all other columns of
    /// numbers.
    mutating func read(_ data: Draft.Data, from table: CSVTable) -> RawSamples? {
        guard let targets = columns(data.targets, of: table) else { return nil }
        var inputs = table.names.indices.filter { !targets.contains($0) && table.isNumeric($0) }
        if data.inputs != nil {
            guard let named = columns(data.inputs, of: table, besides: targets) else { return nil }
            inputs = named
        } else if inputs.isEmpty {
            report(
                nil, "data.csv", "no column besides the targets holds numbers",
                allowed: "a table with a column of numbers")
            return nil
        }
        var problems: [Problem] = []
        var samples = RawSamples(
            inputs: table.rows(inputs, &problems), inputNames: inputs.map { table.names[$0] },
            targets: .numbers([]))
        if targets.count == 1, !table.isNumeric(targets[0]) {
            samples.targets = .named(table.words(targets[0], &problems))
        } else {
            samples.targets = .numbers(table.rows(targets, &problems))
        }
        guard problems.isEmpty else {
            problems.sort { ($0.line ?? 0, $0.column) < ($1.line ?? 0, $1.column) }
            for problem in CSVError(problems, of: table.path).problems { reader.report(problem) }
            return nil
        }
        return samples
    }

    private mutating func columns(
        _ given: Draft.Data.Column?, of table: CSVTable, besides taken: [Int] = []
    ) -> [Int]? {
        let nodes: [Node] =
            switch given {
            case .words(let nodes): nodes
            case .word(let node): [node]
            case .rows, nil: []
            }
        var places: [Int] = []
        for node in nodes {
            let name = node.string ?? ""
            guard let place = table.names.firstIndex(of: name) else {
                reader.report(
                    node, "there is no column \(shown(name)) in \(table.path)",
                    allowed: table.names.prefix(40).joined(separator: ", "),
                    suggestion: table.names.nearest(to: name))
                continue
            }
            if (places + taken).contains(place) {
                reader.report(node, "column \(shown(name)) is named twice", allowed: "each column once")
                continue
            }
            places.append(place)
        }
        return places.count == nodes.count && !nodes.isEmpty ? places : nil
    }
}
