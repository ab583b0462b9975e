internal import Charting
internal import Languages
internal import Logs

/// How the curves of a plot are put into panels, coloured and named.
struct PlotPanels {
    /// One panel.
    struct Own {
        /// What sets it apart; empty for nothing.
        var name: String
        /// Its curves, each with what it shares a colour with.
        var curves: [(curve: PlotCurve, key: Key)]
        /// The vertical scale.
        var scale: Scale.Kind
    }

    /// What has a colour of its own within a panel.
    struct Key: Hashable {
        /// The place of the run's group; nil where panels tell runs apart.
        var group: Int?
        /// The metric; nil where panels tell metrics apart.
        var metric: String?
        /// The series, where a run has several of a metric.
        var member: String
    }

    /// From the first to the last.
    let panels: [Own]
    /// What panels are made for.
    let facet: PlotFacet
    /// Whether there is more than one group of runs.
    let hasGroups: Bool
    /// What is measured, in the order of the files.
    let metrics: [String]

    /// The name of a metric's series where all that is drawn of it has one name.
    private let names: [String: String]

    /// The most panels that one picture has room for.
    private static let mostPanels = 36

    /// - Throws: ``PlotError`` where there would be too many.
    init(_ curves: [PlotCurve], _ groups: RunGroups, _ request: PlotRequest) throws(PlotError) {
        var metrics: [String] = [], drawn: [Int] = []
        var seen: Set<String> = [], seenGroups: Set<Int> = []
        for curve in curves {
            if seen.insert(curve.metric).inserted { metrics.append(curve.metric) }
            let group = groups.group[curve.run]
            if seenGroups.insert(group).inserted { drawn.append(group) }
        }
        let facet =
            request.facet
            ?? ((2...SeriesChoice.mostPanels).contains(metrics.count) ? .metric : PlotFacet.none)
        let count = facet == .none ? 1 : facet == .metric ? metrics.count : drawn.count
        guard count <= Self.mostPanels else { throw .tooManyPanels(count, most: Self.mostPanels) }
        self.facet = facet
        self.metrics = metrics
        names = Dictionary(grouping: curves, by: \.metric).compactMapValues { own in
            own.allSatisfy { $0.name == own[0].name } ? own[0].name : nil
        }
        hasGroups = drawn.count > 1
        let hasMetrics = metrics.count > 1
        func key(_ curve: PlotCurve) -> Key {
            Key(
                group: facet == .run ? nil : groups.group[curve.run],
                metric: facet == .metric || !hasMetrics ? nil : curve.metric, member: curve.member)
        }
        func panel(_ name: String, _ own: [PlotCurve]) -> Own {
            Own(name: name, curves: own.map { ($0, key($0)) }, scale: request.yScale ?? Self.scale(of: own))
        }
        switch facet {
        case .none: panels = [panel("", curves)]
        case .metric:
            let own = Dictionary(grouping: curves, by: \.metric)
            panels = metrics.map { panel($0, own[$0] ?? []) }
        case .run:
            let own = Dictionary(grouping: curves) { groups.group[$0.run] }
            // They share their axis, so that runs can be compared.
            let scale = request.yScale ?? Self.scale(of: curves)
            panels = drawn.map { group in
                var panel = panel(groups.names[group], own[group] ?? [])
                panel.scale = scale
                return panel
            }
        }
    }

    /// What a metric is called, in the words of the language where it is one that everybody uses.
    func word(for metric: String, _ settings: FigureSettings) -> String {
        names[metric].map { settings.word($0, metric: metric) } ?? settings.word(metric)
    }

    /// Logarithmic where the values ask for it; a share of samples is never so.
    private static func scale(of curves: [PlotCurve]) -> Scale.Kind {
        guard !curves.contains(where: { MetricName($0.metric).isAccuracy }) else { return .linear }
        return Reach(curves.map { Reach($0.course) }).scale
    }
}
