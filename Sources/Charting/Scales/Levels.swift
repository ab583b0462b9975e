/// Where colours change in steps, or lines of equal value run.
public enum Levels: Hashable, Sendable {
    /// About so many round values.
    case about(Int)
    /// These values.
    case at([Double])

    /// The levels inside a domain, ascending.
    package func values(in domain: ClosedRange<Double>, on kind: Scale.Kind) -> [Double] {
        let ends = [domain.lowerBound, domain.upperBound]
        let values =
            switch (self, kind) {
            case (.at(let values), _): Set(values).sorted()
            case (.about(let count), .log): ContourLevels.logarithmic(ends, count: max(1, count)).map(\.value)
            case (.about(let count), .symlog(let threshold)):
                SymlogTicks.ticks(in: domain, threshold: threshold, target: max(1, count)).map(\.value)
            case (.about(let count), _): ContourLevels.linear(ends, count: max(1, count)).map(\.value)
            }
        // At the lower end a level would enclose everything, at the upper nothing.
        return values.filter { domain.lowerBound < $0 && $0 < domain.upperBound && kind.accepts($0) }
    }
}
