import Canvas
import Charting
import Figures
import Histories
import Testing

@Suite("Decision boundary")
struct DecisionBoundaryTests {
    private let middles = (0..<10).map { Double($0) / 9 }

    private func regions(
        classes: [Int]? = nil, outputs: [Double]? = nil, threshold: Double? = nil,
        samples: [DecisionRegions.Sample] = []
    ) -> DecisionRegions {
        DecisionRegions(
            x: middles, y: middles, classes: classes, outputs: outputs, threshold: threshold, samples: samples
        )
    }

    /// Class 1 where x is above 0.25.
    private var halves: DecisionRegions {
        regions(
            classes: middles.flatMap { _ in middles.map { $0 > 0.25 ? 1 : 0 } },
            outputs: middles.flatMap { _ in middles.map { $0 + 0.25 } }, threshold: 0.5,
            samples: [
                .init(x: 0, y: 0, target: 0), .init(x: 1, y: 1, target: 1),
                .init(x: 0.9, y: 0, target: 0, isWrong: true),
                .init(x: 0.8, y: 1, target: 1, isValidation: true),
            ])
    }

    private func figure(_ runs: [(label: String, regions: DecisionRegions)]) throws -> Figure? {
        try Figure.decisionBoundary(runs, settings())
    }

    /// How much of the plot each class's area takes, and what colour it has.
    private func areas(_ figure: Figure) -> [(ink: Ink, share: Double)] {
        let plot = Plot(
            frame: Box(x: 0, y: 0, width: 100, height: 100), x: (.linear, 0...1), y: (.linear, 0...1))
        return figure.chart.panels[0].marks[0].draw(in: plot).compactMap { item in
            guard case .path(let path, let fill?, _) = item else { return nil }
            return (fill.ink, path.area / 10_000)
        }
    }

    @Test("the areas part where the output crosses the threshold, and fill the plot")
    func outputs() throws {
        let areas = areas(try #require(try figure([("a", halves)])))
        #expect(areas.count == 2 && areas[0].ink != areas[1].ink)
        #expect(abs(areas[0].share - 0.25) < 1e-6 && abs(areas[1].share - 0.75) < 1e-6)
    }

    @Test("of several outputs each class has its area")
    func classes() throws {
        let classes = middles.flatMap { _ in (0..<10).map { $0 / 4 } }
        let areas = areas(try #require(try figure([("a", regions(classes: classes))])))
        #expect(areas.count == 3)
        #expect(abs(areas.map(\.share).reduce(0, +) - 1) < 0.01)
    }

    @Test("an output that is the threshold everywhere is class 0, as it is for accuracy")
    func atTheThreshold() throws {
        let flat = regions(
            classes: .init(repeating: 0, count: 100), outputs: .init(repeating: 0.5, count: 100),
            threshold: 0.5)
        let areas = areas(try #require(try figure([("a", flat)])))
        #expect(areas.count == 1 && areas[0].share == 1)
    }

    @Test(
        "samples are dots of their class, ringed where they are given another, hollow where they were only watched"
    )
    func samples() throws {
        let figure = try #require(try figure([("a", halves)]))
        let points = figure.chart.panels[0].marks.compactMap { $0 as? Point }
        #expect(points.map(\.label) == ["given another class", "class 0", "class 1", ""])
        #expect(points[0].x == [0.9] && !points[0].isFilled)
        #expect(points[1].x == [0, 0.9] && points[2].x == [1])
        #expect(points[3].x == [0.8] && !points[3].isFilled && points[3].ink == points[2].ink)
        #expect(figure.chart.description == "a gives 2 of 3 training samples their own class.")
        #expect(figure.caption.contains("ring") && figure.caption.contains("hole"))
    }

    @Test("neighbouring classes differ in every theme, in print, too")
    func themes() throws {
        let areas = areas(try #require(try figure([("a", halves)])))
        for (name, theme) in Theme.named {
            #expect(theme.color(of: areas[0].ink) != theme.color(of: areas[1].ink), "\(name)")
        }
    }

    @Test("none where there are no classes or no runs")
    func none() throws {
        #expect(try figure([]) == nil)
        #expect(try figure([("a", regions(outputs: .init(repeating: 0, count: 100)))]) == nil)
    }
}

extension Path {
    /// What its pieces enclose, by the shoelace formula.
    fileprivate var area: Double {
        var (sum, start, last) = (0.0, (0.0, 0.0), (0.0, 0.0))
        for segment in outline.segments {
            switch segment {
            case .move(let x, let y): (start, last) = ((x, y), (x, y))
            case .line(let x, let y):
                sum += last.0 * y - x * last.1
                last = (x, y)
            case .close: sum += last.0 * start.1 - start.0 * last.1
            case .quadratic, .cubic: break
            }
        }
        return abs(sum) / 2
    }
}
