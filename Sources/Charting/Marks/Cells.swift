/// How the cells of a grid lie along one axis.
public enum Cells: Hashable, Sendable {
    /// So many, around the numbers 0, 1, 2 … of a categorical axis.
    case count(Int)
    /// Around these values, rising or falling; cells end half-way to the next, as the axis measures it.
    case centers([Double])
    /// Between neighbours of these values, rising or falling.
    case edges([Double])

    /// How many there are.
    public var count: Int {
        switch self {
        case .count(let count): max(0, count)
        case .centers(let values): values.count
        case .edges(let values): max(0, values.count - 1)
        }
    }

    /// Where they begin and end, one more than there are; NaN for what has no place on such a scale.
    func edges(on kind: Scale.Kind) -> [Double] {
        switch self {
        case .count: return count == 0 ? [] : (0...count).map { Double($0) - 0.5 }
        case .edges(let values): return count == 0 ? [] : values.map { kind.accepts($0) ? $0 : .nan }
        case .centers(let values):
            let places = values.map { kind.accepts($0) ? kind.transformed($0) : .nan }
            guard let first = places.first, let last = places.last else { return [] }
            var edges = zip(places, places.dropFirst()).map { $0 / 2 + $1 / 2 }
            let alone = kind == .categorical || first == 0 ? 0.5 : kind == .log ? 0.15 : abs(first) / 10
            edges.insert(first - (edges.first.map { $0 - first } ?? alone), at: 0)
            edges.append(last + (edges.count > 1 ? last - edges[edges.count - 1] : alone))
            return edges.map(kind.original)
        }
    }

    /// From the first edge to the last; on a categorical axis, whose ends lie half a number outside, of the centres.
    func extent(on kind: Scale.Kind) -> ClosedRange<Double>? {
        if kind == .categorical, count > 0, case .count = self { return 0...Double(count - 1) }
        let values =
            if kind == .categorical, case .centers(let values) = self { values } else { edges(on: kind) }
        let accepted = values.filter(kind.accepts)
        guard let low = accepted.min(), let high = accepted.max() else { return nil }
        return low...high
    }
}
