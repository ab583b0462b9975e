public import Autograd
public import Histories

extension Settings {
    /// Whether runs of these settings and of others go over one landscape: the same network, loss and samples.
    public func sharesLandscape(with other: Settings) -> Bool {
        network == other.network && loss == other.loss && data == other.data
    }
}

extension Landscape {
    /// The loss around the paths of runs that share a landscape, computed as in training: in float32, over all training
    /// samples, on a grid of at most `side` times `side` points that reaches a quarter beyond the paths.
    ///
    /// The plane is that of two weights, named by their columns, with all others as at the end of the best run; without
    /// names it goes through that end along the two main directions of all paths. In a network of two weights it is
    /// theirs. Where there are others, runs are left out that diverged, or that climbed far beyond the others' paths.
    ///
    /// Nil where no weights were kept, where no path leaves its start, where there are not two weights, or where even a
    /// coarse grid would take too long.
    ///
    /// - Throws: `ShapeError` where an activation or a loss does not fit the network.
    public init?(
        of settings: Settings, _ histories: [History], weights names: (String, String)? = nil, side: Int = 61
    ) throws(ShapeError) {
        let network = settings.network
        guard let side = Self.side(atMost: side, network.work(samples: settings.data.sampleCount)) else {
            return nil
        }
        var evaluation = Evaluation(network, settings.loss, on: settings.data)
        func loss(at weights: [Float]) throws(ShapeError) -> Double {
            evaluation.tape.assign(weights)
            return Double(try evaluation.run().item)
        }
        var runs: [Walk] = []
        for history in histories {
            guard let states = history.checkpoints(atMost: Self.pathLimit),
                let first = states.weights.first, let last = states.weights.last,
                first.count == network.parameterCount
            else { continue }
            runs.append(
                Walk(
                    name: history.name, states: states, start: try loss(at: first), end: try loss(at: last),
                    isFinite: history.outcome == .finished))
        }
        runs = Walk.comparable(runs)
        guard let best = runs.min(by: { $0.end < $1.end }), let origin = best.states.weights.last else {
            return nil
        }
        guard let (plane, columns) = Self.plane(of: network, names, through: origin, runs.map(\.states))
        else { return nil }

        let places = runs.map { run in run.states.weights.map(plane.project) }
        let all = places.joined()
        guard all.contains(where: { $0.x != all.first?.x || $0.y != all.first?.y }) else { return nil }
        let (x, y) = Self.grid(all.map(\.x), all.map(\.y), side)
        var losses: [Double] = []
        losses.reserveCapacity(side * side)
        for y in y { for x in x { losses.append(try loss(at: plane.weights(x, y))) } }
        let shares = Self.shares(all, from: plane.project(origin))
        self.init(
            x: Axis(weight: columns?.0, share: shares.x, coordinates: x),
            y: Axis(weight: columns?.1, share: shares.y, coordinates: y), losses: losses,
            paths: zip(runs, places).map { run, places in
                let end = places.count - 1
                return Path(
                    run: run.name, steps: run.states.steps, x: places.map(\.x), y: places.map(\.y),
                    distances: places.map(\.distance),
                    start: Point(x: places[0].x, y: places[0].y, loss: run.start),
                    end: Point(x: places[end].x, y: places[end].y, loss: run.end))
            })
    }

    /// More multiplications and additions than this, about 50 ms, the grid may not take.
    private static let workLimit = 100_000_000
    /// A coarser grid shows nothing.
    private static let leastSide = 21

    /// How many points a side of the grid may have, when each takes so much work: an odd number, so that there is one in
    /// the middle.
    private static func side(atMost side: Int, _ work: Int) -> Int? {
        let most = min(side, Int(Double(workLimit / work).squareRoot()))
        return most >= leastSide ? (most - 1) / 2 * 2 + 1 : nil
    }

    /// The plane, and the columns of its weights where it is that of two.
    private static func plane(
        of network: Network, _ names: (String, String)?, through origin: [Float], _ runs: [Checkpoints]
    ) -> (Plane, (String, String)?)? {
        let columns = network.parameterNames
        let names = names ?? (columns.count == 2 ? (columns[0], columns[1]) : nil)
        if let names {
            guard let first = columns.firstIndex(of: names.0), let second = columns.firstIndex(of: names.1),
                first != second
            else { return nil }
            return (Plane(ofWeights: first, second, at: origin), names)
        }
        guard columns.count > 2 else { return nil }
        // The smaller of states and weights is the order of the matrix whose eigenvectors are looked for.
        let limit = max(3, (columns.count <= 64 ? Self.pathLimit : 64) / runs.count)
        let states = runs.flatMap { $0.spread(atMost: limit).weights }
        return Plane(through: origin, towards: states).map { ($0, nil) }
    }

    /// Coordinates that reach a quarter beyond the paths, which the narrower side does by more: it has at least half the
    /// breadth of the wider one.
    private static func grid(_ x: [Double], _ y: [Double], _ side: Int) -> (x: [Double], y: [Double]) {
        func range(_ numbers: [Double]) -> (middle: Double, half: Double) {
            let low = numbers.min() ?? 0, high = numbers.max() ?? 0
            return ((low + high) / 2, (high - low) / 2)
        }
        let ranges = (range(x), range(y)), least = max(ranges.0.half, ranges.1.half) / 2
        func coordinates(_ range: (middle: Double, half: Double)) -> [Double] {
            let reach = 1.5 * max(range.half, least)
            return (0..<side).map { range.middle + reach * (2 * Double($0) / Double(side - 1) - 1) }
        }
        return (coordinates(ranges.0), coordinates(ranges.1))
    }

    /// How much of the squared distances from the origin lies along each direction.
    private static func shares(
        _ places: some Collection<(x: Double, y: Double, distance: Double)>,
        from origin: (x: Double, y: Double, distance: Double)
    ) -> (x: Double, y: Double) {
        var x = 0.0, y = 0.0, beside = 0.0
        for place in places {
            x += (place.x - origin.x) * (place.x - origin.x)
            y += (place.y - origin.y) * (place.y - origin.y)
            beside += place.distance * place.distance
        }
        return (x / (x + y + beside), y / (x + y + beside))
    }
}
