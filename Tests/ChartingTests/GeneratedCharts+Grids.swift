@testable import Charting

extension GeneratedCharts {
    /// A chart of heat maps, contours or both, on scales and ramps of every kind, some of whose values are no numbers.
    mutating func grid() -> Chart {
        let isChinese = Bool.random(using: &random)
        let count = Int.random(in: 0..<4, using: &random) > 0 ? 1 : Int.random(in: 2...5, using: &random)
        let (columns, rows) = (Int.random(in: 1...40, using: &random), Int.random(in: 1...40, using: &random))
        let isNamed = columns * rows < 200 && Bool.random(using: &random)
        let scale: Scale.Kind =
            [.linear, .linear, .log, .symlog(threshold: 0.1)].randomElement(using: &random) ?? .linear
        let x = axis(columns, isNamed: isNamed, isChinese), y = axis(rows, isNamed: isNamed, isChinese)
        return Chart(
            title: words(0...12, isChinese), subtitle: words(0...12, isChinese),
            size: Size(
                width: .random(in: 3...20, using: &random), height: .random(in: 3...20, using: &random)),
            description: "d", language: isChinese ? "zh-Hans" : "en", x: x, y: y,
            color: ColorAxis(
                label: words(0...6, isChinese), scale: scale,
                ramp: [.sequential, .diverging(), .ground].randomElement(using: &random) ?? .sequential,
                integers: Bool.random(using: &random)),
            panels: (0..<count).map { _ in
                Panel(
                    name: count == 1 ? "" : words(0...3, isChinese),
                    marks: grid(columns, rows, isNamed, isChinese))
            })
    }

    private mutating func axis(_ count: Int, isNamed: Bool, _ isChinese: Bool) -> Axis {
        isNamed
            ? Axis(
                label: words(0...3, isChinese), categories: (0..<count).map { _ in words(1...3, isChinese) })
            : Axis(label: words(0...3, isChinese), scale: Bool.random(using: &random) ? .log : .linear)
    }

    private mutating func grid(_ columns: Int, _ rows: Int, _ isNamed: Bool, _ isChinese: Bool) -> [any Mark]
    {
        let size = Numeral(1, exponent: Int.random(in: -6...6, using: &random)).value
        let (x, y) = ((1...columns).map(Double.init), (1...rows).map(Double.init))
        let values = y.flatMap { y in
            x.map { x -> Double in
                switch Int.random(in: 0..<60, using: &random) {
                case 0: .nan
                case 1: .infinity
                default: size * (x * x - 3 * x * y + .random(in: 0...9, using: &random))
                }
            }
        }
        let cells: (Cells, Cells) =
            isNamed ? (.count(columns), .count(rows)) : (.centers(x), .centers(y))
        let labels: HeatMap.Labels =
            [.none, .values(digits: 3), .text(values.map { _ in words(0...2, isChinese) })]
            .randomElement(using: &random) ?? .none
        let map = HeatMap(x: cells.0, y: cells.1, values: values, labels: labels)
        let point = Point(x: 1, y: 1, label: words(0...3, isChinese))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return [map, point]
        case 1: return [map, ContourLines(x: x, y: y, values: values), point]
        case 2: return [ContourLines(x: x, y: y, values: values), point]
        default:
            return [Contour(x: x, y: y, values: values), ContourLines(x: x, y: y, values: values), point]
        }
    }
}
