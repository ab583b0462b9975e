// What each mark shows, as numbers.

extension Line {
    /// Its pairs.
    public func data(x _: Scale.Kind, y _: Scale.Kind) -> MarkData? {
        let rises = zip(x, x.dropFirst()).allSatisfy(<)
        return MarkData(rises ? .line : .path, source.isEmpty ? label : source, ink: stroke.ink, x: x, y: y)
    }
}

extension Step {
    /// Its pairs.
    public func data(x: Scale.Kind, y: Scale.Kind) -> MarkData? { line.data(x: x, y: y) }
}

extension ECDF {
    /// Its steps.
    public func data(x _: Scale.Kind, y _: Scale.Kind) -> MarkData? {
        MarkData(.path, step.line.label, ink: step.line.stroke.ink, x: step.line.x, y: step.line.y)
    }
}

extension Band {
    /// Both edges.
    public func data(x _: Scale.Kind, y _: Scale.Kind) -> MarkData? {
        MarkData(.band, source.isEmpty ? label : source, ink: fill.ink, x: x, y: lower, values: upper)
    }
}

extension Point {
    /// Its pairs; a single dot belongs to a line, whose data have it already.
    public func data(x _: Scale.Kind, y _: Scale.Kind) -> MarkData? {
        x.count < 2
            ? nil : MarkData(.points, label, ink: values == nil ? ink : nil, x: x, y: y, values: values ?? [])
    }
}

extension Arrow {
    /// The pairs of a path.
    public func data(x _: Scale.Kind, y _: Scale.Kind) -> MarkData? {
        x.count < 3 ? nil : MarkData(.path, label, ink: stroke.ink, x: x, y: y)
    }
}

extension Bar {
    /// A value for each place.
    public func data(x _: Scale.Kind, y _: Scale.Kind) -> MarkData? {
        slots.isVertical
            ? MarkData(.bars, label, ink: ink, x: slots.positions, y: values)
            : MarkData(.rows, label, ink: ink, x: values, y: slots.positions)
    }
}

extension Histogram {
    /// The lower edge of each bin, and what is in it.
    public func data(x: Scale.Kind, y _: Scale.Kind) -> MarkData? {
        let bins = counted(x)
        return MarkData(
            .bars, label, ink: ink, x: bins.edges.dropLast().map { x.original($0) },
            y: measure == .density ? bins.density : bins.counts.map(Double.init))
    }
}

extension BoxPlot {
    /// Every value, beside the place of its set.
    public func data(x _: Scale.Kind, y _: Scale.Kind) -> MarkData? {
        MarkData(sets, slots, name: label, ink: ink)
    }
}

extension Strip {
    /// Every value, beside the place of its set.
    public func data(x _: Scale.Kind, y _: Scale.Kind) -> MarkData? {
        MarkData(sets, slots, name: label, ink: ink)
    }
}

extension HeatMap {
    /// The middles of columns and rows, and the values of the cells.
    public func data(x xKind: Scale.Kind, y yKind: Scale.Kind) -> MarkData? {
        MarkData(.cells, x: x.middles(on: xKind), y: y.middles(on: yKind), values: values)
    }
}

extension Contour {
    /// The surface.
    public func data(x _: Scale.Kind, y _: Scale.Kind) -> MarkData? {
        MarkData(.cells, x: x, y: y, values: values)
    }
}

extension ContourLines {
    /// The surface.
    public func data(x _: Scale.Kind, y _: Scale.Kind) -> MarkData? {
        MarkData(.cells, x: x, y: y, values: values)
    }
}

extension MarkData {
    /// Sets of values that stand side by side.
    fileprivate init(_ sets: [[Double]], _ slots: Slots, name: String, ink: Ink?) {
        let places = zip(slots.positions, sets).flatMap { place, set in
            Array(repeating: place, count: set.count)
        }
        let values = Array(sets.joined())
        self.init(
            .points, name, ink: ink, x: slots.isVertical ? places : values,
            y: slots.isVertical ? values : places)
    }
}

extension Cells {
    /// The middle of each, as the axis measures it.
    fileprivate func middles(on kind: Scale.Kind) -> [Double] {
        switch self {
        case .count(let count): (0..<max(0, count)).map(Double.init)
        case .centers(let values): values
        case .edges(let values):
            zip(values, values.dropFirst()).map {
                kind.original(kind.transformed($0) / 2 + kind.transformed($1) / 2)
            }
        }
    }
}
