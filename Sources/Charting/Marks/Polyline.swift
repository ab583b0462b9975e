/// The visible part of a line through data: it breaks where a value has no place, and ends at the frame.
package struct Polyline {
    /// Pieces of at least two positions.
    package private(set) var pieces: [[Position]] = []
    /// Visible values with no visible neighbour, which a line alone would not show.
    package private(set) var lone: [Position] = []
    /// Where the line goes on beyond the frame.
    package private(set) var exits: [Exit] = []

    private let frame: Box
    /// The position the line has come to; nil after a gap.
    private var previous: Position?
    /// Whether a segment ends there.
    private var isJoined = false
    /// Whether anything was visible since the last gap.
    private var isSeen = false
    /// The lone positions in whole points: more of them than that cannot be told apart.
    private var cells: Set<Position> = []

    package init(x: [Double], y: [Double], in plot: Plot) {
        frame = plot.frame
        var infinite: [Exit] = []
        var hasPlaces = false
        // Values that are infinite one after the other are told at the first and the last of them.
        var stretch: [Exit] = []
        func settle() {
            infinite += stretch.count > 1 ? [stretch[0], stretch[stretch.count - 1]] : stretch
            stretch = []
        }
        for index in Thinning.indices(x: x, y: y, in: plot) {
            if let position = plot.position(x: x[index], y: y[index]) {
                hasPlaces = true
                settle()
                if let previous { add(previous, position) }
                previous = position
            } else {
                breakOff()
                guard let exit = plot.exit(x: x[index], y: y[index]) else {
                    settle()
                    continue
                }
                stretch.append(exit)
            }
        }
        breakOff()
        settle()
        // What has no values at all is no line that leaves the frame.
        if hasPlaces { exits += infinite }
    }

    private mutating func breakOff() {
        if let previous, !isJoined, frame.contains(previous) {
            let cell = Position(x: previous.x.rounded(), y: previous.y.rounded())
            if cells.insert(cell).inserted { lone.append(previous) }
        } else if let previous, !isSeen, let exit = Exit(from: previous, of: frame) {
            exits.append(exit)
        }
        previous = nil
        isJoined = false
        isSeen = false
    }

    private mutating func add(_ start: Position, _ end: Position) {
        isJoined = true
        guard let (from, to) = cut(start, end, to: frame) else { return }
        if !isSeen, let exit = Exit(at: from, towards: start, of: frame) { exits.append(exit) }
        if let exit = Exit(at: to, towards: end, of: frame) { exits.append(exit) }
        isSeen = true
        if let last = pieces.last?.last, last == from {
            pieces[pieces.count - 1].append(to)
        } else {
            pieces.append([from, to])
        }
    }
}

/// The part of a segment inside a box (Liang and Barsky 1984); nil when there is none.
package func cut(_ start: Position, _ end: Position, to box: Box) -> (Position, Position)? {
    if box.contains(start), box.contains(end) { return (start, end) }
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    var (enter, leave) = (0.0, 1.0)
    for (step, room) in [
        (-dx, start.x - box.minX), (dx, box.maxX - start.x), (-dy, start.y - box.minY),
        (dy, box.maxY - start.y),
    ] {
        if step == 0 {
            if room < 0 { return nil }
        } else if step < 0 {
            enter = max(enter, room / step)
        } else {
            leave = min(leave, room / step)
        }
    }
    guard enter <= leave else { return nil }
    func at(_ share: Double) -> Position {
        Position(
            x: min(box.maxX, max(box.minX, start.x + share * dx)),
            y: min(box.maxY, max(box.minY, start.y + share * dy)))
    }
    return (enter > 0 ? at(enter) : start, leave < 1 ? at(leave) : end)
}
