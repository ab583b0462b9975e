internal import Glibc

/// An arrow from one pair of values to another, or along a path through several; it breaks where a value has no place.
public struct Arrow: Mark, Hashable {
    /// Where an arrow has its heads.
    public enum Heads: Hashable, Sendable {
        /// At its end.
        case end
        /// At its end, and on the way there so many points apart: they tell a path's direction.
        case every(Double)
    }

    /// What stands beside the arrow's middle; empty for nothing.
    public var label: String
    /// Values along the horizontal axis.
    public var x: [Double]
    /// Values along the vertical axis, one for each in `x`; what is longer is cut.
    public var y: [Double]
    /// Where it has its heads.
    public var heads: Heads
    /// How the line is drawn.
    public var stroke: Stroke
    /// How long a head is, in points; shorter where the arrow is.
    public var headLength: Double

    /// Makes an arrow from one pair of values to another; `width` and `headLength` in points.
    public init(
        from start: (x: Double, y: Double), to end: (x: Double, y: Double), label: String = "",
        ink: Ink = .text, dash: Dash = .solid, width: Double = 1, headLength: Double = 7
    ) {
        self.init(
            x: [start.x, end.x], y: [start.y, end.y], label: label, ink: ink, dash: dash, width: width,
            headLength: headLength)
    }

    /// Makes an arrow along a path; `width` and `headLength` in points.
    public init(
        x: some Sequence<Double>, y: some Sequence<Double>, heads: Heads = .end, label: String = "",
        ink: Ink = .text, dash: Dash = .solid, width: Double = 1, headLength: Double = 7
    ) {
        self.label = label
        self.x = Array(x)
        self.y = Array(y)
        self.heads = heads
        stroke = Stroke(ink, width: width, dash: dash)
        self.headLength = headLength
    }

    /// The pairs that have a place.
    public func extent(x xKind: Scale.Kind, y yKind: Scale.Kind) -> Extent {
        Extent(x: x, y: y, xKind, yKind)
    }

    /// The line and its heads; where it is cut by the frame it has no head.
    public func draw(in plot: Plot) -> [Item] {
        var (line, heads) = (Path(), Path())
        for piece in Polyline(x: x, y: y, in: plot).pieces {
            let trace = Trace(piece)
            guard trace.length > 0 else { continue }
            let head = min(headLength, trace.length * 0.75)
            let hasEnd = piece.last == last(in: plot)
            // The line ends inside the head, so that its square end does not show beside the tip.
            add(hasEnd ? trace.prefix(trace.length - head / 2) : piece, to: &line)
            let ends = hasEnd ? [trace.length] : []
            for tip in trace.tips(before: trace.length - 1.5 * head, self.heads) + ends {
                add(trace.head(at: tip, length: head), to: &heads)
                heads.close()
            }
        }
        return (line.isEmpty ? [] : [.path(line, stroke: stroke)])
            + (heads.isEmpty ? [] : [.path(heads, fill: Fill(stroke.ink, opacity: stroke.opacity))])
    }

    /// The label, to stand beside the middle of the arrow.
    public func notes(in plot: Plot) -> [Note] {
        let pieces = Polyline(x: x, y: y, in: plot).pieces
        guard !label.isEmpty, let longest = pieces.map(Trace.init).max(by: { $0.length < $1.length }) else {
            return []
        }
        return [Note(label, ink: stroke.ink.forText, around: longest.place(longest.length / 2), distance: 5)]
    }

    /// Where the arrow points to.
    private func last(in plot: Plot) -> Position? {
        zip(x, y).reversed().lazy.compactMap { plot.position(x: $0, y: $1) }.first
    }

    private func add(_ piece: [Position], to path: inout Path) {
        for (place, position) in piece.enumerated() {
            if place == 0 { path.move(to: position) } else { path.line(to: position) }
        }
    }
}

/// A way through positions, by the distance from its start in points.
private struct Trace {
    let positions: [Position]
    /// The distance of each position.
    let distances: [Double]
    var length: Double { distances.last ?? 0 }

    init(_ positions: [Position]) {
        self.positions = positions
        var sum = 0.0
        distances = positions.indices.map { place in
            guard place > 0 else { return 0 }
            let (from, to) = (positions[place - 1], positions[place])
            sum += hypot(to.x - from.x, to.y - from.y)
            return sum
        }
    }

    func place(_ distance: Double) -> Position {
        guard let next = distances.firstIndex(where: { $0 >= distance }), next > 0 else {
            return distance <= 0 ? positions[0] : positions[positions.count - 1]
        }
        let (from, to) = (positions[next - 1], positions[next])
        let share = (distance - distances[next - 1]) / (distances[next] - distances[next - 1])
        return Position(x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y))
    }

    func prefix(_ distance: Double) -> [Position] {
        zip(positions, distances).filter { $1 < distance }.map(\.0) + [place(distance)]
    }

    /// The tips of the heads on the way.
    func tips(before end: Double, _ heads: Arrow.Heads) -> [Double] {
        guard case .every(let step) = heads, step >= 1 else { return [] }
        return Array(stride(from: step, through: end, by: step))
    }

    /// A tip and the two corners behind it.
    func head(at tip: Double, length: Double) -> [Position] {
        let (tip, back) = (place(tip), place(tip - length))
        let (dx, dy) = (tip.x - back.x, tip.y - back.y)
        let size = max(hypot(dx, dy), .leastNormalMagnitude)
        // In a sharp bend the way is shorter than the head: its direction counts.
        let (ux, uy) = (dx / size * length, dy / size * length)
        let wide = 0.32
        return [
            tip, Position(x: tip.x - ux - uy * wide, y: tip.y - uy + ux * wide),
            Position(x: tip.x - ux + uy * wide, y: tip.y - uy - ux * wide),
        ]
    }
}
