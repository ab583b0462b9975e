internal import Yams

/// A key of the lab file: where it stands, what it takes, and what it does to the draft. One entry in a list;
/// unknown keys, `vary`, the editors' schema and the tables of reference and README follow from it.
struct Key: Sendable {
    /// The table it stands in; empty at the top of the file.
    let section: String
    let name: String
    /// What `vary` and the names of runs call it, where its name alone means another key.
    var word: String?
    /// Whether an experiment may vary it.
    var varies = false
    /// What may stand behind it, as far as an editor can check it.
    let takes: Shape
    /// What it is, in a sentence with its code in backticks.
    let about: String
    /// What holds where it is left out.
    let otherwise: String
    /// Reads the value into the draft, or reports what is wrong with it.
    let read: @Sendable (Node, inout Draft, inout Reader) -> Void

    /// `network.seed`
    var path: String { section.isEmpty ? name : "\(section).\(name)" }
    /// What `vary` and the names of runs call it.
    var varyingName: String { word ?? name }

    /// All keys, in the order of the documentation.
    static let all: [Key] = title + data + network + training
    /// The tables at the top of the file.
    static let sections = ["data", "network", "training"]
    /// What is read on its own.
    static let others: [Shape.Field] = [
        .init(
            name: "descent", takes: .whole(1...1), about: "The version of the format.", otherwise: "1"),
        .init(
            name: "experiments", takes: .list(.table(Shape.experiment)), about: "A list of the questions.",
            otherwise: "the lab is a single run"),
        .init(
            name: "prose", takes: .table(Shape.prose),
            about: "Your own words, in Markdown; `{{value RUN.final_loss 3}}` puts in a measured number.",
            otherwise: "there are none"),
        .init(
            name: "runs", takes: .list(.either([.text, .table(Shape.importedRun)]), atLeast: 1),
            about: """
                Runs that were trained elsewhere, shown beside the lab's own: a list of log files or folders of any \
                tool, each a path or a table. A lab with `runs` may leave out data, network and training.
                """,
            otherwise: "there are none"),
    ]
    /// Keys that say the same thing in two ways, of which a lab has one.
    static let alternatives = [
        ("network.layers", "network.hidden"), ("training.iterations", "training.epochs"),
        ("training.clip_gradient_norm", "training.clip_gradient_value"),
    ]
    /// What people write who come from another program.
    static let foreignWords = [
        "lr": "step_size", "learning_rate": "step_size", "rounds": "iterations", "steps": "iterations",
        "x": "inputs", "y": "targets", "criterion": "loss", "init": "initializer", "name": "title",
        "scheduler": "schedule", "standardize": "standardise", "normalize": "standardise",
        "normalise": "standardise", "hidden_layers": "hidden", "dataset": "set", "file": "csv",
        "val_split": "validation", "validation_split": "validation", "test_size": "validation",
        "patience": "early_stopping", "clip_grad_norm": "clip_gradient_norm",
        "clip_grad_value": "clip_gradient_value", "max_norm": "clip_gradient_norm", "random_state": "seed",
    ]

    /// The keys of one table.
    static func keys(in section: String) -> [Key] { all.filter { $0.section == section } }

    /// The key that an experiment means by a word or a dotted path: `seed` is the network's.
    static func varying(_ name: String) -> Key? {
        all.first { $0.varies && ($0.path == name || $0.varyingName == name) }
    }

    /// Where a key of this name, or of one that people write for it, stands.
    static func place(of name: String) -> String? {
        all.first { $0.name == name || $0.name == foreignWords[name] }?.path
    }
}
