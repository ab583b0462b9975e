/// How many samples of each class were given each class.
public struct ConfusionMatrix: Sendable, Equatable {
    /// A row per true class, in it a number per predicted one.
    public let counts: [[Int]]
    /// The classes' names; empty where they have none.
    public let classNames: [String]

    /// These counts, as many in each row as there are rows.
    public init(counts: [[Int]], classNames: [String] = []) {
        precondition(counts.allSatisfy { $0.count == counts.count }, "as many predicted classes as true ones")
        (self.counts, self.classNames) = (counts, classNames)
    }

    /// How many samples there are.
    public var sampleCount: Int { counts.joined().reduce(0, +) }
    /// How many of them were given their own class.
    public var correctCount: Int { counts.indices.reduce(0) { $0 + counts[$1][$1] } }
}
