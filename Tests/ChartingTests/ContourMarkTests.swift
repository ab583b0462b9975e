import Canvas
import Testing

@testable import Charting

@Suite("Contours as marks")
struct ContourMarkTests {
    static let places = (0...30).map { Double($0) / 5 - 3 }
    static let bowl = places.flatMap { y in places.map { x in x * x + y * y } }

    func chart(_ marks: [any Mark], color: ColorAxis = ColorAxis(label: "Loss"), axis: Axis = Axis()) -> Chart
    {
        Chart(
            title: "t", description: "d", x: axis, y: axis, color: color, emptyNote: "nothing", marks: marks)
    }

    func contour(_ values: [Double], levels: Levels = .about(8)) -> Contour {
        Contour(x: Self.places, y: Self.places, values: values, levels: levels)
    }

    /// The areas of a chart's only contour, from the lowest.
    func areas(_ chart: Chart) throws -> [(path: Path, ink: Ink)] {
        for case .group(let items, _) in try chart.scene().items {
            return items.compactMap {
                if case .path(let path, let fill?, nil) = $0 { (path, fill.ink) } else { nil }
            }
        }
        return []
    }

    func share(_ ink: Ink) -> Double {
        switch ink {
        case .sequential(let share), .diverging(let share): share
        default: .nan
        }
    }

    /// The area inside a path's rings, holes taken out.
    func area(_ path: Path) -> Double {
        var (sum, start, last) = (0.0, (0.0, 0.0), (0.0, 0.0))
        for segment in path.outline.segments {
            switch segment {
            case .move(let x, let y): (start, last) = ((x, y), (x, y))
            case .line(let x, let y):
                sum += last.0 * y - x * last.1
                last = (x, y)
            case .close: sum += last.0 * start.1 - start.0 * last.1
            default: break
            }
        }
        return abs(sum / 2)
    }

    @Test("are painted from the lowest level up, each area within the one before and in a deeper ink")
    func painted() throws {
        let areas = try areas(chart([contour(Self.bowl)]))
        #expect(areas.count > 5)
        let shares = areas.map { share($0.ink) }
        #expect(shares == shares.sorted() && Set(shares).count == shares.count)
        let sizes = areas.map { area($0.path) }
        #expect(zip(sizes, sizes.dropFirst()).allSatisfy { $0 > $1 } && sizes[0] > 300 * 150)
        // Of a disc of radius 2 in a square of side 6, all but π · 4 / 36 is higher than 4.
        let disc = try self.areas(chart([contour(Self.bowl, levels: .at([4]))]))
        #expect(disc.count == 2)
        #expect(abs(area(disc[1].path) / area(disc[0].path) - (1 - Double.pi / 9)) < 0.01)
    }

    @Test("have the colour bar show steps at their levels, and nothing between")
    func bar() throws {
        let levels = [2.0, 4, 8, 12]
        let scene = try chart([contour(Self.bowl, levels: .at(levels))]).scene()
        let ticks = scene.labels.suffix(levels.count).map(\.text)
        #expect(ticks == ["2", "4", "8", "12"])
        let contour = try areas(chart([contour(Self.bowl, levels: .at(levels))])).map(\.ink)
        let bar = scene.items.compactMap { if case .path(_, let fill?, nil) = $0 { fill.ink } else { nil } }
        #expect(bar == contour && bar.count == levels.count + 1)
    }

    @Test("have a bar of counts with ticks at whole levels only")
    func counts() throws {
        let marks = [contour(Self.bowl, levels: .at([2.5, 5, 7.5, 10]))]
        let texts = try chart(marks, color: ColorAxis(integers: true)).scene().labels.map(\.text)
        #expect(texts.suffix(2) == ["5", "10"] && !texts.contains { $0.contains(".") })
    }

    @Test("have levels evenly in the logarithm on a log scale, where 0 lies below them all")
    func logarithmic() throws {
        let color = ColorAxis(scale: .log).fitted(0.001...1000, levels: .about(6))
        #expect(color.levels == [0.01, 0.1, 1, 10, 100])
        let values = Self.bowl.map { $0 < 0.1 ? 0 : $0 }
        let areas = try areas(chart([contour(values)], color: ColorAxis(scale: .log)))
        #expect(areas.count > 3 && areas.map { share($0.ink) }.min() ?? 1 < 0.2)
        #expect(area(areas[0].path) > 300 * 150)
    }

    @Test("leave a hatched hole around NaN, and say so where there is nothing else")
    func holes() throws {
        var values = Self.bowl
        values[15 * 31 + 15] = .nan
        let whole = try areas(chart([contour(Self.bowl)])), holed = try areas(chart([contour(values)]))
        // Four of 30 × 30 cells have a corner there.
        #expect(abs(area(holed[0].path) / area(whole[0].path) - (1 - 4 / 900)) < 1e-6)
        let none = chart([contour(Self.bowl.map { _ in .nan })])
        #expect(try none.scene().labels.contains { $0.text == "nothing" })
        #expect(
            try chart([Contour(x: [1], y: [1, 2], values: [1, 2])]).scene().labels.contains {
                $0.text == "nothing"
            })
    }

    @Test("do not depend on the order of columns and rows")
    func unsorted() throws {
        let places = Array(Self.places.reversed())
        let turned = Contour(x: places, y: places, values: Self.bowl.reversed(), levels: .about(8))
        #expect(try chart([turned]).scene() == chart([contour(Self.bowl)]).scene())
    }

    @Test("are cut to the frame where the axes show less than all")
    func cutting() throws {
        let scene = try chart([contour(Self.bowl)], axis: Axis(domain: -1...1)).scene()
        #expect(scene.items.contains { if case .group(_, .some) = $0 { true } else { false } })
        #expect(
            try !chart([contour(Self.bowl)]).scene().items.contains {
                if case .group(_, .some) = $0 { true } else { false }
            })
    }

    @Test("as lines carry each level's value once, in the ink that can be read on the colour there")
    func lines() throws {
        let lines = ContourLines(x: Self.places, y: Self.places, values: Self.bowl)
        let scene = try chart([contour(Self.bowl, levels: .at([2, 6])), lines]).scene()
        let values = scene.labels.filter { if case .over = $0.ink { true } else { false } }.map(\.text)
        #expect(values.sorted() == ["2", "6"])
        let alone = try chart([
            ContourLines(x: Self.places, y: Self.places, values: Self.bowl, levels: .at([3]))
        ]).scene()
        #expect(alone.labels.count(where: { $0.text == "3" && $0.size == 8 }) == 1)
        let silent = ContourLines(
            x: Self.places, y: Self.places, values: Self.bowl, levels: .at([3]), labelled: false)
        #expect(try !chart([silent]).scene().labels.contains { $0.size == 8 })
    }

    @Test("of equal values are one area, and a bar that still tells the value")
    func equal() throws {
        let flat = chart([contour(Self.bowl.map { _ in 3 })])
        #expect(try areas(flat).count == 1)
        #expect(try flat.scene().labels.contains { $0.text == "3.0" })
    }
}
