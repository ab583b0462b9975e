internal import Canvas
internal import Glibc

/// The cells of a heat map as they can be seen: cut to the frame, and where they are too fine, merged.
struct CellGrid {
    struct Cell {
        /// In points.
        let box: Box
        /// Of its first value, among all of the heat map's.
        let index: Int
        /// How far along the ramp its value lies; nil where it has no colour.
        let share: Double?
        /// Whether its value is infinite: it has a surface of its own, for the ramp's end has finite values.
        let isInfinite: Bool
    }

    /// Row by row from the lowest row.
    let cells: [Cell]
    private let columns: Int
    private let color: ColorScale

    init(_ map: HeatMap, in plot: Plot) {
        let frame = plot.frame
        // A point is about what can be seen; larger cells keep the files of large pictures small.
        let least = max(1, sqrt(frame.width * frame.height / 40_000))
        let columns = Self.spans(
            map.x.edges(on: plot.x.kind), on: plot.x, within: (frame.minX, frame.maxX), least)
        let rows = Self.spans(
            map.y.edges(on: plot.y.kind), on: plot.y, within: (frame.minY, frame.maxY), least)
        let width = map.x.count
        let merge = Merge(map.values, plot.color)
        cells = rows.flatMap { row in
            columns.map { column in
                let index = row.indices.lowerBound * width + column.indices.lowerBound
                let isInfinite =
                    row.indices.count == 1 && column.indices.count == 1 && map.values[index].isInfinite
                return Cell(
                    box: Box(minX: column.start, minY: row.start, maxX: column.end, maxY: row.end),
                    index: index,
                    share: isInfinite ? nil : merge.share(row.indices, column.indices, width: width),
                    isInfinite: isInfinite)
            }
        }
        self.columns = columns.count
        color = plot.color
    }

    /// A column or a row, or several of them that are drawn as one.
    private struct Span {
        var indices: Range<Int>
        var start: Double
        var end: Double
        var isThin: Bool
    }

    private static func spans(
        _ edges: [Double], on scale: Scale, within bounds: (Double, Double), _ least: Double
    ) -> [Span] {
        let places = edges.map { scale.position(of: $0).map { max(bounds.0, min(bounds.1, $0)) } }
        var spans: [Span] = []
        for index in places.indices.dropLast() {
            guard let a = places[index], let b = places[index + 1], a != b else { continue }
            var span = Span(
                indices: index..<index + 1, start: min(a, b), end: max(a, b), isThin: abs(b - a) < least)
            if let last = spans.last, last.isThin, span.isThin, last.indices.upperBound == index {
                span.indices = last.indices.lowerBound..<index + 1
                (span.start, span.end) = (min(span.start, last.start), max(span.end, last.end))
                span.isThin = span.end - span.start < least
                spans.removeLast()
            }
            spans.append(span)
        }
        return spans
    }

    /// The cells of each colour as one path, the infinite ones in grey, and the hatch of those without a value; nothing
    /// where none has one.
    var items: [Item] {
        var paths: [Int: Path] = [:]
        var infinite = Path()
        var hatch = Path()
        let gap = cells.allSatisfy { min($0.box.width, $0.box.height) >= 14 } ? 0.5 : 0
        for row in stride(from: 0, to: cells.count, by: max(1, columns)) {
            var place = row
            while place < row + columns {
                let step = cells[place].share.map(color.step), isInfinite = cells[place].isInfinite
                var box = cells[place].box
                place += 1
                // Neighbours of one colour are one box.
                while gap == 0, place < row + columns, cells[place].share.map(color.step) == step,
                    cells[place].isInfinite == isInfinite, cells[place].box.minX == box.maxX
                {
                    box.width = cells[place].box.maxX - box.minX
                    place += 1
                }
                if let step {
                    paths[step, default: Path()].add(box.inset(by: gap))
                } else if isInfinite {
                    infinite.add(box.inset(by: gap))
                } else {
                    hatch.addHatch(of: box.inset(by: gap))
                }
            }
        }
        guard !paths.isEmpty || !infinite.isEmpty else { return [] }
        let cells = paths.sorted { $0.key < $1.key }.map { step, path in
            Item.path(path, fill: Fill(color.ink(step: step), isCrisp: true))
        }
        let grey = infinite.isEmpty ? [] : [Item.path(infinite, fill: Fill(.grid, isCrisp: true))]
        return [.group(cells + grey)] + (hatch.isEmpty ? [] : [.hatch(hatch)])
    }
}

/// What stands for several values: their mean along the ramp; of a few whole numbers the most frequent, for between
/// two classes lies none.
private struct Merge {
    private let values: [Double]
    private let color: ColorScale
    private let areClasses: Bool

    init(_ values: [Double], _ color: ColorScale) {
        self.values = values
        self.color = color
        var classes: Set<Double> = []
        areClasses = values.allSatisfy { value in
            classes.insert(value.isNaN ? 0 : value)
            return (value == value.rounded() || value.isNaN) && classes.count <= 16
        }
    }

    func share(_ rows: Range<Int>, _ columns: Range<Int>, width: Int) -> Double? {
        if rows.count == 1, columns.count == 1 {
            return color.share(of: values[rows.lowerBound * width + columns.lowerBound])
        }
        var shares: [Double] = []
        for row in rows {
            for value in values[row * width + columns.lowerBound..<row * width + columns.upperBound] {
                if let share = color.share(of: value) { shares.append(share) }
            }
        }
        guard !shares.isEmpty else { return nil }
        guard areClasses else { return shares.reduce(0, +) / Double(shares.count) }
        let counts = Dictionary(shares.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}

extension Path {
    fileprivate mutating func add(_ box: Box) { outline.segments += Path(box).outline.segments }
}
