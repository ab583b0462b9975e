import Analysis
import Histories
import Languages

/// A kind of history whose truth is known, because it was made so.
struct Truth: Sendable, CustomStringConvertible {
    let name: String
    /// What must be found in it.
    let must: Set<String>
    /// What may be found besides.
    let may: Set<String>
    let make: @Sendable (inout Chance) -> [Subject]

    var description: String { name }

    init(
        _ name: String, must: Set<String>, may: Set<String> = [],
        _ make: @escaping @Sendable (inout Chance) -> [Subject]
    ) {
        (self.name, self.must, self.make) = (name, must, make)
        // Whether it falls at every state is counted, not concluded.
        self.may = may.union(["descent"])
    }

    static let all: [Truth] = courses + pairs + groups + columns

    /// What is found, as the truths name it.
    static func found(in subjects: [Subject]) -> Set<String> {
        Set(
            FindingRule.all.flatMap { $0.find(subjects) }.map { finding in
                guard finding.kind == "convergence" else { return finding.kind }
                return finding.claim.key.contains("power") ? "power" : "exponential"
            })
    }
}

/// Losses over so many states.
func course(_ count: Int, _ loss: (Double) -> Double) -> [Double] { (0..<count).map { loss(Double($0)) } }

infix operator .+ : AdditionPrecedence

/// Two lists, value by value.
func .+ (a: [Double], b: [Double]) -> [Double] { zip(a, b).map { $0 + $1 } }

extension Subject {
    /// The same, with what its experiment varies.
    func varying(_ key: String, _ value: String, isSeed: Bool = false) -> Subject {
        var subject = self
        subject.variations.append(Variation(key: key, value: value, isSeed: isSeed))
        return subject
    }
}
