/// A plane in the space of a network's weights.
struct Plane {
    /// The point that both coordinates are counted from.
    private let origin: [Double]
    /// Two directions of length 1, at right angles.
    private let directions: [[Double]]

    /// The plane of two weights, with all others as they are at a point; the coordinates are the weights.
    init(ofWeights first: Int, _ second: Int, at point: [Float]) {
        var origin = point.map(Double.init), directions = [[Double]](repeating: [], count: 2)
        for (place, weight) in [first, second].enumerated() {
            origin[weight] = 0
            directions[place] = Self.unit(weight, of: point.count)
        }
        (self.origin, self.directions) = (origin, directions)
    }

    /// The plane through a point along the two directions in which these states are farthest from it: the principal
    /// components of their differences from it (Li et al. 2018, Visualizing the Loss Landscape of Neural Nets).
    /// Nil where all states are that point.
    init?(through point: [Float], towards states: [[Float]]) {
        let differences = states.map { zip($0, point).map { Double($0) - Double($1) } }
        var directions = Self.mainDirections(of: differences)
        guard let first = directions.first else { return nil }
        if directions.count < 2 {
            // Of a path on a straight line: the weight that takes the least part in it, made upright.
            let weight = first.indices.min { first[$0].magnitude < first[$1].magnitude } ?? 0
            directions.append(Self.upright(Self.unit(weight, of: first.count), to: first))
        }
        origin = point.map(Double.init)
        self.directions = directions
    }

    /// The weights at a point of the plane.
    func weights(_ x: Double, _ y: Double) -> [Float] {
        let first = directions[0], second = directions[1]
        return origin.indices.map { Float(origin[$0] + (x * first[$0] + y * second[$0])) }
    }

    /// Where weights are on the plane, and how far from it.
    func project(_ weights: [Float]) -> (x: Double, y: Double, distance: Double) {
        let difference = zip(weights, origin).map { Double($0) - $1 }
        let x = Self.product(difference, directions[0]), y = Self.product(difference, directions[1])
        let square = difference.indices.reduce(0) { sum, place in
            let rest = difference[place] - (x * directions[0][place] + y * directions[1][place])
            return sum + rest * rest
        }
        return (x, y, square.squareRoot())
    }

    /// At most two principal components of rows, each of length 1, its largest number above 0; fewer where the others
    /// are nothing but rounding.
    private static func mainDirections(of rows: [[Double]]) -> [[Double]] {
        guard let width = rows.first?.count else { return [] }
        // The smaller of XᵀX and XXᵀ, which have the same eigenvalues.
        let isWide = width > rows.count, order = isWide ? rows.count : width
        var products = [Double](repeating: 0, count: order * order)
        if isWide {
            for i in 0..<order { for j in 0..<order { products[i * order + j] = product(rows[i], rows[j]) } }
        } else {
            for row in rows {
                for i in 0..<order { for j in 0..<order { products[i * order + j] += row[i] * row[j] } }
            }
        }
        let found = eigenvectors(of: products, order: order)
        let floor = 1e-12 * (found.first?.value ?? 0)
        return found.prefix(2).filter { $0.value > floor && $0.value > 0 }.reduce(into: []) { found, next in
            var direction = next.vector
            if isWide {
                direction = (0..<width).map { weight in
                    rows.indices.reduce(0) { $0 + next.vector[$1] * rows[$1][weight] }
                }
            }
            found.append(upright(facing(direction), to: found.first))
        }
    }

    /// With its largest number above 0; among equals the first is the largest, whatever rounding says.
    private static func facing(_ direction: [Double]) -> [Double] {
        let largest = direction.reduce(0) { max($0, $1.magnitude) }
        let sign = direction.first { $0.magnitude > largest * (1 - 1e-9) } ?? 1
        return sign < 0 ? direction.map { -$0 } : direction
    }

    /// Of length 1, without what lies along another direction.
    private static func upright(_ direction: [Double], to other: [Double]?) -> [Double] {
        let along = other.map { product(direction, $0) } ?? 0
        let rest = other.map { zip(direction, $0).map { $0 - along * $1 } } ?? direction
        let length = product(rest, rest).squareRoot()
        return rest.map { $0 / length }
    }

    private static func unit(_ place: Int, of count: Int) -> [Double] {
        (0..<count).map { $0 == place ? 1 : 0 }
    }

    private static func product(_ a: [Double], _ b: [Double]) -> Double {
        var sum = 0.0
        for place in a.indices { sum += a[place] * b[place] }
        return sum
    }
}
