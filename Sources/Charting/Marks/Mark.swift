/// Something a chart draws from data.
///
/// Every mark passes the same stages: it tells which values it needs (`extent`), draws them once the scales
/// are known (`draw`), and says how it is named (`name`, `end`, `notes`). Where names go, the layout decides.
public protocol Mark: Sendable {
    /// The values to be shown on scales of these kinds.
    func extent(x: Scale.Kind, y: Scale.Kind) -> Extent

    /// What is drawn in a plot, cut to its frame.
    func draw(in plot: Plot) -> [Item]

    /// What the mark is called at its end or in a legend; nil for none.
    var name: Name? { get }

    /// Where the name belongs if it is written beside the mark; nil where nothing is visible.
    func end(in plot: Plot) -> Position?

    /// Words that belong to places inside the plot.
    func notes(in plot: Plot) -> [Note]
}

extension Mark {
    /// No name.
    public var name: Name? { nil }

    /// No end.
    public func end(in plot: Plot) -> Position? { nil }

    /// No notes.
    public func notes(in plot: Plot) -> [Note] { [] }
}
