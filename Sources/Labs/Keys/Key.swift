internal import Yams

/// A key of the lab file: where it stands, what it takes, and what it does to the draft. One entry in a list;
/// unknown keys and `vary` follow from it, and a test holds the README's table against it.
struct Key: Sendable {
    /// The table it stands in; empty at the top of the file.
    let section: String
    let name: String
    /// Whether an experiment may vary it.
    var varies = false
    /// Reads the value into the draft, or reports what is wrong with it.
    let read: @Sendable (Node, inout Draft, inout Reader) -> Void

    /// `network.seed`
    var path: String { section.isEmpty ? name : "\(section).\(name)" }

    /// All keys, in the order of the documentation.
    static let all: [Key] = title + data + network + training
    /// The tables at the top of the file.
    static let sections = ["data", "network", "training"]
    /// What is read on its own.
    static let others = ["descent", "experiments"]
    /// What people write who come from another program.
    static let foreignWords = [
        "lr": "step_size", "learning_rate": "step_size", "epochs": "iterations", "rounds": "iterations",
        "steps": "iterations", "hidden": "layers", "x": "inputs", "y": "targets", "criterion": "loss",
        "init": "initializer", "name": "title",
    ]

    /// The keys of one table.
    static func keys(in section: String) -> [Key] { all.filter { $0.section == section } }

    /// The key that an experiment means by `name` or by its dotted path.
    static func varying(_ name: String) -> Key? {
        all.first { $0.varies && ($0.path == name || $0.name == name) }
    }
}
