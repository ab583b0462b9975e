internal import Errors
internal import Yams

extension LabReader {
    mutating func readExperiments(_ node: Node) -> [PlannedExperiment] {
        guard case .sequence(let list) = node else {
            reader.report(
                node, .wrongKind, "experiments must be a list", allowed: "entries such as - name: Activation")
            return []
        }
        return list.compactMap { readExperiment($0) }
    }

    private mutating func readExperiment(_ node: Node) -> PlannedExperiment? {
        guard let pairs = reader.table(node, of: "an experiment") else { return nil }
        let before = reader.problems.count
        var experiment = PlannedExperiment(node: node)
        let words = Shape.names(of: Shape.experiment)
        for (key, value) in pairs {
            switch key.string ?? "" {
            case "name": experiment.name = reader.text(value, of: "name")
            case "question": experiment.question = reader.text(value, of: "question")
            case "hypothesis": experiment.hypothesis = reader.text(value, of: "hypothesis")
            case "note": experiment.note = reader.text(value, of: "note")
            case "discussion": experiment.discussion = readPassage(value, of: "discussion")
            case "vary": experiment.axes = readAxes(value)
            case "expect": experiment.expectations = readExpectations(value)
            case "landscape":
                experiment.landscape = reader.landscape(value)
                experiment.landscapeNode = value
            case let other:
                reader.report(
                    key, .unknownKey, "unknown key \(shown(other)) in an experiment",
                    allowed: words.joined(separator: ", "), suggestion: words.nearest(to: other))
            }
        }
        // A key that was misspelt, or a list with an error, is not missing.
        let lacksAxes = (experiment.axes?.isEmpty ?? true) && reader.problems.count == before
        if experiment.name?.allSatisfy(\.isWhitespace) ?? true {
            reader.report(node, .missing, "an experiment needs a name", allowed: "name: Activation")
        }
        if lacksAxes {
            reader.report(
                node, .missing, "an experiment needs something to vary",
                allowed: "vary: {step_size: [0.1, 1, 10]}")
        }
        return experiment
    }

    private mutating func readAxes(_ node: Node) -> [PlannedExperiment.Axis] {
        let words = Key.all.filter(\.varies).map(\.varyingName)
        var taken: Set<String> = []
        return (reader.table(node, of: "vary") ?? []).compactMap { keyNode, value in
            let name = keyNode.string ?? ""
            guard let key = Key.varying(name) else {
                reader.report(
                    keyNode, .unknownKey, "vary cannot take \(shown(name))",
                    allowed: words.joined(separator: ", "),
                    suggestion: Key.foreignWords[name].flatMap { words.contains($0) ? $0 : nil }
                        ?? words.nearest(to: name))
                return nil
            }
            guard taken.insert(key.path).inserted else {
                reader.report(
                    keyNode, .repeated, "\(key.varyingName) is varied twice", allowed: "one list per key")
                return nil
            }
            for (one, other) in Key.alternatives
            where taken.contains(one) && taken.contains(other) && (key.path == one || key.path == other) {
                reader.report(
                    keyNode, .conflict, "\(one) and \(other) are both varied", allowed: "one of them")
            }
            let values = readValues(value, of: key)
            // A wrong value is reported here, once, and not again in every combination; the numbers of a range
            // stand in one place.
            var place: Mark?
            for value in values where place == nil || value.mark?.isAt(place) == false {
                let before = reader.problems.count
                var scratch = Draft()
                key.read(value, &scratch, &reader)
                if reader.problems.count > before { place = value.mark }
            }
            return values.isEmpty ? nil : PlannedExperiment.Axis(key: key, name: name, values: values)
        }
    }

    /// A list, or a range of whole numbers `{from: 0, to: 19}`, with `given` in front where it is asked for.
    private mutating func readValues(_ node: Node, of key: Key) -> [Node] {
        if case .mapping(let mapping) = node, node.isRange {
            guard mapping.count == 2, let from = mapping["from"], let to = mapping["to"] else {
                reader.report(node, .missing, "a range needs from and to", allowed: "{from: 0, to: 19}")
                return []
            }
            guard let low = reader.wholeNumber(from, of: "from", from: 0, through: 1_000_000),
                let high = reader.wholeNumber(
                    to, of: "to", from: low, through: low + PlannedExperiment.runLimit - 1),
                mayRead(high - low + 1, at: node)
            else { return [] }
            return (low...high).map { .scalar(Node.Scalar(String($0), Tag(.int), .any, node.mark)) }
        }
        guard case .sequence(let list) = node, !list.isEmpty else {
            reader.report(
                node, .wrongKind, "\(key.varyingName) must list what it is varied over",
                allowed: "a list such as [0.1, 1, 10], or {from: 0, to: 19}")
            return []
        }
        guard mayRead(list.count, at: node) else { return [] }
        // A range may stand in the list: [given, {from: 0, to: 19}].
        return list.flatMap { entry in entry.isRange ? readValues(entry, of: key) : [entry] }
    }

    /// Ranges of a few letters can name more values than memory holds: counted before they are made, through the
    /// whole file.
    private mutating func mayRead(_ count: Int, at node: Node) -> Bool {
        let isFirst = valueCount <= PlannedExperiment.valueLimit
        valueCount += count
        guard valueCount > PlannedExperiment.valueLimit else { return true }
        if isFirst {
            reader.report(
                node, .tooMuch, "this lab varies over too many values",
                allowed: "at most \(PlannedExperiment.valueLimit) in all its lists")
        }
        return false
    }
}

extension Node {
    /// Whether it means whole numbers, not a choice with its options.
    fileprivate var isRange: Bool { mapping.map { $0["from"] != nil || $0["to"] != nil } ?? false }
}

extension Mark {
    fileprivate func isAt(_ other: Mark?) -> Bool { line == other?.line && column == other?.column }
}
