/// What sets of values look like in short: half of them in the box, the median across it, whiskers as far as 1.5 times
/// its length, and what lies beyond as dots (Tukey 1977). NaN and infinities are left out.
public struct BoxPlot: Mark, Hashable {
    /// What the sets have in common, in a legend; empty for nothing.
    public var label: String
    /// The values of each box, in any order.
    public var sets: [[Double]]
    /// The ink of boxes and whiskers; nil takes the place in the group, or 1.
    public var ink: Ink?
    /// Where the boxes stand.
    package var slots: Slots

    /// Makes upright boxes at numbers along the horizontal axis: 0, 1, 2 … unless given.
    public init(_ name: String = "", y sets: [[Double]], at positions: [Double]? = nil, ink: Ink? = nil) {
        label = name
        self.sets = sets
        self.ink = ink
        slots = Slots(positions, for: sets.count, isVertical: true)
    }

    /// Makes lying boxes at numbers along the vertical axis: 0, 1, 2 … unless given.
    public init(_ name: String = "", x sets: [[Double]], at positions: [Double]? = nil, ink: Ink? = nil) {
        self.init(name, y: sets, at: positions, ink: ink)
        slots.isVertical = false
    }

    /// The slots, and all values that have a place.
    public func extent(x: Scale.Kind, y: Scale.Kind) -> Extent { slots.extent(of: sets, x: x, y: y) }

    /// Whiskers, boxes, medians and the dots beyond, cut to the frame.
    public func draw(in plot: Plot) -> [Item] {
        let scale = slots.scale(in: plot)
        let items = zip(slots.spans(in: plot), sets).flatMap { span, values -> [Item] in
            guard let span, let summary = BoxSummary(values.filter(scale.kind.accepts)) else { return [] }
            return draw(summary, span.narrowed(to: slots.count == 1 ? 40 : 32), scale, plot.frame)
        }
        return items.isEmpty ? [] : [.group(items, clip: plot.frame)]
    }

    /// The label with a small box.
    public var name: Name? {
        label.isEmpty ? nil : Name(label, ink: color.forText, sample: .area(fill: fill, stroke: stroke))
    }

    private var fill: Fill { Fill(color, opacity: 0.25) }
    private var stroke: Stroke { Stroke(color, width: 1) }

    private func draw(_ summary: BoxSummary, _ span: ClosedRange<Double>, _ scale: Scale, _ frame: Box)
        -> [Item]
    {
        func place(_ value: Double) -> Double { scale.position(of: value) ?? scale.start }
        let middle = (span.lowerBound + span.upperBound) / 2
        let (low, high) = (place(summary.lowerQuartile), place(summary.upperQuartile))
        func whisker(_ quartile: Double, _ end: Double) -> Item {
            .line(from: slots.position(middle, quartile), to: slots.position(middle, end), stroke)
        }
        let box = slots.box(span, min(low, high)...max(low, high))
        let median = place(summary.median)
        let dots = summary.outliers.map {
            Dots.Dot(center: slots.position(middle, place($0)), radius: 1.75, ink: color)
        }
        return [
            whisker(low, place(summary.whiskers.lowerBound)),
            whisker(high, place(summary.whiskers.upperBound)),
            .path(Path(box), fill: fill, stroke: stroke),
            .line(
                from: slots.position(span.lowerBound, median), to: slots.position(span.upperBound, median),
                Stroke(color.forText, width: 2)),
        ] + Dots(dots, in: frame).items(rim: nil)
    }

    /// Several series side by side in each slot, in colours of their own unless given.
    public static func grouped(_ series: [BoxPlot]) -> [BoxPlot] { Slots.grouped(series, \.slots) }

    private var color: Ink { ink ?? .series(slots.index + 1) }
}

extension ClosedRange<Double> {
    /// The range about the same middle, at most `length` long.
    func narrowed(to length: Double) -> ClosedRange<Double> {
        let cut = Swift.max(0, (upperBound - lowerBound - length) / 2)
        return (lowerBound + cut)...(upperBound - cut)
    }
}
