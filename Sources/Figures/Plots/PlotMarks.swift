internal import Charting

/// The marks of one panel of a plot.
struct PlotMarks {
    private let panel: PlotPanels.Own
    private let looks: PlotLooks
    /// Those whose runs have company in their groups.
    private let isSpread: Bool
    /// Keys that have a curve on training data somewhere.
    private let trained: Set<PlotPanels.Key>

    /// So many points are drawn of all faint lines together.
    private static let faintPoints = 2_000_000
    /// Beyond so many colours the raw values behind smoothed lines only blur.
    private static let mostRaw = 6

    init(_ panel: PlotPanels.Own, _ looks: PlotLooks, trained: Set<PlotPanels.Key>, isSpread: Bool) {
        self.panel = panel
        self.looks = looks
        self.trained = trained
        self.isSpread = isSpread
    }

    /// From back to front: what stands back, spreads, raw values, then training and the other parts of the data.
    var marks: [any Mark] {
        let faint = panel.curves.filter { looks.ink(of: $0.key) == nil }
        let strong = panel.curves.filter { looks.ink(of: $0.key) != nil }
        let drawn = isSpread ? spreads(strong) : lines(strong)
        return self.faint(faint.map(\.curve)) + drawn
    }

    private func faint(_ curves: [PlotCurve]) -> [any Mark] {
        let room = max(64, Self.faintPoints / max(1, curves.count))
        let opacity = max(0.12, min(0.6, 12 / Double(max(1, curves.count))))
        return curves.map { curve in
            let (x, y) = thinned(curve.x, curve.course, to: room)
            return Line(x: x, y: y, ink: .faint, width: 0.75, opacity: opacity)
        }
    }

    private func lines(_ curves: [(curve: PlotCurve, key: PlotPanels.Key)]) -> [any Mark] {
        let isCrowded = Set(curves.map(\.key)).count > Self.mostRaw
        let raw: [any Mark] = curves.compactMap { curve, key in
            guard curve.smoothed != nil, !isCrowded else { return nil }
            return Line(
                x: curve.x, y: curve.y, ink: looks.ink(of: key) ?? .faint, width: 0.75, opacity: 0.3)
        }
        let ordered = curves.filter(\.curve.isTraining) + curves.filter { !$0.curve.isTraining }
        return raw
            + ordered.map { curve, key in
                var line = Line(
                    looks.label(of: curve, key, isOnly: !trained.contains(key)), x: curve.x, y: curve.course,
                    ink: looks.ink(of: key) ?? .faint, dash: looks.dash(of: curve))
                line.source =
                    looks.name(of: key).isEmpty ? curve.name : "\(looks.name(of: key)) \(curve.name)"
                return line
            }
    }

    /// For each colour and part the median of its runs and how far they are spread; runs without company as lines.
    private func spreads(_ curves: [(curve: PlotCurve, key: PlotPanels.Key)]) -> [any Mark] {
        var groups: [(key: PlotPanels.Key, curves: [PlotCurve])] = []
        var places: [[AnyHashable]: Int] = [:]
        for (curve, key) in curves {
            if let place = places[[key, curve.watched]] {
                groups[place].curves.append(curve)
            } else {
                places[[key, curve.watched]] = groups.count
                groups.append((key, [curve]))
            }
        }
        var back: [any Mark] = [], front: [any Mark] = []
        for (key, own) in groups {
            let finite = own.filter { $0.course.allSatisfy(\.isFinite) }
            guard own.count > 1, let spread = SeedSpread(finite.map { ($0.x, $0.course) }),
                let first = finite.first
            else {
                front += lines(own.map { ($0, key) })
                continue
            }
            let ink = looks.ink(of: key) ?? .faint, dash = looks.dash(of: first)
            let label = looks.label(of: first, key, isOnly: !trained.contains(key))
            back += spread.bands(ink: ink, of: label)
            front += lines(own.filter { curve in curve.course.contains { !$0.isFinite } }.map { ($0, key) })
                .map { ($0 as? Line).map { unnamed($0) } ?? $0 }
            front.append(Line(label, x: spread.x, y: spread.median, ink: ink, dash: dash))
        }
        return back + front
    }

    /// The line of a run that did not stay finite, which its group does not count.
    private func unnamed(_ line: Line) -> Line {
        var line = line
        line.label = ""
        line.stroke.dash = .dotted
        line.stroke.width = 1
        return line
    }
}

/// The first, the lowest, the highest and the last of each of equal stretches of a line, so that `count` points are left
/// at most; all of a line that has no more.
func thinned(_ x: [Double], _ y: [Double], to count: Int) -> (x: [Double], y: [Double]) {
    guard y.count > count else { return (x, y) }
    let stretch = (y.count + count / 4 - 1) / max(1, count / 4)
    var kept: [Int] = []
    for start in stride(from: 0, to: y.count, by: stretch) {
        let places = start..<min(y.count, start + stretch)
        var (low, high) = (start, start)
        for place in places where y[place].isFinite {
            if !(y[low] <= y[place]) { low = place }
            if !(y[high] >= y[place]) { high = place }
        }
        for place in [start, min(low, high), max(low, high), places.upperBound - 1] where place != kept.last {
            kept.append(place)
        }
    }
    return (kept.map { x[$0] }, kept.map { y[$0] })
}
