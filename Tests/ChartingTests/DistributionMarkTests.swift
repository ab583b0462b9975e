import Canvas
import Testing

@testable import Charting

@Suite("Marks for distributions")
struct DistributionMarkTests {
    @Test("A histogram's bars stand side by side as high as values are counted")
    func histogram() {
        let histogram = Histogram(x: [1, 1, 2, 7, .nan], bins: .edges([0, 5, 10]))
        #expect(histogram.extent(x: .linear, y: .linear) == Extent(x: 0...10, y: 0...3))
        #expect(
            boxes(histogram.draw(in: plot())) == [
                Box(x: 0.5, y: 70, width: 49, height: 30), Box(x: 50.5, y: 90, width: 49, height: 10),
            ])
        #expect(histogram.leftOut() == 1)
        #expect(Histogram(x: [-1, 0, 1, 10, 100], bins: .edges([0.5, 50])).leftOut(.log) == 3)
    }

    @Test("A histogram of densities covers an area of 1, whatever its bins")
    func density() {
        var random = SeededGenerator(seed: 4)
        let values = (0..<500).map { _ in Double.random(in: 0...1, using: &random) * 8 + 1 }
        for bins in [Histogram.Cut.automatic, .count(3), .edges([0, 1, 5, 10])] {
            let histogram = Histogram(x: values, bins: bins, measure: .density, filled: false)
            guard case .path(let path, nil, _?)? = histogram.draw(in: plot()).first else {
                return #expect(Bool(false))
            }
            #expect(abs(area(path) / 100 - 1) < 1e-6)
        }
    }

    /// By the shoelace formula.
    private func area(_ path: Path) -> Double {
        let corners = path.outline.segments.compactMap { segment -> Position? in
            switch segment {
            case .move(let x, let y), .line(let x, let y): Position(x: x, y: y)
            default: nil
            }
        }
        var sum = 0.0
        for (a, b) in zip(corners, corners.dropFirst() + corners.prefix(1)) { sum += a.x * b.y - b.x * a.y }
        return abs(sum) / 2
    }

    @Test("On a log axis bins are equally wide there, and bars of one value can be seen on a log scale")
    func logHistogram() {
        let histogram = Histogram(x: [0.02, 0.2, 2, 20, 200, 1000], bins: .count(5))
        let plot = Plot(
            frame: Box(x: 0, y: 0, width: 600, height: 100), x: (.log, 0.001...10_000), y: (.log, 0.5...10))
        let widths = boxes(histogram.draw(in: plot)).map(\.width)
        #expect(widths.count == 5 || widths.count == 6)
        #expect(widths.allSatisfy { abs($0 - widths[0]) < 1e-6 })
        #expect(histogram.extent(x: .log, y: .log).y?.lowerBound == 0.5)
    }

    @Test("A box spans the quartiles, its whiskers reach the last values near it, others are dots")
    func box() {
        let plot = Plot(
            frame: Box(x: 0, y: 0, width: 100, height: 100), x: (.categorical, -0.5...0.5),
            y: (.linear, 0...100))
        let chart = BoxPlot(y: [Array(stride(from: 10.0, through: 50, by: 10)) + [90, .nan]])
        guard case .group(let items, let clip)? = chart.draw(in: plot).first else {
            return #expect(Bool(false))
        }
        let bounds = items.compactMap { item -> (Double, Double)? in
            guard case .path(let path, _, _) = item, let bounds = path.outline.bounds else { return nil }
            return (bounds.minY, bounds.maxY)
        }
        // Whiskers, box, median: NumPy's quartiles of 10, 20, 30, 40, 50, 90 are 22.5, 35 and 47.5.
        #expect(bounds.map(\.0) == [77.5, 50, 52.5, 65] && bounds.map(\.1) == [90, 52.5, 77.5, 65])
        #expect(clip == plot.frame)
        let dots = items.compactMap { if case .circle(let center, _, _, _) = $0 { center } else { nil } }
        #expect(dots == [Position(x: 50, y: 10)])
        #expect(chart.extent(x: .categorical, y: .linear) == Extent(x: 0...0, y: 10...90))
    }

    @Test("A strip shows every value as a dot of its own, at its height")
    func strip() {
        let values = (0..<12).map { Double($0 % 4) * 3 }
        let strip = Strip(y: [values], at: [5], radius: 1)
        let dots = strip.draw(in: plot()).compactMap { item -> Position? in
            if case .circle(let center, _, _, _) = item { center } else { nil }
        }
        #expect(dots.map(\.y).sorted(by: >) == values.map { 100 - $0 * 10 }.sorted(by: >))
        for (place, dot) in dots.enumerated() {
            for other in dots[..<place] where dot.y == other.y { #expect(abs(dot.x - other.x) >= 2) }
        }
    }

    @Test("Boxes and strips of a group share their slots")
    func grouped() {
        let sets = [[1.0, 2, 3], [4, 5, 6]]
        let strips = Strip.grouped([Strip("a", y: sets), Strip("b", y: sets)])
        let middles = strips.map {
            $0.slots.spans(in: plot()).compactMap { $0 }.map { ($0.lowerBound + $0.upperBound) / 2 }
        }
        #expect(middles[0][0] < 0 && middles[1][0] > 0 && middles[0][1] < 10 && middles[1][1] > 10)
        #expect(
            BoxPlot.grouped([BoxPlot("a", x: sets), BoxPlot("b", x: sets)]).map { $0.name?.text } == [
                "a", "b",
            ])
    }

    @Test("A distribution steps from 0 to 1, half of its values left of its name")
    func ecdf() throws {
        let ecdf = ECDF("losses", x: [4, 2, 8, .nan, 6])
        #expect(ecdf.extent(x: .linear, y: .linear) == Extent(x: 2...8, y: 0...1))
        #expect(ecdf.step.line.x == [2, 2, 4, 6, 8] && ecdf.step.line.y == [0, 0.25, 0.5, 0.75, 1])
        let plot = Plot(
            frame: Box(x: 0, y: 0, width: 100, height: 100), x: (.linear, 0...10), y: (.linear, 0...1))
        #expect(ecdf.end(in: plot) == Position(x: 40, y: 50))
        #expect(ECDF(x: [.nan]).draw(in: plot).isEmpty)
    }

    @Test(
        "A step holds its value until the next, from the last, or half the way",
        arguments: [
            (Step.Change.after, [(0, 90), (40, 90), (40, 80), (80, 80), (80, 70)]),
            (.before, [(0, 90), (0, 80), (40, 80), (40, 70), (80, 70)]),
            (.middle, [(0, 90), (20, 90), (20, 80), (40, 80), (60, 80), (60, 70), (80, 70)]),
        ] as [(Step.Change, [(Double, Double)])])
    func step(_ change: Step.Change, _ corners: [(Double, Double)]) {
        let step = Step(x: [0, 4, 8], y: [1, 2, 3], where: change)
        let path = Path(through: corners.map { Position(x: $0.0, y: $0.1) })
        #expect(step.draw(in: plot()) == [.path(path, stroke: step.line.stroke)])
    }

    @Test("A gap in a step's values is one in its line, up to which the last value holds")
    func stepGap() {
        let drawn = Step(x: [0, 2, 4, 6], y: [1, .nan, 3, 3]).draw(in: plot())
        guard case .path(let path, _, _)? = drawn.first else { return #expect(Bool(false)) }
        #expect(path.outline.segments.first == .move(x: 0, y: 90))
        #expect(path.outline.segments.contains(.line(x: 20, y: 90)))
        #expect(path.outline.segments.contains(.move(x: 40, y: 70)))
    }
}
