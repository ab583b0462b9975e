/// How often values fall into each of a row of bins; NaN, infinities and what has no place on the scale are left out.
///
/// On a log or symlog axis the bins are equally wide there.
public struct Histogram: Mark, Hashable {
    /// What is counted.
    public enum Measure: Hashable, Sendable {
        /// How many values a bin holds.
        case count
        /// Their share per unit of the axis, for sets of different sizes; on a log axis per power of ten.
        case density
    }

    /// How the values are cut into bins.
    public enum Cut: Hashable, Sendable {
        /// Round edges, as many as the values ask for (Freedman and Diaconis 1981).
        case automatic
        /// About so many bins between round edges.
        case count(Int)
        /// Bins between values that ascend, as histograms need that are to be compared.
        case edges([Double])
    }

    /// What the values are called in a legend; empty for nothing.
    public var label: String
    /// The values, in any order.
    public var values: [Double]
    /// How they are cut into bins.
    public var bins: Cut
    /// What the height of a bar is.
    public var measure: Measure
    /// The ink of the bars.
    public var ink: Ink
    /// From 0, invisible, to 1.
    public var opacity: Double
    /// Whether bars are filled; else only their outline is drawn, so that several histograms can be seen at once.
    public var isFilled: Bool

    /// Makes a histogram called `name`; `opacity` from 0 to 1.
    public init(
        _ name: String = "", x values: some Sequence<Double>, bins: Cut = .automatic,
        measure: Measure = .count, ink: Ink = .series(1), opacity: Double = 1, filled: Bool = true
    ) {
        label = name
        self.values = Array(values)
        self.bins = bins
        self.measure = measure
        self.ink = ink
        self.opacity = opacity
        isFilled = filled
    }

    /// How many values are in no bin of an axis of this kind.
    public func leftOut(_ kind: Scale.Kind = .linear) -> Int {
        values.count - counted(kind).counts.reduce(0, +)
    }

    /// All bins, and their heights from where bars start.
    public func extent(x: Scale.Kind, y: Scale.Kind) -> Extent {
        let bins = counted(x)
        guard let first = bins.edges.first, let last = bins.edges.last else { return Extent() }
        return Extent(
            x: x.values(between: first, and: last), y: y.extent(ofBarsTo: heights(bins).filter { $0 > 0 }))
    }

    /// The bars, or the line around them, cut to the frame.
    public func draw(in plot: Plot) -> [Item] {
        let bins = counted(plot.x.kind)
        let foot = plot.y.position(of: 0) ?? plot.y.start
        let edges = bins.edges.map { plot.x.position(of: plot.x.kind.original($0)) ?? plot.x.start }
        // Where bars are wide enough, a gap tells one from the next.
        let isWide = zip(edges.dropFirst(), edges).allSatisfy { $0 - $1 >= 6 }
        let gap = isFilled && isWide ? 0.5 : 0
        let boxes = zip(zip(edges, edges.dropFirst()), heights(bins)).compactMap { edges, height in
            guard height > 0, let top = plot.y.position(of: height) else { return nil as Box? }
            return Box(minX: edges.0 + gap, minY: top, maxX: edges.1 - gap, maxY: foot).cut(to: plot.frame)
        }
        let path = Path(sideBySide: boxes, isVertical: true, isOpen: !isFilled)
        return path.isEmpty ? [] : [.path(path, fill: fill, stroke: stroke)]
    }

    /// The label with a piece of a bar.
    public var name: Name? {
        label.isEmpty ? nil : Name(label, ink: ink.forText, sample: .area(fill: fill, stroke: stroke))
    }

    private var fill: Fill? { isFilled ? Fill(ink, opacity: opacity) : nil }
    private var stroke: Stroke? { isFilled ? nil : Stroke(ink, width: 1.25, opacity: opacity) }

    /// The bins on a scale of equal differences.
    func counted(_ kind: Scale.Kind) -> Bins {
        let values = values.filter(kind.accepts).map(kind.transformed)
        switch bins {
        case .automatic: return Bins(values)
        case .count(let count): return Bins(values, count: count)
        case .edges(let edges):
            return Bins(values, edges: edges.filter(kind.accepts).map(kind.transformed).sorted())
        }
    }

    private func heights(_ bins: Bins) -> [Double] {
        switch measure {
        case .count: bins.counts.map(Double.init)
        case .density: bins.density
        }
    }
}
