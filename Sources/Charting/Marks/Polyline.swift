/// The visible part of a line through data: it breaks where a value has no place, and ends at the frame.
package struct Polyline {
    /// Pieces of at least two positions.
    package var pieces: [[Position]] = []
    /// Visible values with no visible neighbour, which a line alone would not show.
    package var lone: [Position] = []

    package init(x: [Double], y: [Double], in plot: Plot) {
        var previous: Position?
        var previousIsJoined = false
        for (x, y) in zip(x, y) {
            let current = plot.position(x: x, y: y)
            defer { previous = current }
            guard let current else {
                settle(previous, previousIsJoined, plot.frame)
                previousIsJoined = false
                continue
            }
            guard let start = previous else {
                previousIsJoined = false
                continue
            }
            add(start, current, plot.frame)
            previousIsJoined = true
        }
        settle(previous, previousIsJoined, plot.frame)
        pieces = pieces.map { $0.thinned() }
    }

    /// The last visible position.
    package var end: Position? {
        switch (pieces.last?.last, lone.last) {
        case (let a?, let b?): a.x >= b.x ? a : b
        case (let a, let b): a ?? b
        }
    }

    private mutating func settle(_ position: Position?, _ isJoined: Bool, _ frame: Box) {
        if let position, !isJoined, frame.contains(position) { lone.append(position) }
    }

    private mutating func add(_ start: Position, _ end: Position, _ frame: Box) {
        guard let (from, to) = cut(start, end, to: frame) else { return }
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
