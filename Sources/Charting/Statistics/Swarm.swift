internal import Glibc

/// Points of one strip, pushed aside until none overlap.
package enum Swarm {
    /// How far each point moves across the strip, from `-width / 2` to `width / 2`, the same in every run.
    ///
    /// From the first position on, each takes the free place nearest the middle. Where the strip is full, points are
    /// spread over its width and do overlap.
    /// - Parameters:
    ///   - positions: Places along the strip, finite, in any order, in the unit of the other two.
    ///   - diameter: Of a point; above 0.
    ///   - width: Of the strip, between the centres of its outermost points.
    package static func offsets(of positions: [Double], diameter: Double, width: Double) -> [Double] {
        var offsets = [Double](repeating: 0, count: positions.count)
        var placed: [Int] = []
        var overfull = 0
        let order = positions.indices.sorted { (positions[$0], $0) < (positions[$1], $1) }
        for point in order {
            let near = placed.reversed().prefix { positions[point] - positions[$0] < diameter }
            let taken = near.map { other in
                let along = positions[point] - positions[other]
                let reach = (diameter * diameter - along * along).squareRoot()
                return (offsets[other] - reach)...(offsets[other] + reach)
            }
            if let free = nearestFree(taken, turn: placed.count), abs(free) <= width / 2 {
                offsets[point] = free
                placed.append(point)
            } else {
                overfull += 1
                offsets[point] = (spread(overfull) - 0.5) * width
            }
        }
        return offsets
    }

    /// The place nearest the middle that lies inside none of the ranges; of two as near, one and the other by turns.
    private static func nearestFree(_ taken: [ClosedRange<Double>], turn: Int) -> Double? {
        let sides = turn.isMultiple(of: 2) ? [1.0, -1.0] : [-1.0, 1.0]
        return ([0] + taken.flatMap { range in [range.lowerBound, range.upperBound] })
            .filter { place in taken.allSatisfy { place <= $0.lowerBound || place >= $0.upperBound } }
            .min { (abs($0), $0 * sides[1]) < (abs($1), $1 * sides[1]) }
    }

    /// Numbers between 0 and 1 that fill the gaps evenly (van der Corput): 1/2, 1/4, 3/4, 1/8, …
    private static func spread(_ index: Int) -> Double {
        var (rest, weight, sum) = (index, 0.5, 0.0)
        while rest > 0 {
            sum += Double(rest & 1) * weight
            rest >>= 1
            weight /= 2
        }
        return sum
    }
}
