internal import Canvas

/// Bars of one series, from 0 to their values: upright with `Bar(y:)`, lying with `Bar(x:)`.
///
/// They stand on the things of a categorical axis, or at numbers. On a log scale, which has no 0, they start at the
/// edge of the plot. NaN, infinities and what has no place on the scale leave their room empty.
public struct Bar: Mark, Hashable {
    /// What the series is called in a legend; empty for nothing.
    public var label: String
    /// How far each bar reaches.
    public var values: [Double]
    /// Where each bar starts: 0, or the end of the bar it is stacked on.
    public var starts: [Double]
    /// The ink of the bars; nil takes the series' place in its group, or 1.
    public var ink: Ink?
    /// From 0, invisible, to 1.
    public var opacity: Double
    /// Whether values are written at the bars, where they fit.
    public var showsValues: Bool
    /// Whether other series stand on top of this one or below it.
    public private(set) var isStacked = false
    /// Where the bars stand.
    package var slots: Slots

    /// Makes upright bars of height `y` at numbers along the horizontal axis: 0, 1, 2 … unless given.
    public init(
        _ name: String = "", y: some Sequence<Double>, at positions: [Double]? = nil, ink: Ink? = nil,
        opacity: Double = 1, showsValues: Bool = false
    ) {
        self.init(name, Array(y), positions, isVertical: true, ink, opacity, showsValues)
    }

    /// Makes lying bars of length `x` at numbers along the vertical axis: 0, 1, 2 … unless given.
    public init(
        _ name: String = "", x: some Sequence<Double>, at positions: [Double]? = nil, ink: Ink? = nil,
        opacity: Double = 1, showsValues: Bool = false
    ) {
        self.init(name, Array(x), positions, isVertical: false, ink, opacity, showsValues)
    }

    private init(
        _ name: String, _ values: [Double], _ positions: [Double]?, isVertical: Bool, _ ink: Ink?,
        _ opacity: Double, _ showsValues: Bool
    ) {
        label = name
        self.values = values
        starts = Array(repeating: 0, count: values.count)
        self.ink = ink
        self.opacity = opacity
        self.showsValues = showsValues
        slots = Slots(positions, for: values.count, isVertical: isVertical)
    }

    /// The slots, and the bars from where they start, with room for what is written beyond them.
    public func extent(x: Scale.Kind, y: Scale.Kind) -> Extent {
        let kind = slots.isVertical ? y : x
        guard var range = kind.extent(ofBarsTo: values) else { return Extent() }
        if showsValues, !isStacked {
            let room = slots.isVertical ? 0.12 : 0.18
            let isBelow = kind != .log && range.lowerBound < 0
            let isAbove = kind == .log || range.upperBound > 0
            range = kind.extended(range, lower: isBelow ? room : 0, upper: isAbove ? room : 0)
        }
        return slots.extent(range, x: x, y: y)
    }

    /// The bars as one path, cut to the frame.
    public func draw(in plot: Plot) -> [Item] {
        let path = Path(sideBySide: boxes(in: plot).compactMap(\.self), isVertical: slots.isVertical)
        return path.isEmpty ? [] : [.path(path, fill: fill)]
    }

    /// The label with a piece of a bar.
    public var name: Name? {
        label.isEmpty ? nil : Name(label, ink: fill.ink.forText, sample: .area(fill: fill, stroke: nil))
    }

    /// The values: beyond the ends of bars that start at 0, in the middle of others.
    public func notes(in plot: Plot) -> [Note] {
        guard showsValues else { return [] }
        let texts = zip(values, starts).map { value, start in
            Numeral(rounding: value - start, digits: 3).map { Tick.evenly([$0])[0].label } ?? ""
        }
        let boxes = boxes(in: plot)
        if isStacked {
            return zip(texts, boxes).compactMap { text, box in
                box.flatMap { $0.height > 11 ? Note(text, ink: .over(fill.ink), in: $0) : nil }
            }
        }
        let spots = zip(boxes, values).map { box, value in box.map { beyond($0, isNegative: value < 0) } }
        guard fits(texts, spots, in: plot) else { return [] }
        return zip(texts, spots).compactMap { text, spot in spot.map { Note(text, ink: .text, spots: [$0]) } }
    }

    /// Whether all of these can be written: some values without the others would mislead.
    private func fits(_ texts: [String], _ spots: [Note.Spot?], in plot: Plot) -> Bool {
        let size = Typography.label.size
        // Digits are 0.62 of their size wide.
        let widths = texts.map { Double($0.count) * size * 0.62 }
        let room = slots.room(in: plot) * 0.95 / Double(slots.count)
        guard slots.isVertical ? widths.allSatisfy({ $0 < room }) : room > size + 1 else { return false }
        return zip(spots, widths).allSatisfy { spot, width in
            guard let spot else { return true }
            let place = spot.position
            let ends =
                switch spot.anchor {
                case .start: place.x...(place.x + width)
                case .middle: (place.x - width / 2)...(place.x + width / 2)
                case .end: (place.x - width)...place.x
                }
            return plot.frame.contains(
                Box(
                    minX: ends.lowerBound, minY: place.y - size * Label.ascent, maxX: ends.upperBound,
                    maxY: place.y + size * Label.descent))
        }
    }

    private func beyond(_ box: Box, isNegative: Bool) -> Note.Spot {
        let center = box.center, middle = Typography.label.size * Label.middle
        return switch (slots.isVertical, isNegative) {
        case (true, false): Note.Spot(Position(x: center.x, y: box.minY - 3.5), .middle)
        case (true, true): Note.Spot(Position(x: center.x, y: box.maxY + 10), .middle)
        case (false, false): Note.Spot(Position(x: box.maxX + 4, y: center.y + middle), .start)
        case (false, true): Note.Spot(Position(x: box.minX - 4, y: center.y + middle), .end)
        }
    }

    private var fill: Fill { Fill(ink ?? .series(slots.index + 1), opacity: opacity) }

    /// Each bar, cut to the frame; nil where there is none.
    private func boxes(in plot: Plot) -> [Box?] {
        let scale = slots.scale(in: plot)
        let spans = slots.spans(in: plot)
        return zip(spans, zip(starts, values)).map { span, ends in
            guard let span, let tip = scale.position(of: ends.1) else { return nil }
            let foot = scale.position(of: ends.0) ?? scale.start
            return slots.box(span, min(foot, tip)...max(foot, tip)).cut(to: plot.frame)
        }
    }
}

extension Bar {
    /// Several series side by side in each slot, in colours of their own unless given.
    public static func grouped(_ series: [Bar]) -> [Bar] {
        Slots.grouped(series, \.slots)
    }

    /// Several series on top of one another, in colours of their own unless given: what is above 0 upwards, what is
    /// below 0 downwards.
    public static func stacked(_ series: [Bar]) -> [Bar] {
        var above: [Double: Double] = [:]
        var below: [Double: Double] = [:]
        return Slots.grouped(series, \.slots).map { bar in
            var bar = bar
            bar.ink = bar.ink ?? .series(bar.slots.index + 1)
            (bar.slots.index, bar.slots.count) = (0, 1)
            bar.isStacked = true
            for (place, (position, value)) in zip(bar.slots.positions, bar.values).enumerated()
            where value.isFinite {
                let start = (value < 0 ? below : above)[position] ?? 0
                bar.starts[place] = start
                bar.values[place] = start + value
                if value < 0 { below[position] = start + value } else { above[position] = start + value }
            }
            return bar
        }
    }
}
