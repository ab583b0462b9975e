/// Something a chart draws.
///
/// Every mark passes the same stages: it tells which values it needs (`extent`, `colorExtent`, `colorLevels`), draws
/// them once the scales are known (`draw`), says what it leaves out (`leaves`), how it is named (`name`, `end`,
/// `notes`) and what it shows, in words (`summary`) and as numbers (`data`). Where names go, the layout decides; how it
/// is said, the chart's language.
/// The grid, the axes, the colour bar, the names beside lines and the legend are marks, too, which the layout adds.
public protocol Mark: Sendable {
    /// The values to be shown on scales of these kinds.
    func extent(x: Scale.Kind, y: Scale.Kind) -> Extent

    /// The values to be shown as colours on a scale of this kind; nil for none.
    func colorExtent(_ kind: Scale.Kind) -> ClosedRange<Double>?

    /// Where the colours of the whole chart change in steps; nil where they run smoothly.
    var colorLevels: Levels? { get }

    /// What is drawn in a plot, cut to its frame.
    func draw(in plot: Plot) -> [Item]

    /// Whether an arrowhead at the frame tells of something that lies beyond these axes.
    func leaves(x: Axis, y: Axis) -> Bool

    /// What the mark is called at its end or in a legend; nil for none.
    var name: Name? { get }

    /// Where the name belongs if it is written beside the mark; nil where nothing is visible or the mark has no end.
    func end(in plot: Plot) -> Position?

    /// Words that belong to places inside the plot.
    func notes(in plot: Plot) -> [Note]

    /// What the mark shows on these axes, for those who cannot see it; nil for nothing worth saying.
    func summary(x: Axis, y: Axis) -> Summary?

    /// What the mark shows, as numbers; nil for what has none of its own.
    func data(x: Scale.Kind, y: Scale.Kind) -> MarkData?
}

extension Mark {
    /// No values.
    public func extent(x: Scale.Kind, y: Scale.Kind) -> Extent { Extent() }

    /// No colours.
    public func colorExtent(_ kind: Scale.Kind) -> ClosedRange<Double>? { nil }

    /// No steps.
    public var colorLevels: Levels? { nil }

    /// It does not.
    public func leaves(x: Axis, y: Axis) -> Bool { false }

    /// No name.
    public var name: Name? { nil }

    /// No end.
    public func end(in plot: Plot) -> Position? { nil }

    /// No notes.
    public func notes(in plot: Plot) -> [Note] { [] }

    /// Nothing.
    public func summary(x: Axis, y: Axis) -> Summary? { nil }

    /// None.
    public func data(x: Scale.Kind, y: Scale.Kind) -> MarkData? { nil }
}
