import Autograd
import Histories
import Testing

@testable import Training

@Suite("The loss around a run's path")
struct LandscapeTests {
    /// A line through samples of some inputs, without a bias: the loss is a bowl.
    private func line(
        _ inputs: [[Float]], _ targets: [Float], from weights: [Float], stepSize: Double = 0.2,
        iterations: Int = 40
    ) -> Settings {
        Settings(
            data: Dataset(inputs: inputs, targets: targets.map { [$0] }),
            network: Network(layers: [inputs[0].count, 1], bias: false, activations: [.identity]),
            start: .given(Parameters(weights: [weights])), loss: .mse, optimizer: .sgd, stepSize: stepSize,
            iterations: iterations)
    }

    private var bowl: Settings {
        line([[1, 0.5], [-1, 0.5], [1, -0.5], [2, 1]], [1.5, -0.5, 0.5, 3], from: [-2, 3])
    }

    private func train(_ settings: Settings, _ name: String = "run") throws -> History {
        try Trainer(settings).train(name: name)
    }

    /// In double, from the samples.
    private func squaredError(_ data: Dataset, _ weights: [Double]) -> Double {
        let errors = zip(data.inputs, data.targets).map { inputs, target in
            zip(inputs, weights).reduce(-Double(target[0])) { $0 + Double($1.0) * $1.1 }
        }
        return errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)
    }

    @Test("of two weights is what the formula says, and its lowest point is beside the minimum")
    func quadratic() throws {
        let settings = bowl, history = try train(bowl)
        let landscape = try #require(try Landscape(of: settings, [history]))
        let x = landscape.x.coordinates, y = landscape.y.coordinates
        #expect(landscape.x.weight == "layer1.w.1.1" && landscape.y.weight == "layer1.w.2.1")
        #expect(x.count == 61 && y.count == 61 && landscape.losses.count == 61 * 61)
        for (row, y) in y.enumerated() {
            for (column, x) in x.enumerated() {
                let expected = squaredError(settings.data, [x, y])
                let found = landscape.losses[row * 61 + column]
                #expect(abs(found - expected) <= 1e-6 * max(expected, 1), "at \(x), \(y)")
            }
        }
        // y = x₁ + x₂ goes through all samples.
        let lowest = try #require(landscape.lowest)
        #expect(abs(lowest.x - 1) <= x[1] - x[0] && abs(lowest.y - 1) <= y[1] - y[0])
        #expect(lowest.loss == landscape.losses.min())
    }

    @Test("of two weights shows the path itself, from its first loss to its last")
    func twoWeights() throws {
        let history = try train(bowl)
        let landscape = try #require(try Landscape(of: bowl, [history]))
        let path = try #require(landscape.paths.first)
        #expect(path.run == "run" && path.steps == Array(0...40))
        #expect(path.x == history["layer1.w.1.1"]?.values && path.y == history["layer1.w.2.1"]?.values)
        #expect(path.distances.allSatisfy { $0 == 0 })
        #expect(path.start.loss == history.loss?.first?.value && path.end.loss == history.loss?.last?.value)
        #expect(abs(landscape.share - 1) < 1e-15)
    }

    @Test("reaches a quarter of the path beyond it, and is at least half as broad one way as the other")
    func margins() throws {
        let landscape = try #require(try Landscape(of: bowl, [try train(bowl)]))
        let path = landscape.paths[0]
        func breadth(_ numbers: [Double]) -> Double { (numbers.max() ?? 0) - (numbers.min() ?? 0) }
        let wide = max(breadth(path.x), breadth(path.y))
        for (axis, numbers) in [(landscape.x, path.x), (landscape.y, path.y)] {
            #expect(abs(breadth(axis.coordinates) - 1.5 * max(breadth(numbers), wide / 2)) < 1e-12)
            #expect(axis.coordinates[0] < numbers.min() ?? 0 && axis.coordinates[60] > numbers.max() ?? 0)
            #expect(axis.coordinates == axis.coordinates.sorted())
        }
    }

    @Test("on the plane of a path that lies in one has at its points the losses that were recorded")
    func pathInPlane() throws {
        // Nothing moves the third weight, so that three weights move in a plane.
        let settings = line(
            [[1, 0.5, 0], [-1, 0.5, 0], [1, -0.5, 0], [2, 1, 0]], [1.5, -0.5, 0.5, 3], from: [-2, 3, 0.7])
        let history = try train(settings)
        let landscape = try #require(try Landscape(of: settings, [history]))
        let states = try #require(history.checkpoints(atMost: 100)), path = landscape.paths[0]
        #expect(abs(landscape.share - 1) < 1e-14 && landscape.x.share > landscape.y.share)
        #expect(path.distances.allSatisfy { $0 < 1e-14 })
        #expect(path.end.x == 0 && path.end.y == 0)
        let plane = try #require(
            Plane(through: states.weights[states.weights.count - 1], towards: states.weights))
        var evaluation = Evaluation(settings.network, settings.loss, on: settings.data)
        for (place, step) in states.steps.enumerated() {
            let weights = plane.weights(path.x[place], path.y[place])
            #expect(weights == states.weights[place])
            evaluation.tape.assign(weights)
            let loss = try evaluation.run().item
            #expect(Double(loss) == history.loss?.value(at: step))
        }
    }

    /// The shares are those of the singular values of the weights' differences from the last, by `numpy.linalg.svd`.
    @Test("of eight weights goes along the principal components of the path")
    func principalComponents() throws {
        let landscape = try #require(
            try Landscape(of: .reference(), [try train(.reference())]))
        #expect(abs(landscape.x.share - 9.99501138e-01) < 1e-9)
        #expect(abs(landscape.y.share - 4.98451202e-04) < 1e-9)
        #expect(landscape.x.weight == nil && landscape.y.weight == nil)
        let path = landscape.paths[0]
        #expect(abs(path.x[0].magnitude - 1.1115953940659669) < 1e-6)
        #expect(abs(path.y[1].magnitude - 0.01232036) < 1e-6)
    }

    @Test("along a straight path has a second direction, too, upright and of length 1")
    func straight() throws {
        // With one sample every gradient is along its inputs.
        let settings = line([[3, 2, 0.5]], [1], from: [0.25, -0.5, 1], stepSize: 0.01)
        let history = try train(settings)
        let landscape = try #require(try Landscape(of: settings, [history]))
        #expect(landscape.x.share > 1 - 1e-9)
        let path = landscape.paths[0]
        #expect(path.y.allSatisfy { abs($0) < 1e-6 })
        #expect(landscape.losses.allSatisfy { $0.isFinite })
        let plane = try #require(
            Plane(through: [0, 0, 0], towards: [[1, 2, 2], [2, 4, 4], [0, 0, 0]]))
        let (first, second) = (plane.weights(1, 0), plane.weights(0, 1))
        func product(_ a: [Float], _ b: [Float]) -> Float { zip(a, b).map { $0 * $1 }.reduce(0, +) }
        let expected: [Float] = [1 / 3, 2 / 3, 2 / 3]
        #expect(first == expected)
        #expect(abs(product(first, second)) < 1e-7 && abs(product(second, second) - 1) < 1e-6)
    }

    @Test("has the largest number of each main direction above 0, whichever way the path goes")
    func signs() throws {
        let states: [[Float]] = [[0, 0, 0, 1], [4, -6, 1, 1], [-1, 2, 3, 1]]
        for sign in [1, -1] as [Float] {
            let plane = try #require(
                Plane(through: [0, 0, 0, 0], towards: states.map { $0.map { sign * $0 } }))
            for weights in [plane.weights(1, 0), plane.weights(0, 1)] {
                #expect(weights.max { abs($0) < abs($1) } ?? 0 > 0)
            }
        }
    }

    @Test("may be that of two chosen weights, with the others as they are at the end")
    func chosen() throws {
        let history = try train(.reference())
        let landscape = try #require(try Landscape(of: .reference(), [history], weights: ("w5", "w8")))
        let path = landscape.paths[0]
        #expect(landscape.x.weight == "w5" && path.x == history["w5"]?.values)
        #expect(landscape.y.weight == "w8" && path.y == history["w8"]?.values)
        #expect(path.distances[11] == 0)
        let others = try ["w1", "w2", "w3", "w4", "w6", "w7"].map { name in
            let values = try #require(history[name]?.values)
            return values[0] - values[11]
        }
        let distance = others.reduce(0) { $0 + $1 * $1 }.squareRoot()
        #expect(abs(path.distances[0] - distance) < 1e-12)
        #expect(try Landscape(of: .reference(), [history], weights: ("w5", "w9")) == nil)
        #expect(try Landscape(of: .reference(), [history], weights: ("w5", "w5")) == nil)
    }

    @Test("of several runs is one, and goes through the end of the best")
    func several() throws {
        var other = Settings.reference(stepSize: 10)
        other.start = .drawn(.pytorch, seed: 3)
        #expect(other.sharesLandscape(with: .reference()))
        #expect(!other.sharesLandscape(with: .reference(activation: .relu)))
        let histories = [try train(.reference(), "a"), try train(other, "b")]
        let landscape = try #require(try Landscape(of: .reference(), histories))
        #expect(landscape.paths.map(\.run) == ["a", "b"])
        let best = try #require(landscape.paths.min { $0.end.loss < $1.end.loss })
        #expect(best.end.x == 0 && best.end.y == 0 && best.distances.last == 0)
        for path in landscape.paths {
            #expect(
                path.x.allSatisfy { (landscape.x.coordinates[0]...landscape.x.coordinates[60]).contains($0) })
            #expect(
                path.y.allSatisfy { (landscape.y.coordinates[0]...landscape.y.coordinates[60]).contains($0) })
        }
    }

    @Test("leaves out a run that diverged, unless there is no other")
    func diverged() throws {
        var wild = bowl
        wild.stepSize = 1e30
        let histories = [try train(wild, "wild"), try train(bowl, "calm")]
        let landscape = try #require(try Landscape(of: bowl, histories))
        #expect(landscape.paths.map(\.run) == ["calm"])
        let alone = try #require(try Landscape(of: wild, [histories[0]]))
        #expect(alone.paths.map(\.run) == ["wild"])
    }

    @Test("of a network whose every weight is not recorded is that of the states that were kept")
    func kept() throws {
        var settings = Settings.reference(iterations: 100)
        settings.record = .summaries
        let landscape = try #require(try Landscape(of: settings, [try train(settings)]))
        #expect(landscape.paths[0].steps == Array(stride(from: 0, through: 100, by: 2)))
    }

    @Test("there is none of one weight, of a run that stands still, or of one without weights")
    func none() throws {
        let one = line([[1]], [1], from: [0])
        #expect(try Landscape(of: one, [try train(one)]) == nil)
        let still = line([[0, 0, 0]], [1], from: [1, 2, 3])
        #expect(try Landscape(of: still, [try train(still)]) == nil)
        let stillPair = line([[0, 0]], [1], from: [1, 2])
        #expect(try Landscape(of: stillPair, [try train(stillPair)]) == nil)
        #expect(try Landscape(of: bowl, [History(name: "", series: [])]) == nil)
        #expect(try Landscape(of: bowl, []) == nil)
    }

    @Test("leaves out a run that climbed far beyond the others, and keeps one that climbed among them")
    func climbed() throws {
        var climbing = bowl, leaving = bowl
        // 2 / λ is 0.541.
        climbing.stepSize = 0.55
        leaving.stepSize = 0.6
        let histories = [
            try train(bowl, "falls"), try train(climbing, "climbs"), try train(leaving, "leaves"),
        ]
        let landscape = try #require(try Landscape(of: bowl, histories))
        #expect(landscape.paths.map(\.run) == ["falls", "climbs"])
        #expect(landscape.paths[1].end.loss > landscape.paths[1].start.loss)
        #expect(try Landscape(of: bowl, [histories[2]]) != nil)
    }

    @Test("has a coarser grid where each point takes longer, and is left out where that is too coarse")
    func tooLong() throws {
        let history = try train(bowl)
        func side(samples: Int) throws -> Int? {
            var settings = bowl
            settings.data = bowl.data.samples((0..<samples).map { $0 % 4 })
            return try Landscape(of: settings, [history])?.x.coordinates.count
        }
        #expect(try side(samples: 400) == 61)
        #expect(try side(samples: 4000) == 29)
        #expect(try side(samples: 40_000) == nil)
    }

    @Test(
        "eigenvectors are turned by their matrix into multiples of themselves, at right angles to each other")
    func eigenvectors() {
        let order = 9
        let matrix = (0..<order * order).map { place in
            let (i, j) = place.quotientAndRemainder(dividingBy: order)
            return 1 / Double(i + j + 1) + (i == j ? Double(i % 3) : 0)
        }
        let found = Training.eigenvectors(of: matrix, order: order)
        let extremes = extremeEigenvalues(of: matrix, order: order)
        #expect(abs(found[0].value - extremes.largest) < 1e-13)
        #expect(abs(found[order - 1].value - extremes.smallest) < 1e-13)
        for (value, vector) in found {
            for i in 0..<order {
                let turned = (0..<order).reduce(0) { $0 + matrix[i * order + $1] * vector[$1] }
                #expect(abs(turned - value * vector[i]) < 1e-13)
            }
        }
        for (i, j) in [(0, 1), (0, 8), (3, 5)] {
            #expect(abs(zip(found[i].vector, found[j].vector).reduce(0) { $0 + $1.0 * $1.1 }) < 1e-14)
        }
    }
}
