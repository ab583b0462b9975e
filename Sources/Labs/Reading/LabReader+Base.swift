internal import Errors
internal import Training
internal import Yams

extension LabReader {
    /// What the base lacks, says twice, or says for nothing.
    mutating func checkBase(_ draft: Draft, _ experiments: [PlannedExperiment], at root: Node) {
        guard draft.trains else { return checkUntrained(draft, experiments) }
        checkMissing(draft)
        checkAlternatives()
        checkOrigin(draft.data)
        checkWeights(draft)
        checkIdle(experiments)
    }

    /// What says nothing in a lab that trains nothing.
    private mutating func checkUntrained(_ draft: Draft, _ experiments: [PlannedExperiment]) {
        let allowed = "data, network and training beside it"
        if let node = experiments.first?.node {
            reader.report(node, .idle, "this lab trains nothing, so nothing can be varied", allowed: allowed)
        }
        for name in ["landscape", "sweep"] {
            guard let node = nodes[name] else { continue }
            reader.report(
                node, .idle, "this lab trains nothing, so \(name) changes nothing", allowed: allowed)
        }
    }

    private mutating func checkMissing(_ draft: Draft) {
        let data = draft.data
        let required = [
            ("data", "inputs", "[[0.5, 0.3]]", data.inputs == nil && data.csv == nil && data.set == nil),
            (
                "data", "targets", data.csv == nil ? "[[0.23, -0.07]]" : "the name of a column",
                data.targets == nil && data.set == nil
            ),
            ("network", "layers", "[2, 2, 2]", draft.layers == nil && draft.hidden == nil),
            ("training", "step_size", "1", draft.stepSize == nil),
            ("training", "iterations", "10", draft.length == nil),
        ]
        for (section, name, example, isMissing) in required where isMissing {
            let place = nodes[section] == nil ? "\(section):, and under it " : ""
            report(
                nil, section, .missing, "\(section).\(name) is missing",
                allowed: "\(place)\(name): \(example)")
        }
    }

    private mutating func checkAlternatives() {
        for (one, other) in Key.alternatives {
            guard nodes[one] != nil, let second = nodes[other] else { continue }
            reader.report(second, .conflict, "\(one) and \(other) are both given", allowed: "one of them")
        }
    }

    /// The samples come from one place.
    private mutating func checkOrigin(_ data: Draft.Data) {
        let isTable = data.csv != nil
        if data.set != nil {
            for path in ["data.csv", "data.inputs", "data.targets"] {
                guard let node = nodes[path] else { continue }
                reader.report(
                    node, .conflict, "the set makes the data, so they cannot be given too",
                    allowed: "either set, or csv, or inputs and targets")
            }
            return
        }
        for (name, column) in [("inputs", data.inputs), ("targets", data.targets)] {
            guard let node = nodes["data.\(name)"] else { continue }
            switch column {
            case .rows? where isTable:
                reader.report(
                    node, .conflict, "\(name) must name columns where csv gives the data",
                    allowed: "a column's name, or a list of them")
            case .word? where !isTable, .words? where !isTable && name == "inputs":
                reader.report(
                    node, .conflict, "\(name) name columns, and there is no csv to have them",
                    allowed: "a row per sample, such as [[0.5, 0.3]], or csv: data/iris.csv")
            default: break
            }
        }
    }

    private mutating func checkWeights(_ draft: Draft) {
        if draft.weights != nil {
            for path in ["network.initializer", "network.seed"] {
                guard let node = nodes[path] else { continue }
                reader.report(
                    node, .conflict, "the weights are given, so they cannot be drawn",
                    allowed: "either weights, or initializer and seed")
            }
        } else if draft.biases != nil, let node = nodes["network.biases"] {
            reader.report(
                node, .conflict, "biases are given and weights are not", allowed: "both, or neither")
        }
    }

    /// Keys that change nothing, because nothing in the lab draws by them.
    private mutating func checkIdle(_ experiments: [PlannedExperiment]) {
        let varied = Set(experiments.flatMap { $0.axes ?? [] }.map(\.key.path))
        let uses = [
            ("data.seed", ["data.set", "data.validation"]), ("training.shuffle", ["training.batch_size"]),
            ("training.seed", ["training.batch_size"]),
        ]
        for (path, users) in uses {
            guard let node = nodes[path], !users.contains(where: { nodes[$0] != nil || varied.contains($0) })
            else { continue }
            reader.report(
                node, .idle, "\(path) changes nothing here",
                allowed: "\(users.joined(separator: " or ")) beside it")
        }
    }
}
