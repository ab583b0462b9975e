/// A line on which a field has one value.
package struct ContourLine: Hashable, Sendable {
    /// Where it goes, with higher values at its left; a ring's first point does not come again as its last.
    package var points: [SIMD2<Double>]
    /// Whether the last point joins the first; else it ends at the border or at a hole.
    package var isClosed: Bool
}

/// Marching squares: the field is linear along the sides of a cell, and where two opposite corners of a cell are
/// high and the others low, the mean of the four says which pair is joined.
extension Field {
    /// The lines on which the field is `level`.
    package func lines(at level: Double) -> [ContourLine] {
        chains(at: level, withBorder: false).joined().compactMap { nodes, isClosed in
            let points = points(of: nodes, at: level, isClosed: isClosed)
            return points.count < 2
                ? nil : ContourLine(points: points, isClosed: isClosed && points.count > 2)
        }
    }

    /// The rings around all that is `level` or higher: outer ones counterclockwise, holes in them clockwise (with
    /// y upwards), so that both fill rules fill them. Painted from the lowest level up they leave no seams.
    package func rings(from level: Double) -> [[SIMD2<Double>]] {
        chains(at: level, withBorder: true).joined().compactMap { nodes, _ in
            let points = points(of: nodes, at: level, isClosed: true)
            return points.count < 3 ? nil : points
        }
    }

    private func chains(at level: Double, withBorder: Bool) -> Chains {
        var chains = Chains()
        for row in y.indices.dropLast() {
            for column in x.indices.dropLast() where hasCell(column, row) {
                let count = highCorners(column, row, level)
                guard count > 0, withBorder || count < 4 else { continue }
                let cell = Cell(of: self, column, row, level)
                if count < 4 { chains.append(through: cell) }
                guard withBorder else { continue }
                if !hasCell(column, row - 1) { chains.append(along: 0, of: cell) }
                if !hasCell(column + 1, row) { chains.append(along: 1, of: cell) }
                if !hasCell(column, row + 1) { chains.append(along: 2, of: cell) }
                if !hasCell(column - 1, row) { chains.append(along: 3, of: cell) }
            }
        }
        return chains
    }

    private func highCorners(_ column: Int, _ row: Int, _ level: Double) -> Int {
        let (below, above) = (row * x.count + column, (row + 1) * x.count + column)
        return (values[below] >= level ? 1 : 0) + (values[below + 1] >= level ? 1 : 0)
            + (values[above] >= level ? 1 : 0) + (values[above + 1] >= level ? 1 : 0)
    }

    /// The places of nodes, without those that change nothing: repeated ones, and ones on an upright or level run.
    private func points(of nodes: [Int], at level: Double, isClosed: Bool) -> [SIMD2<Double>] {
        var points: [SIMD2<Double>] = []
        for point in nodes.map({ place(of: $0, at: level) }) where point != points.last {
            if points.count > 1, isBetween(points[points.count - 1], points[points.count - 2], point) {
                points.removeLast()
            }
            points.append(point)
        }
        guard isClosed, let first = points.first else { return points }
        if points.count > 1, points.last == first { points.removeLast() }
        if points.count > 2, isBetween(points[points.count - 1], points[points.count - 2], first) {
            points.removeLast()
        }
        if points.count > 2, isBetween(first, points[points.count - 1], points[1]) { points.removeFirst() }
        return points
    }

    private func isBetween(_ point: SIMD2<Double>, _ before: SIMD2<Double>, _ after: SIMD2<Double>) -> Bool {
        (before.x == point.x && point.x == after.x && (point.y - before.y) * (after.y - point.y) > 0)
            || (before.y == point.y && point.y == after.y && (point.x - before.x) * (after.x - point.x) > 0)
    }
}

/// A cell's corners and sides, counterclockwise from the lower left, side k going from corner k to the next.
///
/// A node is a crossing of the grid or the point where the level crosses a side; both are numbered here.
private struct Cell {
    /// The nodes at the corners.
    let corners: SIMD4<Int>
    /// The nodes on the sides.
    let sides: SIMD4<Int>
    private let values: SIMD4<Double>
    private let level: Double

    init(of field: Field, _ column: Int, _ row: Int, _ level: Double) {
        let (below, above) = (row * field.x.count + column, (row + 1) * field.x.count + column)
        corners = SIMD4(3 * below, 3 * below + 3, 3 * above + 3, 3 * above)
        sides = SIMD4(3 * below + 1, 3 * below + 5, 3 * above + 1, 3 * below + 2)
        values = SIMD4(
            field.values[below], field.values[below + 1], field.values[above + 1], field.values[above])
        self.level = level
    }

    /// Whether the corner where a side begins (or, for the side before, ends) is high.
    func isHigh(_ side: Int) -> Bool { values[side & 3] >= level }

    /// Whether the high corners of a saddle are joined, rather than the low ones.
    var joinsHigh: Bool {
        // Opposite infinities have no mean; the greatest numbers have one, and the sum of their quarters is finite.
        let limit = SIMD4(repeating: Double.greatestFiniteMagnitude)
        return (values.clamped(lowerBound: -limit, upperBound: limit) / 4).sum() >= level
    }
}

extension Chains {
    /// With high ground at its left, a line goes from a side that falls, seen counterclockwise, to one that rises.
    fileprivate mutating func append(through cell: Cell) {
        let turn = cell.joinsHigh ? 1 : 3
        for side in 0..<4 where cell.isHigh(side) && !cell.isHigh(side + 1) {
            var other = side + turn
            while cell.isHigh(other) || !cell.isHigh(other + 1) { other += turn }
            append(from: cell.sides[side], to: cell.sides[other & 3])
        }
    }

    /// The high part of a side behind which there is no cell.
    fileprivate mutating func append(along side: Int, of cell: Cell) {
        guard cell.isHigh(side) || cell.isHigh(side + 1) else { return }
        append(
            from: cell.isHigh(side) ? cell.corners[side] : cell.sides[side],
            to: cell.isHigh(side + 1) ? cell.corners[(side + 1) & 3] : cell.sides[side])
    }
}

extension Field {
    /// Where a node lies: `3 × index` is a crossing, one more is on the side to its right, two more on that above it.
    private func place(of node: Int, at level: Double) -> SIMD2<Double> {
        let (column, row) = (node / 3 % x.count, node / 3 / x.count)
        let start = SIMD2(x[column], y[row])
        switch node % 3 {
        case 0: return start
        case 1:
            let share = share(of: level, self[column, row], self[column + 1, row])
            return SIMD2(between(x[column], x[column + 1], share), start.y)
        default:
            let share = share(of: level, self[column, row], self[column, row + 1])
            return SIMD2(start.x, between(y[row], y[row + 1], share))
        }
    }

    /// How far from `a` to `b` the level lies; beside an infinity, where it would lie beside ever greater numbers.
    private func share(of level: Double, _ a: Double, _ b: Double) -> Double {
        if a.isInfinite || b.isInfinite { return a.isFinite ? 0 : b.isFinite ? 1 : 0.5 }
        // Halves, because the difference of two large numbers overflows.
        return (level / 2 - a / 2) / (b / 2 - a / 2)
    }

    private func between(_ a: Double, _ b: Double, _ share: Double) -> Double {
        share == 1 ? b : a + share * (b - a)
    }
}
