internal import Errors
internal import Training
internal import Yams

extension LabReader {
    /// The table at a path that the lab names; nil where it was told why there is none.
    mutating func table(at path: String) -> CSVTable? {
        if let known = shelf.tables[path] { return known }
        let file = text(
            inFile: path, of: "data", holding: "a line of names, then samples",
            example: "the path of a table", at: nodes["data.csv"])
        let table = file.flatMap { parse($0.path, $0.text) }
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
        let targets = columns(data.targets, of: table),
            named = columns(data.inputs, of: table, besides: targets ?? [])
        guard let targets, data.inputs == nil || named != nil else { return nil }
        let inputs = named ?? table.names.indices.filter { !targets.contains($0) && table.holdsNumbers($0) }
        guard !inputs.isEmpty else {
            report(
                nil, "data.csv", .notANumber, "no column besides the targets holds numbers",
                allowed: "a table with a column of numbers, such as 1.5")
            return nil
        }
        var faults: [CSVTable.Fault] = []
        var samples = RawSamples(
            inputs: table.rows(inputs, allowed: "a finite number, or inputs without this column", &faults),
            inputNames: inputs.map { table.names[$0] },
            targets: .numbers([]))
        if targets.count == 1, !table.isNumeric(targets[0]) {
            samples.targets = .named(table.words(targets[0], &faults))
        } else {
            samples.targets = .numbers(table.rows(targets, &faults))
        }
        guard faults.isEmpty else {
            for problem in table.error(faults).problems { reader.report(problem) }
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
                    node, .unknownColumn, "there is no column \(shown(name)) in \(table.path)",
                    allowed: table.names.prefix(40).joined(separator: ", "),
                    suggestion: table.names.nearest(to: name))
                continue
            }
            if (places + taken).contains(place) {
                reader.report(
                    node, .repeated, "column \(shown(name)) is named twice", allowed: "each column once")
                continue
            }
            places.append(place)
        }
        return places.count == nodes.count && !nodes.isEmpty ? places : nil
    }
}
