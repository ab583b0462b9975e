/// A surface as areas between levels, each in its colour; around NaN there is a hatched hole.
///
/// The colours of the whole chart, its bar and its heat maps included, then change at these levels; of several such
/// marks the first one's levels hold. Between the given values the surface runs as straight as the colour scale
/// measures it: on a log scale in the logarithm.
public struct Contour: Mark, Hashable {
    /// Where the columns stand.
    public var x: [Double]
    /// Where the rows stand.
    public var y: [Double]
    /// Row by row, a value for each in `x`; those that are missing count as NaN.
    public var values: [Double]
    /// Where the colours change.
    public var levels: Levels

    /// Makes contours of `values` row by row over `x` and `y`, in any order.
    public init(
        x: some Sequence<Double>, y: some Sequence<Double>, values: some Sequence<Double>,
        levels: Levels = .about(10)
    ) {
        self.x = Array(x)
        self.y = Array(y)
        self.values = Array(values)
        self.levels = levels
    }

    /// From the first column to the last, and from the first row to the last.
    public func extent(x xKind: Scale.Kind, y yKind: Scale.Kind) -> Extent {
        Extent(x: xKind.extent(of: x), y: yKind.extent(of: y), isTight: true)
    }

    /// The values that have a place on the colour scale.
    public func colorExtent(_ kind: Scale.Kind) -> ClosedRange<Double>? { kind.extent(of: values) }

    /// The levels.
    public var colorLevels: Levels? { levels }

    /// What is as high as each level or higher, from the lowest to the highest, one over the other.
    public func draw(in plot: Plot) -> [Item] {
        guard let field = Field(x: x, y: y, values: values, in: plot) else { return [] }
        let all = [(-Double.infinity, plot.color.ink(share: 0))]
        let higher = plot.color.levels.map { (plot.color.kind.transformed($0), plot.color.ink(of: $0)) }
        let areas = (all + higher).compactMap { level, ink -> Item? in
            var path = Path()
            for ring in field.rings(from: level) { path.add(ring, closed: true) }
            guard let ink, !path.isEmpty else { return nil }
            return .path(path, fill: Fill(ink))
        }
        let hatch = field.hatch
        guard !areas.isEmpty else { return [] }
        return [.group(areas + (hatch.isEmpty ? [] : [.hatch(hatch)]), clip: field.clip(in: plot.frame))]
    }
}
