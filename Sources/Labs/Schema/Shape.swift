internal import Training

/// What may stand behind a key of a lab file, as an editor checks it while one types: less than the reader asks for, and
/// nothing that it takes is refused.
indirect enum Shape: Sendable {
    /// One line, as it is written: a number or a date is text, too.
    case text
    case flag
    case number(Bounds = Bounds())
    case whole(ClosedRange<Int>)
    case word([String])
    case list(Shape, atLeast: Int = 0)
    /// Keys and values, and no other keys.
    case table([Field])
    case either([Shape])
    /// What the key at this path takes.
    case key(String)

    /// A key of a table.
    struct Field: Sendable {
        let name: String
        let takes: Shape
        /// What it is, for whoever points at it, with its code in backticks; nil where its table has said it.
        var about: String?
        /// What holds where it is left out, where the reference has a row for it.
        var otherwise: String?
        var isNeeded = false
    }

    /// Between what a number must be.
    struct Bounds: Sendable {
        var from: Double?
        var above: Double?
        var below: Double?
    }

    /// An entry of one of the lists, as a word or as a table of its name and options.
    static func choice<Entry: Choice>(_ type: Entry.Type) -> Shape {
        let tables = Entry.all.map { entry in
            let name = Field(name: "name", takes: .word([entry.name]), isNeeded: true)
            return Shape.table(
                [name] + entry.options.list.map { Field(name: $0.name, takes: Shape($0.allowed)) })
        }
        return .either([.word(Entry.all.map { $0.name })] + tables)
    }

    /// A value, or a list of such.
    static func oneOrMore(_ shape: Shape) -> Shape { .either([shape, .list(shape, atLeast: 1)]) }

    /// A list of numbers, or of such lists, or of tables of numbers.
    static let nestedNumbers: Shape = .either([
        .list(.number()), .list(.list(.number())), .list(.list(.list(.number()))),
    ])

    /// The names of a table's keys.
    static func names(of fields: [Field]) -> [String] { fields.map(\.name) }
}

extension Shape {
    fileprivate init(_ allowed: Options.Option.Allowed) {
        switch allowed {
        case .any: self = .number()
        case .positive: self = .number(Bounds(above: 0))
        case .notNegative: self = .number(Bounds(from: 0))
        case .fraction: self = .number(Bounds(from: 0, below: 1))
        case .count: self = .whole(1...1_000_000_000)
        case .flag: self = .flag
        }
    }
}
