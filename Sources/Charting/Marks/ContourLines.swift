/// Lines of equal value on a surface, with their values set into them where there is room.
public struct ContourLines: Mark, Hashable {
    /// Where the columns stand.
    public var x: [Double]
    /// Where the rows stand.
    public var y: [Double]
    /// Row by row, a value for each in `x`; those that are missing count as NaN.
    public var values: [Double]
    /// Which values the lines have; nil for those at which the chart's colours change, else about eight.
    public var levels: Levels?
    /// Whether the values are written at the lines.
    public var areLabelled: Bool
    /// The colour's meaning; nil for the text's, or over colours for what can be seen on them.
    public var ink: Ink?
    /// In points.
    public var width: Double
    /// From 0, invisible, to 1; below 0.5 the lines form a background that words may stand on.
    public var opacity: Double

    /// Makes lines on the surface of `values` row by row over `x` and `y`, in any order.
    public init(
        x: some Sequence<Double>, y: some Sequence<Double>, values: some Sequence<Double>,
        levels: Levels? = nil, labelled: Bool = true, ink: Ink? = nil, width: Double = 0.75,
        opacity: Double = 0.45
    ) {
        self.x = Array(x)
        self.y = Array(y)
        self.values = Array(values)
        self.levels = levels
        areLabelled = labelled
        self.ink = ink
        self.width = width
        self.opacity = opacity
    }

    /// From the first column to the last, and from the first row to the last.
    public func extent(x xKind: Scale.Kind, y yKind: Scale.Kind) -> Extent {
        Extent(x: xKind.extent(of: x), y: yKind.extent(of: y), isTight: true)
    }

    /// The lines of each level as one path.
    public func draw(in plot: Plot) -> [Item] {
        guard let field = Field(x: x, y: y, values: values, in: plot) else { return [] }
        let items = levels(in: plot).compactMap { level -> Item? in
            var path = Path()
            for line in field.lines(at: plot.color.kind.transformed(level)) {
                path.add(line.points, closed: line.isClosed)
            }
            let ink = ink ?? ground(of: level, in: plot).map { .over($0) } ?? .text
            let stroke = Stroke(ink, width: width, opacity: opacity, cap: .round)
            return path.isEmpty ? nil : .path(path, stroke: stroke)
        }
        guard let clip = field.clip(in: plot.frame), !items.isEmpty else { return items }
        return [.group(items, clip: clip)]
    }

    /// The values, each on the longest line that has it.
    public func notes(in plot: Plot) -> [Note] {
        guard areLabelled, let field = Field(x: x, y: y, values: values, in: plot) else { return [] }
        let ticks = Tick.labelling(levels(in: plot), on: plot.color.kind)
        let lines = ticks.map { tick in
            field.lines(at: plot.color.kind.transformed(tick.value)).map { line in
                Trace(line.points + (line.isClosed ? line.points.prefix(1) : []))
            }
        }
        return zip(ticks, lines).compactMap { tick, own in
            guard let longest = own.max(by: { $0.length < $1.length }) else { return nil }
            // About as wide as the label is.
            let size = 8.0
            let width = size * 0.62 * Double(tick.label.count)
            let spots = longest.spots(width: width, height: size, apart: lines.joined(), in: plot.frame)
            let ground = ground(of: tick.value, in: plot)
            var note = Note(
                tick.label, ink: ground.map { .over($0) } ?? ink?.forText ?? .muted,
                spots: spots.map {
                    Note.Spot(Position(x: $0.x, y: $0.y + size * Label.middle), .middle)
                })
            note.size = size
            note.paper = ground ?? .background
            // Lines of full strength count as data themselves.
            note.isOptional = opacity < 0.5
            return note
        }
    }

    /// The colour on which the line of a level runs; nil for the paper.
    private func ground(of level: Double, in plot: Plot) -> Ink? {
        plot.color.isUsed ? plot.color.ink(of: level) : nil
    }

    private func levels(in plot: Plot) -> [Double] {
        if levels == nil, !plot.color.levels.isEmpty { return plot.color.levels }
        guard let domain = plot.color.kind.extent(of: values) else { return [] }
        return (levels ?? .about(8)).values(in: domain, on: plot.color.kind)
    }
}

/// A line of a field, and where on it a label could stand.
private struct Trace {
    private let positions: [Position]
    /// How far each position lies along the line, in points.
    private let distances: [Double]
    var length: Double { distances.last ?? 0 }

    init(_ points: some Sequence<SIMD2<Double>>) {
        positions = points.map { Position(x: $0.x, y: -$0.y) }
        let steps = zip(positions, positions.dropFirst()).map { a, b in
            ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
        }
        distances = steps.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    }

    /// Places on the line for a label of this size that no line would cross but this one, and this only once: those
    /// first where it runs most nearly level. None on a line that would be hidden by its label.
    func spots(
        width: Double, height: Double, apart others: some Sequence<Trace>, in frame: Box
    ) -> [Position] {
        guard length > 3 * width else { return [] }
        let count = max(3, min(24, Int(length / 12)))
        return (0..<count).compactMap { number -> (position: Position, slope: Double)? in
            let place = length * (Double(number) + 0.5) / Double(count)
            let (a, b) = (position(at: place - width / 2), position(at: place + width / 2))
            let center = position(at: place)
            let box = Box(
                minX: center.x - width / 2, minY: center.y - height / 2, maxX: center.x + width / 2,
                maxY: center.y + height / 2
            ).inset(by: -2)
            let isFree =
                frame.contains(box) && others.allSatisfy { !$0.crosses(box) || $0.positions == positions }
                && !crosses(box, but: place - 1.5 * width...place + 1.5 * width)
            return isFree ? (center, abs(b.y - a.y) / max(1e-9, abs(b.x - a.x))) : nil
        }.sorted { $0.slope < $1.slope }.map(\.position)
    }

    /// Whether the line runs through a box anywhere but in a part of it.
    private func crosses(_ box: Box, but part: ClosedRange<Double>? = nil) -> Bool {
        positions.indices.dropFirst().contains { index in
            let (a, b) = (positions[index - 1], positions[index])
            // Most segments are far away, and this is all there is to tell.
            guard max(a.x, b.x) >= box.minX, min(a.x, b.x) <= box.maxX, max(a.y, b.y) >= box.minY,
                min(a.y, b.y) <= box.maxY
            else { return false }
            return part?.contains(distances[index]) != true && cut(a, b, to: box) != nil
        }
    }

    /// The place so many points along the line.
    private func position(at distance: Double) -> Position {
        let index = distances.partitioningIndex { $0 >= distance }
        guard index > 0 else { return positions[0] }
        guard index < positions.count else { return positions[positions.count - 1] }
        let (a, b) = (positions[index - 1], positions[index])
        let step = distances[index] - distances[index - 1]
        let share = step > 0 ? (distance - distances[index - 1]) / step : 0
        return Position(x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y))
    }
}

extension [Double] {
    /// The first place from which on the condition holds, in an array where it holds for all after the first.
    fileprivate func partitioningIndex(_ holds: (Double) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
