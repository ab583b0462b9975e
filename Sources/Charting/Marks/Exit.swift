/// A place on the frame of a plot beyond which data go on.
package struct Exit: Hashable, Sendable {
    /// A side of the frame.
    package enum Edge: Hashable, Sendable, CaseIterable {
        case top, bottom, left, right
    }

    package var edge: Edge
    /// How far along the edge it lies: the horizontal or the vertical place, in points.
    package var place: Double

    package init(_ edge: Edge, at place: Double) {
        self.edge = edge
        self.place = place
    }

    /// Where data leave the frame, on their way from a position on its edge to one outside; nil for one inside.
    package init?(at inside: Position, towards outside: Position, of frame: Box) {
        let edges: [(edge: Edge, excess: Double, distance: Double)] = [
            (.top, frame.minY - outside.y, inside.y - frame.minY),
            (.bottom, outside.y - frame.maxY, frame.maxY - inside.y),
            (.left, frame.minX - outside.x, inside.x - frame.minX),
            (.right, outside.x - frame.maxX, frame.maxX - inside.x),
        ]
        guard let edge = edges.filter({ $0.excess > 0 }).min(by: { $0.distance < $1.distance })?.edge
        else { return nil }
        self.init(edge, at: edge == .top || edge == .bottom ? inside.x : inside.y)
    }

    /// Where the frame is closest to a position outside; nil for one inside.
    package init?(from outside: Position, of frame: Box) {
        guard !frame.contains(outside) else { return nil }
        let closest = Position(
            x: max(frame.minX, min(frame.maxX, outside.x)), y: max(frame.minY, min(frame.maxY, outside.y)))
        self.init(at: closest, towards: outside, of: frame)
    }
}

extension Axis {
    /// Whether any pair on this axis and a vertical one lies beyond them, as ``Plot/exit(x:y:)`` finds it: outside of given
    /// ends, or infinite along the vertical axis (on a log scale: at 0).
    func anyLeave(x: [Double], y: [Double], _ vertical: Axis) -> Bool {
        let (xDomain, yDomain) = (fixedDomain, vertical.fixedDomain)
        return zip(x, y).contains { x, y in
            guard scale.accepts(x) else { return false }
            let isInside = xDomain?.contains(x) ?? true
            guard vertical.scale.accepts(y) else { return isInside && vertical.scale.side(of: y) != nil }
            return !isInside || !(yDomain?.contains(y) ?? true)
        }
    }
}

extension Plot {
    /// Where a pair leaves the frame: one outside of the domains, or infinite along the vertical axis; nil for all others.
    func exit(x: Double, y: Double) -> Exit? {
        if let position = position(x: x, y: y) { return Exit(from: position, of: frame) }
        guard let x = self.x.position(of: x), x >= frame.minX, x <= frame.maxX else { return nil }
        return self.y.kind.side(of: y).map { Exit($0 == .above ? .top : .bottom, at: x) }
    }

    /// Arrowheads at the edge of the frame, if there are any exits.
    func arrowheads(at exits: [Exit], _ fill: Fill) -> [Item] {
        exits.isEmpty ? [] : [.path(Path(arrowheadsAt: exits, in: frame), fill: fill)]
    }
}

extension Path {
    /// Arrowheads that stand inside a frame and point out of it; exits close to each other share one.
    package init(arrowheadsAt exits: [Exit], in frame: Box) {
        self.init()
        for edge in Exit.Edge.allCases {
            var last = -Double.infinity
            for exit in exits.filter({ $0.edge == edge }).sorted(by: { $0.place < $1.place })
            where exit.place - last >= Self.closestArrowheads {
                last = exit.place
                arrowhead(at: exit, in: frame)
            }
        }
    }

    /// Between arrowheads of one line, in points.
    private static let closestArrowheads = 8.0

    private mutating func arrowhead(at exit: Exit, in frame: Box) {
        let (length, half) = (5.0, 2.5)
        func corner(_ depth: Double, _ aside: Double) -> Position {
            switch exit.edge {
            case .top, .bottom:
                let x = max(frame.minX + half, min(frame.maxX - half, exit.place)) + aside
                return Position(x: x, y: exit.edge == .top ? frame.minY + depth : frame.maxY - depth)
            case .left, .right:
                let y = max(frame.minY + half, min(frame.maxY - half, exit.place)) + aside
                return Position(x: exit.edge == .left ? frame.minX + depth : frame.maxX - depth, y: y)
            }
        }
        move(to: corner(0, 0))
        line(to: corner(length, -half))
        line(to: corner(length, half))
        close()
    }
}
