/// A kind of expectation: one file in `Kinds/`, one entry in ``all``.
public struct ExpectationKind: Sendable, Equatable, Encodable {
    /// What stands behind its name in a lab.
    public enum Takes: Sendable, Equatable {
        /// One run or setting.
        case side
        /// A list of them, lowest first.
        case order
        /// One, a list, or `all`.
        case sides
        /// A number.
        case number
        /// One of the two ways to a gradient.
        case way
    }

    /// What may stand beside it.
    public enum Option: String, Sendable, CaseIterable {
        case by, runs, within, reach, times, steadily
    }

    /// Its name in a lab.
    public let name: String
    /// What stands behind it.
    public let takes: Takes
    /// What may stand beside it.
    public let options: [Option]
    /// What the runs may be compared by; the first holds where the lab names none.
    public let criteria: [Criterion]
    /// Whether the two ways to a gradient are measured for it.
    public var isAboutWays: Bool { takes == .way }
    let judge: @Sendable (Expectation, [Subject]) -> Verdict

    init(
        _ name: String, takes: Takes, options: [Option] = [.by, .reach],
        criteria: [Criterion] = Criterion.all,
        judge: @escaping @Sendable (Expectation, [Subject]) -> Verdict
    ) {
        (self.name, self.takes, self.options) = (name, takes, options)
        self.criteria = criteria
        self.judge = judge
    }

    /// Kinds are told apart by their names.
    public static func == (a: ExpectationKind, b: ExpectationKind) -> Bool { a.name == b.name }

    /// By its name alone.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }

    /// Every kind a lab may name.
    public static let all: [ExpectationKind] = [
        .lowest, .highest, .order, .faster, .equal, .different, .below, .above, .falls, .rises, .turns,
        .diverges, .fewerOperations, .closerToDouble,
    ]
}
