internal import Charting

/// A line whose colour says what was measured of its run.
struct MeasuredLine: Mark {
    let line: Line
    let value: Double

    func extent(x: Scale.Kind, y: Scale.Kind) -> Extent { line.extent(x: x, y: y) }

    func colorExtent(_ kind: Scale.Kind) -> ClosedRange<Double>? { kind.accepts(value) ? value...value : nil }

    func data(x: Scale.Kind, y: Scale.Kind) -> MarkData? { line.data(x: x, y: y) }

    func leaves(x: Axis, y: Axis) -> Bool { line.leaves(x: x, y: y) }

    func draw(in plot: Plot) -> [Item] {
        var line = line
        line.stroke.ink = plot.color.ink(of: value) ?? .faint
        return line.draw(in: plot)
    }
}
