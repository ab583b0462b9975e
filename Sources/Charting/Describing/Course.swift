/// How a series of values goes, in numbers: from where to where, by what shape, where it is lowest, highest and fastest.
///
/// Of very many values each 4096th part is looked at by its first, lowest, highest and last: extremes are exact, other
/// places are off by no more than such a part.
public struct Course: Hashable, Sendable {
    /// A value, and where it stands.
    public struct Place: Hashable, Sendable {
        /// Along the horizontal axis.
        public var x: Double
        /// Along the vertical axis.
        public var y: Double
    }

    /// The way from the first value to the last. A turn is told from a wobble by a tenth of the whole range.
    public enum Shape: Hashable, Sendable {
        /// There is but one value.
        case single
        /// To four digits all values are the same.
        case steady
        /// Up, without a turn.
        case rises
        /// Down, without a turn.
        case falls
        /// Up or down to a place, and then the other way.
        case turns(at: Place)
        /// Up and down more than once.
        case wanders
    }

    /// The first value that has a place on the scale.
    public let first: Place
    /// The last one.
    public let last: Place
    /// The first of the smallest ones.
    public let lowest: Place
    /// The first of the largest ones.
    public let highest: Place
    /// How it goes between them.
    public let shape: Shape
    /// Of a rise or a fall, the shortest stretch that holds half of it; nil where that is more than a third of the
    /// way.
    public let fastest: ClosedRange<Double>?

    /// The course of pairs whose `x` never falls; nil where they do, or none has a place on scales of these kinds.
    public init?(x: [Double], y: [Double], on xKind: Scale.Kind = .linear, _ yKind: Scale.Kind = .linear) {
        let places = Self.places(x, y, xKind, yKind)
        guard let first = places.first, let last = places.last, first.x <= last.x,
            let lowest = places.min(by: { $0.y < $1.y }),
            // Of equal ones, too, the first.
            let highest = places.min(by: { $0.y > $1.y }),
            zip(places, places.dropFirst()).allSatisfy({ $0.x <= $1.x })
        else { return nil }
        (self.first, self.last, self.lowest, self.highest) = (first, last, lowest, highest)
        shape = Self.shape(of: places, lowest: lowest.y, highest: highest.y, yKind)
        fastest = shape == .rises || shape == .falls ? Self.fastest(in: places) : nil
    }

    private static func places(_ x: [Double], _ y: [Double], _ xKind: Scale.Kind, _ yKind: Scale.Kind)
        -> [Place]
    {
        let count = min(x.count, y.count), part = count / 4096
        let (xLeast, yLeast) = (xKind.least, yKind.least)
        func isPlace(_ index: Int) -> Bool {
            x[index] > xLeast && x[index] < .infinity && y[index] > yLeast && y[index] < .infinity
        }
        guard part > 4 else {
            return (0..<count).filter(isPlace).map { Place(x: x[$0], y: y[$0]) }
        }
        var places: [Place] = []
        for start in stride(from: 0, to: count, by: part) {
            var kept: (first: Int, low: Int, high: Int, last: Int)?
            for index in start..<min(count, start + part) where isPlace(index) {
                guard let own = kept else {
                    kept = (index, index, index, index)
                    continue
                }
                kept = (
                    own.first, y[index] < y[own.low] ? index : own.low,
                    y[index] > y[own.high] ? index : own.high,
                    index
                )
            }
            guard let kept else { continue }
            places += Set([kept.first, kept.low, kept.high, kept.last]).sorted().map {
                Place(x: x[$0], y: y[$0])
            }
        }
        return places
    }
}
