/// An entry of one of the lists that a lab file chooses from: a loss, an optimizer, a schedule, an initializer, an
/// activation. In the file it is a word, or a table such as `{name: sgd, momentum: 0.9}`.
public protocol Choice: Sendable, Hashable {
    /// The word in a lab file, and PyTorch's where it has one.
    var name: String { get }
    /// What may be given beside the name, with its values.
    var options: Options { get set }
    /// Why its options cannot stand together; nil where they can.
    var conflict: String? { get }
    /// Every entry a lab may name, its options at their defaults.
    static var all: [Self] { get }
}

extension Choice {
    /// Most options can stand together.
    public var conflict: String? { nil }

    /// Entries of one name and equal options are one.
    public static func == (a: Self, b: Self) -> Bool { a.name == b.name && a.options == b.options }

    /// The name and the options.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(options)
    }

    /// The entry with another value for an option that it has.
    public func with(_ option: String, _ value: Double) -> Self {
        var changed = self
        changed.options[option] = value
        return changed
    }

    /// The options that are not at their defaults.
    public var changedOptions: [Options.Option] {
        let usual = Self.all.first { $0.name == name }?.options
        return options.list.filter { $0.value != usual?[$0.name] }
    }

    /// The name, with the options that are not at their defaults: `sgd(momentum=0.9)`.
    public var text: String {
        let changed = changedOptions.map { "\($0.name)=\($0.text)" }
        return changed.isEmpty ? name : "\(name)(\(changed.joined(separator: ", ")))"
    }
}
