/// The area between two lines over the same values, as a spread around what it belongs to; NaN, infinities and what
/// has no place on the scale are gaps.
public struct Band: Mark, Hashable {
    /// What the band is called in a legend; empty for nothing.
    public var label: String
    /// What its data are called where that is not the label; empty for nothing else.
    public var source = ""
    /// Values along the horizontal axis, rising.
    public var x: [Double]
    /// The lower edge, one value for each in `x`.
    public var lower: [Double]
    /// The upper edge, one value for each in `x`.
    public var upper: [Double]
    /// How it is filled.
    public var fill: Fill

    /// Makes a band called `name`; `opacity` from 0 to 1.
    public init(
        _ name: String = "", x: some Sequence<Double>, lower: some Sequence<Double>,
        upper: some Sequence<Double>, ink: Ink,
        opacity: Double = 0.15
    ) {
        label = name
        self.x = Array(x)
        self.lower = Array(lower)
        self.upper = Array(upper)
        fill = Fill(ink, opacity: opacity)
    }

    /// The values of both edges that have a place.
    public func extent(x xKind: Scale.Kind, y yKind: Scale.Kind) -> Extent {
        var extent = Extent(x: x, y: lower, xKind, yKind)
        extent.form(union: Extent(x: x, y: upper, xKind, yKind))
        return extent
    }

    /// The area, cut to the frame.
    public func draw(in plot: Plot) -> [Item] {
        var path = Path()
        for piece in pieces(in: plot) {
            path.move(to: Position(x: piece[0].x, y: piece[0].top))
            for column in piece.dropFirst() { path.line(to: Position(x: column.x, y: column.top)) }
            for column in piece.reversed() { path.line(to: Position(x: column.x, y: column.bottom)) }
            path.close()
        }
        return path.isEmpty ? [] : [.group([.path(path, fill: fill)], clip: plot.frame)]
    }

    /// The label with a piece of the area.
    public var name: Name? {
        label.isEmpty ? nil : Name(label, ink: fill.ink.forText, sample: .area(fill: fill, stroke: nil))
    }

    private struct Column {
        let x: Double
        let top: Double
        let bottom: Double
    }

    /// The edges between gaps, of values that fall on one point of the page only the outermost.
    private func pieces(in plot: Plot) -> [[Column]] {
        let kind = plot.y.kind
        let count = min(x.count, lower.count, upper.count)
        var pieces: [[Column]] = []
        var (start, isGap) = (0, true)
        while start < count {
            guard let left = plot.x.position(of: x[start]), kind.accepts(lower[start]),
                kind.accepts(upper[start])
            else {
                (start, isGap) = (start + 1, true)
                continue
            }
            let column = plot.x.column(of: x[start], width: 1)
            var (low, high, end) = (lower[start], upper[start], start + 1)
            while end < count, column.contains(x[end]), kind.accepts(lower[end]), kind.accepts(upper[end]) {
                (low, high) = (min(low, lower[end]), max(high, upper[end]))
                end += 1
            }
            if let top = plot.y.position(of: high), let bottom = plot.y.position(of: low) {
                let edges = Column(x: left, top: top, bottom: bottom)
                if isGap { pieces.append([edges]) } else { pieces[pieces.count - 1].append(edges) }
            }
            (start, isGap) = (end, false)
        }
        return pieces
    }
}
