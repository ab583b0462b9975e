internal import Charting
internal import Logs

/// One series of one run as it is drawn.
struct PlotCurve: Sendable {
    /// The place of its run among those that are drawn.
    var run: Int
    /// The series' name in the file.
    var name: String
    /// What was measured; a panel holds one metric by default.
    var metric: String
    /// On which part of the data.
    var part: MetricName.Part?
    /// What tells it from others of its metric and part in its run; empty where there are none.
    var member = ""
    /// Where its values stand.
    var x: [Double]
    /// Its values.
    var y: [Double]
    /// Its values as they run on average; nil where they are not smoothed.
    var smoothed: [Double]?

    /// What counts: the average where there is one.
    var course: [Double] { smoothed ?? y }

    /// Those of its points that are shown.
    func cut(to limits: PlotLimits) -> PlotCurve {
        let kept = x.indices.filter { limits.contains(x[$0]) }
        var curve = self
        (curve.x, curve.y) = (kept.map { x[$0] }, kept.map { y[$0] })
        curve.smoothed = smoothed.map { smoothed in kept.map { smoothed[$0] } }
        return curve
    }

    /// Whether it was measured on data the network learns from, as far as its name tells.
    var isTraining: Bool { part == nil || part == .training }

    /// The word for the part of the data; empty for what a network learns from.
    var watched: String { isTraining ? "" : part?.rawValue ?? "" }
}

/// How far values reach.
struct Reach {
    /// The least and the greatest finite value; nil where there is none.
    var finite: ClosedRange<Double>?
    /// The least value above 0.
    var positive: Double?

    init(_ values: [Double]) {
        var (low, high, least) = (Double.infinity, -Double.infinity, Double.infinity)
        for value in values where value.isFinite {
            if value < low { low = value }
            if value > high { high = value }
            if value > 0, value < least { least = value }
        }
        finite = low <= high ? low...high : nil
        positive = least < .infinity ? least : nil
    }

    init(_ all: some Sequence<Reach>) {
        finite = all.reduce(nil) { reach, other in
            guard let reach, let next = other.finite else { return reach ?? other.finite }
            return min(reach.lowerBound, next.lowerBound)...max(reach.upperBound, next.upperBound)
        }
        positive = all.compactMap(\.positive).min()
    }

    /// The scale on which such values are seen best.
    var scale: Scale.Kind { finite.map { .fitting([$0.lowerBound, $0.upperBound]) } ?? .linear }

    /// What of it has a place on a scale.
    func shown(on scale: Scale.Kind) -> ClosedRange<Double>? {
        guard scale == .log else { return finite }
        guard let finite, let positive else { return nil }
        return positive...finite.upperBound
    }
}
