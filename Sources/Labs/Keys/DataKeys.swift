internal import Errors
internal import Training

extension Key {
    /// What the network learns from.
    static let data: [Key] = [
        Key(
            section: "data", name: "inputs",
            takes: .oneOrMore(.either([.text, .list(.number(), atLeast: 1)])),
            about: "A row of numbers for each sample; beside `csv` the names of columns.",
            otherwise: "needed, or `csv`, or `set`; beside `csv` all other columns of numbers"
        ) { node, draft, reader in
            draft.data.inputs = reader.column(node, of: "inputs")
        },
        Key(
            section: "data", name: "targets",
            takes: .oneOrMore(.either([.text, .list(.number(), atLeast: 1)])),
            about: """
                A row of numbers or a class label for each sample, `[0, 2, 1]` or `[cat, dog]`; beside `csv` the \
                name of a column.
                """,
            otherwise: "needed, or `set`"
        ) { node, draft, reader in
            if reader.holdsLabels(node) { draft.data.targets = reader.column(node, of: "targets") }
        },
        Key(
            section: "data", name: "csv",
            takes: .text,
            about: """
                The path of a table, seen from the lab file; `inputs` and `targets` then name its columns.
                """,
            otherwise: "there is none"
        ) { node, draft, reader in
            guard let path = reader.text(node, of: "csv") else { return }
            if path.isEmpty {
                reader.report(
                    node, .wrongKind, "csv must name a file", allowed: "a path such as data/iris.csv")
            } else {
                draft.data.csv = path
            }
        },
        Key(
            section: "data", name: "set", varies: true,
            takes: .choice(GeneratedSet.self),
            about: """
                Samples that are made by a formula: `moons`, or `{name: moons, samples: 200, noise: 0.1}`.
                """,
            otherwise: "there is none"
        ) { node, draft, reader in
            let foreign = ["make_moons": "moons", "make_circles": "circles", "make_blobs": "blobs"]
            if let set = reader.entry(node, of: "set", from: GeneratedSet.self, foreign: foreign) {
                draft.data.set = set
            }
        },
        Key(
            section: "data", name: "validation", varies: true,
            takes: .number(Shape.Bounds(from: 0, below: 1)),
            about: "The share of the samples that is kept apart, chosen as `random_split` does.",
            otherwise: "0"
        ) { node, draft, reader in
            guard let share = reader.number(node, of: "validation") else { return }
            if (0..<1).contains(share) {
                draft.data.validation = share
            } else {
                reader.report(
                    node, .outOfRange, "validation must be a share of the samples",
                    allowed: "0 to below 1, such as 0.2")
            }
        },
        Key(
            section: "data", name: "standardise", varies: true,
            takes: .flag,
            about: "Whether every input is brought to mean 0 and standard deviation 1.",
            otherwise: "`false`"
        ) { node, draft, reader in
            if let value = reader.yesOrNo(node, of: "standardise") { draft.data.standardise = value }
        },
        Key(
            section: "data", name: "seed", word: "data.seed", varies: true,
            takes: .whole(0...Int(UInt32.max)),
            about: "What the noise of a set and the validation samples are drawn with.",
            otherwise: "0"
        ) { node, draft, reader in
            if let seed = reader.seed(node) { draft.data.seed = seed }
        },
    ]
}
