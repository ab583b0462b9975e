internal import Canvas

/// The names of a plot's marks, written where the marks end.
struct DirectNames {
    private typealias End = (name: Name, end: Position)

    /// Names beside the plot.
    let column: EndLabels
    /// Names of marks that end well inside the plot.
    let inside: [Note]
    /// How many names there are.
    let count: Int
    /// Whether the column has room for its names, none of them far from its mark.
    let fit: Bool

    private let insideToo: Bool
    private let typesetter: Typesetter

    /// - Parameters:
    ///   - insideToo: Whether a mark that ends early is named there; else all names stand beside the plot.
    ///   - gap: Between plot and column, in points; nil chooses by whether leaders are needed.
    init(
        _ marks: [any Mark], in plot: Plot, insideToo: Bool, gap: Double? = nil, _ typesetter: Typesetter
    ) {
        self.insideToo = insideToo
        self.typesetter = typesetter
        var beside: [End] = []
        var inside: [Note] = []
        for mark in marks {
            guard let name = mark.name, let end = mark.end(in: plot) else { continue }
            if insideToo, plot.frame.maxX - end.x > plot.frame.width * 0.1 {
                inside.append(Note(name.text, ink: name.ink, around: end, distance: 5))
            } else {
                beside.append((name, end))
            }
        }
        self.inside = inside
        count = beside.count + inside.count
        let bounds = (plot.frame.minY - 5.75)...(plot.frame.maxY + 5.75)
        column = EndLabels(beside, bounds: bounds, edge: plot.frame.maxX, gap: gap, typesetter)
        fit =
            Double(beside.count) * EndLabels.height <= bounds.upperBound - bounds.lowerBound
            && column.farthestMove <= 6 * EndLabels.height
    }

    /// What the column takes beside the plot, in points.
    var margin: Double { column.margin }

    /// The same names for the same plot in another width.
    func moved(to plot: Plot, _ marks: [any Mark]) -> DirectNames {
        DirectNames(marks, in: plot, insideToo: insideToo, gap: column.gap, typesetter)
    }
}
