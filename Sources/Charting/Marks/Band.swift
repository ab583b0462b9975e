/// The area between two lines over the same values, as a spread around what it belongs to; NaN, infinities and what
/// has no place on the scale are gaps.
public struct Band: Mark, Hashable {
    /// What the band is called in a legend; empty for nothing.
    public var label: String
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
        _ name: String = "", x: some Sequence<Double>, lower: some Sequence<Double>, upper: some Sequence<Double>, ink: Ink,
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
        for piece in columns(in: plot).split(whereSeparator: { $0 == nil }) {
            let edge = piece.compactMap { $0 }
            let corners =
                edge.map { Position(x: $0.x, y: $0.top) }
                + edge.reversed().map { Position(x: $0.x, y: $0.bottom) }
            for (place, corner) in corners.enumerated() {
                if place == 0 { path.move(to: corner) } else { path.line(to: corner) }
            }
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
        var top: Double
        var bottom: Double
    }

    /// The edges, of values that fall on one point of the page only the outermost; nil for a gap.
    private func columns(in plot: Plot) -> [Column?] {
        var columns: [Column?] = []
        for (x, edges) in zip(x, zip(lower, upper)) {
            guard let low = plot.position(x: x, y: edges.0), let high = plot.position(x: x, y: edges.1) else {
                columns.append(nil)
                continue
            }
            if let last = columns.last, var last, low.x - last.x < 1 {
                (last.top, last.bottom) = (min(last.top, high.y), max(last.bottom, low.y))
                columns[columns.count - 1] = last
            } else {
                columns.append(Column(x: low.x, top: high.y, bottom: low.y))
            }
        }
        return columns
    }
}
