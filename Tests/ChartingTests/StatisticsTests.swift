import Testing

@testable import Charting

/// Numbers by NumPy 2 and matplotlib's `boxplot_stats`.
@Suite("Statistics")
struct StatisticsTests {
    static let values = [0.3, -1.2, 2.5, 0.7, 0.1, 9.0, -0.4, 1.1, 0.05, 0.33, -7.5]

    @Test("Quantiles are NumPy's to the bit")
    func quantiles() throws {
        let quantiles = try #require(Quantiles(Self.values + [.nan]))
        let shares = [0, 0.1, 0.25, 0.333, 0.5, 0.75, 0.9, 1]
        let expected = [-7.5, -1.2, -0.175, 0.0665, 0.3, 0.9, 2.5, 9.0]
        #expect(shares.map { quantiles[$0] } == expected)
        #expect(quantiles[-1] == -7.5 && quantiles[2] == 9)
        #expect(Quantiles([.nan]) == nil)
        #expect(Quantiles([4])?[0.3] == 4)
        #expect(Quantiles([0, .infinity, .infinity])?[0.75] == .infinity)
    }

    @Test("A box is matplotlib's")
    func box() throws {
        let box = try #require(BoxSummary(Self.values + [.infinity, .nan]))
        #expect([box.lowerQuartile, box.median, box.upperQuartile] == [-0.175, 0.3, 0.9])
        #expect(box.whiskers == -1.2...2.5)
        #expect(box.outliers == [-7.5, 9])
        #expect(box.leftOut == 2)
        let flat = try #require(BoxSummary([1, 1, 1, 1, 1, 1, 5]))
        #expect(flat.whiskers == 1...1 && flat.outliers == [5])
        #expect(BoxSummary([.nan]) == nil)
        // Where no number lies between the upper quartile and the outlier, the whisker has no length.
        let gap = try #require(BoxSummary([1, 2, 3, 100]))
        #expect(gap.upperQuartile == 27.25 && gap.whiskers == 1...27.25 && gap.outliers == [100])
    }

    @Test("Bins with given edges count as NumPy's histogram")
    func counts() {
        let bins = Bins(Self.values + [.nan, -.infinity, 9.5, -9], edges: [-8, -4, -1, 0, 0.5, 1.1, 9])
        #expect(bins.counts == [1, 1, 1, 4, 1, 3])
        #expect(bins.outside == 2 && bins.leftOut == 2)
        let density = [
            0.022727272727272728, 0.0303030303030303, 0.09090909090909091, 0.7272727272727273,
            0.1515151515151515, 0.03452243958573072,
        ]
        for (ours, theirs) in zip(bins.density, density) { #expect(abs(ours / theirs - 1) < 1e-15) }
        #expect(Bins(Self.values, edges: [1]).counts.isEmpty)
    }

    @Test("Bins of one's own hold every finite number, between round edges")
    func bins() {
        var random = SeededGenerator(seed: 3)
        for round in 0..<1000 {
            let scale = Numeral(1, exponent: .random(in: -12...12, using: &random)).value
            let middle = Double.random(in: -100...100, using: &random) * scale
            let values = (0..<Int.random(in: 2...300, using: &random)).map { _ in
                middle + scale * .random(in: -1...1, using: &random) * .random(in: 0...1, using: &random)
            }
            let count = round.isMultiple(of: 2) ? nil : Int.random(in: 1...80, using: &random)
            let bins = Bins(values + [.nan], count: count)
            #expect(bins.counts.reduce(0, +) == values.count && bins.outside == 0 && bins.leftOut == 1)
            #expect(bins.counts.first != 0 && bins.counts.last != 0)
            if let count {
                // A round width is at most 1.6 times off, and the ends may reach out.
                #expect(Double(bins.counts.count) < Double(count) * 1.6 + 2)
                #expect(Double(bins.counts.count) > Double(count) / 1.6 - 1)
            } else {
                #expect((3...98).contains(bins.counts.count))
            }
            let area = zip(bins.density, zip(bins.edges, bins.edges.dropFirst())).reduce(0) {
                $0 + $1.0 * ($1.1.1 - $1.1.0)
            }
            #expect(abs(area - 1) < 1e-9)
        }
        #expect(
            Bins([0, 0.12, 0.3, 0.55, 1.1], count: 11).edges == [
                0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1,
            ])
    }

    @Test("More numbers, more bins; half of them equal, still some")
    func freedmanDiaconis() {
        // NumPy's "fd" takes 11 bins for these, 0.081 wide.
        let values = (0..<400).map { i in
            let (a, b) = (Double(i * 7919 % 1000) / 1000, Double(i * 104_729 % 997) / 997)
            return a * b
        }
        let edges = Bins(values).edges
        #expect(edges == [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
        let heavy = [Double](repeating: 0, count: 90) + (1...10).map { Double($0) / 10 }
        #expect((5...12).contains(Bins(heavy).counts.count))
        let spiked = (0..<1000).map { Double($0) / 1e6 } + [1000]
        #expect(Bins(spiked).counts.count <= 100)
    }

    @Test("Whole numbers stand in the middle of their bins, equal ones in one bin")
    func wholeNumbers() {
        #expect(Bins([1, 2, 2, 3, 5]).edges == [0.5, 1.5, 2.5, 3.5, 4.5, 5.5])
        #expect(Bins([1, 2, 2, 3, 5]).counts == [1, 2, 1, 0, 1])
        #expect(Bins([3, 3, 3]).edges == [2.5, 3.5])
        #expect(Bins([0]).edges == [-0.5, 0.5])
        #expect(Bins([0.37, 0.37]).edges == [0.35, 0.4])
        #expect(Bins([.nan]).edges.isEmpty && Bins([]).counts.isEmpty)
    }

    @Test(
        "Extreme numbers are counted too",
        arguments: [
            [-1.7e308 as Double, 0, 1.7e308], [1e308, 1.1e308],
            [.leastNonzeroMagnitude, 3 * Double.leastNonzeroMagnitude], [1e15, 1e15 + 0.5], [-0.0, 0.0],
            [1, 1.0000000000000002], [9_007_199_254_740_992, 9_007_199_254_740_994],
            [.leastNonzeroMagnitude, 1],
        ])
    func extremes(values: [Double]) {
        for count in [nil, 1, 7, 1_000_000] {
            let bins = Bins(values, count: count)
            #expect(bins.counts.reduce(0, +) == values.count, "\(bins)")
            #expect(bins.edges.allSatisfy { $0.isFinite })
            #expect(zip(bins.edges, bins.edges.dropFirst()).allSatisfy { $0 < $1 }, "\(bins)")
        }
    }

    @Test("The cumulative share steps up at every number and ends at 1")
    func cumulative() {
        let distribution = CumulativeDistribution([3, 1, 2, 2, .nan, .infinity])
        #expect(distribution.values == [1, 2, 3])
        #expect(distribution.shares == [0.25, 0.75, 1])
        #expect(distribution.leftOut == 2)
        #expect([0.5, 1, 1.5, 2, 9].map { distribution.share(upTo: $0) } == [0, 0.25, 0.25, 0.75, 1])
        #expect(CumulativeDistribution([]).values.isEmpty)
    }

    @Test("Smoothing is TensorBoard's")
    func smoothing() {
        let smoothed = [1, 0.5, .nan, 0.25, 2, 0.125, .infinity, 0.1].exponentiallySmoothed(weight: 0.6)
        let expected = [
            1, 0.6875, .nan, 0.46428571428571425, 1.1700367647058822, 0.7167765440666203, .infinity,
            0.45799207841031153,
        ]
        for (ours, theirs) in zip(smoothed, expected) {
            #expect(ours == theirs || ours.isNaN && theirs.isNaN || abs(ours / theirs - 1) < 1e-15)
        }
        let slow = [1, 0.5, 0.25, 2, 0.125, 0.1].exponentiallySmoothed(weight: 0.99)
        let slowExpected = [
            1, 0.7487437185929644, 0.5808221945389054, 0.9409831339415116, 0.7744897724350053,
            0.6592314856261656,
        ]
        for (ours, theirs) in zip(slow, slowExpected) { #expect(abs(ours / theirs - 1) < 1e-15) }
        #expect([0.1, 0.1, 0.1].exponentiallySmoothed(weight: 0.9) == [0.1, 0.1, 0.1])
        #expect([0.1, 0.7].exponentiallySmoothed(weight: 0) == [0.1, 0.7])
        #expect([Double]().exponentiallySmoothed(weight: 0.9).isEmpty)
    }

    @Test("No two points of a strip overlap while there is room", arguments: 0..<20)
    func swarm(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let positions = (0..<120).map { _ in
            Double.random(in: 0...1, using: &random) * .random(in: 0...200, using: &random)
        }
        let offsets = Swarm.offsets(of: positions, diameter: 5, width: 200)
        for i in positions.indices {
            #expect(abs(offsets[i]) <= 100)
            for j in 0..<i {
                let (dx, dy) = (positions[i] - positions[j], offsets[i] - offsets[j])
                #expect((dx * dx + dy * dy).squareRoot() >= 5 - 1e-9)
            }
        }
        // They are no wider than they need be.
        #expect(offsets.contains(0) && (offsets.map(abs).max() ?? 0) < 60)
    }

    @Test("A full strip keeps its width, and both sides are used")
    func fullStrip() {
        let offsets = Swarm.offsets(of: [Double](repeating: 1, count: 500), diameter: 4, width: 30)
        #expect(offsets.allSatisfy { abs($0) <= 15 })
        #expect(Set(offsets).count > 250)
        #expect(abs(offsets.reduce(0, +)) < 30)
        #expect(Swarm.offsets(of: [5, 5, 5], diameter: 4, width: 30).sorted() == [-4, 0, 4])
        #expect(Swarm.offsets(of: [0, 10, 20], diameter: 4, width: 30) == [0, 0, 0])
        #expect(Swarm.offsets(of: [], diameter: 4, width: 30).isEmpty)
    }
}
