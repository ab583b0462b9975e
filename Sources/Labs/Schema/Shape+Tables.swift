internal import Analysis
internal import Training

// The tables of a lab file that are no list of keys; the reader takes the words it allows from them.
extension Shape {
    /// An experiment.
    static let experiment: [Field] = [
        Field(name: "name", takes: .text, about: "What it is called.", isNeeded: true),
        Field(name: "question", takes: .text, about: "What is asked."),
        Field(name: "hypothesis", takes: .text, about: "What you expect, in words."),
        Field(name: "note", takes: .text, about: "A remark that is neither question nor hypothesis."),
        Field(
            name: "vary", takes: .table(axes),
            about: "What is tried, each key with the list of its values; several are combined.",
            isNeeded: true),
        Field(
            name: "expect", takes: .oneOrMore(.either(ExpectationKind.all.map(expectation))),
            about: """
                What the hypothesis says of the runs, for the program to judge, one table or a list of them, such as \
                `{lowest: relu, by: final_loss}`.
                """,
            otherwise: "no verdict is given"),
        Field(
            name: "landscape", takes: landscape,
            about: "Over which weights the loss landscape is drawn: [w5, w7], true or false."),
        Field(name: "discussion", takes: passage, about: "What you make of the results, in Markdown."),
    ]

    /// An entry of `runs`.
    static let importedRun: [Field] = [
        Field(
            name: "file", takes: .text, about: "A log or a folder, seen from the lab file.", isNeeded: true),
        Field(name: "name", takes: .text, about: "What the run is called."),
        Field(
            name: "experiments", takes: .oneOrMore(.text), about: "Which experiments show it; all without it."
        ),
        Field(name: "loss", takes: .choice(Loss.self), about: "What its loss measures."),
    ]

    /// The author's words.
    static let prose: [Field] =
        Prose.Section.allCases.map {
            Field(name: $0.rawValue, takes: passage, about: "The report's \($0.rawValue), in Markdown.")
        } + [Field(name: "raw_html", takes: .flag, about: "Whether HTML in the Markdown is kept.")]

    /// What ends a run early.
    static let earlyStopping: [Field] = [
        Field(
            name: "patience", takes: .whole(1...Key.iterationLimit),
            about: "How many epochs without a lower loss.", isNeeded: true),
        Field(name: "min_delta", takes: .number(Bounds(from: 0)), about: "By how much it must be lower."),
    ]

    /// The step sizes of a sweep.
    static let sweep: [Field] = [
        Field(name: "from", takes: .number(Bounds(above: 0)), about: "The smallest.", isNeeded: true),
        Field(name: "to", takes: .number(Bounds(above: 0)), about: "The largest.", isNeeded: true),
        Field(name: "count", takes: .whole(2...1000), about: "How many, at equal ratios."),
    ]

    /// Two weights, or whether there is one at all.
    static let landscape: Shape = .either([.flag, .list(.text, atLeast: 2)])

    /// A text, or a file that holds it.
    private static let passage: Shape = .either([
        .text, .table([Field(name: "file", takes: .text, about: "The path of a text.", isNeeded: true)]),
    ])

    /// What an experiment may vary, by its word and by its path.
    private static var axes: [Field] {
        let range = Shape.table([
            Field(name: "from", takes: .whole(0...1_000_000), isNeeded: true),
            Field(name: "to", takes: .whole(0...2_000_000), isNeeded: true),
        ])
        return Key.all.filter(\.varies).flatMap { key in
            Set([key.varyingName, key.path]).map { name in
                Field(
                    name: name,
                    takes: .either([.list(.either([.key(key.path), range]), atLeast: 1), range]),
                    about: key.about)
            }
        }
    }

    private static func expectation(_ kind: ExpectationKind) -> Shape {
        let takes: Shape =
            switch kind.takes {
            case .side: .text
            case .order: .list(.text, atLeast: 2)
            case .sides: .oneOrMore(.text)
            case .number: .number()
            case .way: .word(Ways.Way.allCases.map { $0.rawValue })
            }
        let options = kind.options.map { option in
            let takes: Shape =
                switch option {
                case .by: .word(kind.criteria.map { $0.name })
                case .runs: .oneOrMore(.text)
                case .within: .number(Bounds(from: 0, below: 1))
                case .reach: .number()
                case .times: .number(Bounds(from: 1))
                case .steadily: .flag
                }
            return Field(name: option.rawValue, takes: takes)
        }
        return .table([Field(name: kind.name, takes: takes, isNeeded: true)] + options)
    }
}
