/// The loss over a plane in the space of a network's weights, and the paths of runs on it.
public struct Landscape: Sendable, Equatable {
    /// A direction of the plane.
    public struct Axis: Sendable, Equatable {
        /// The column of the weight that changes along it; nil for a main direction, in which all weights may.
        public let weight: String?
        /// The share of the paths' squared distances from the plane's origin that lies along it, 0…1.
        public let share: Double
        /// Where the loss was computed, increasing: the weight itself, or the distance from the origin.
        public let coordinates: [Double]

        /// An axis.
        public init(weight: String?, share: Double, coordinates: [Double]) {
            (self.weight, self.share, self.coordinates) = (weight, share, coordinates)
        }
    }

    /// A point of the plane and the loss there.
    public struct Point: Sendable, Equatable {
        /// Along the first direction.
        public let x: Double
        /// Along the second.
        public let y: Double
        /// The loss of all training samples.
        public let loss: Double

        /// A point.
        public init(x: Double, y: Double, loss: Double) { (self.x, self.y, self.loss) = (x, y, loss) }
    }

    /// How a run came down, seen on the plane.
    public struct Path: Sendable, Equatable {
        /// The run's name.
        public let run: String
        /// The states, at most ``Landscape/pathLimit`` of them; the first and the last finite one among them.
        public let steps: [Int]
        /// Where each state is along the first direction.
        public let x: [Double]
        /// Where each state is along the second direction.
        public let y: [Double]
        /// How far each state's weights are from the plane.
        public let distances: [Double]
        /// The first state; its loss is that of its own weights, also where these are not on the plane.
        public let start: Point
        /// The last finite state, likewise.
        public let end: Point

        /// A path, with its points and distances one per step.
        public init(
            run: String, steps: [Int], x: [Double], y: [Double], distances: [Double], start: Point, end: Point
        ) {
            (self.run, self.steps, self.x, self.y) = (run, steps, x, y)
            (self.distances, self.start, self.end) = (distances, start, end)
        }
    }

    /// The first direction, from left to right.
    public let x: Axis
    /// The second direction, upwards.
    public let y: Axis
    /// The loss of all training samples at each point of the grid, a row per coordinate of `y`.
    public let losses: [Double]
    /// The runs that share the plane.
    public let paths: [Path]

    /// More states than this a path does not show.
    public static let pathLimit = 400

    /// A landscape; `losses` has a number per point of the grid.
    public init(x: Axis, y: Axis, losses: [Double], paths: [Path]) {
        precondition(losses.count == x.coordinates.count * y.coordinates.count, "a loss per point")
        (self.x, self.y, self.losses, self.paths) = (x, y, losses, paths)
    }

    /// The share of the paths' squared distances from the origin that the plane holds, 0…1: 1 where no path leaves it.
    public var share: Double { x.share + y.share }

    /// The point of the grid where the loss is lowest; nil where none is finite.
    public var lowest: Point? {
        let finite = losses.indices.filter { losses[$0].isFinite }
        return finite.min { losses[$0] < losses[$1] }.map { place in
            let (row, column) = place.quotientAndRemainder(dividingBy: x.coordinates.count)
            return Point(x: x.coordinates[column], y: y.coordinates[row], loss: losses[place])
        }
    }
}
