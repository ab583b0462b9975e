internal import Charting
internal import Histories
internal import Languages
internal import Logs

/// What a plot shows, in one sentence, of the metric in its first panel.
struct PlotTitle {
    /// The sentence.
    let text: String
    /// The lowest or highest point that it speaks of, if that lies inside the curve.
    let point: (x: Double, y: Double, key: PlotPanels.Key)?
    /// The curves that are compared, the best first.
    let best: [PlotPanels.Key]

    /// A course that a sentence may be about.
    private struct Candidate {
        var curve: PlotCurve
        var key: PlotPanels.Key
        var end: Double
    }

    init(
        _ panels: PlotPanels, horizontal: String, names: (PlotPanels.Key) -> String,
        isSpread: Bool, restless: (PlotCurve) -> Bool, fallback: String, _ settings: FigureSettings
    ) {
        let curves = panels.panels.first?.curves ?? []
        let metric = curves.first?.curve.metric ?? ""
        let name = MetricName(curves.first?.curve.name ?? "")
        let sign = name.isLoss ? 1.0 : name.isAccuracy ? -1 : 0
        let own = curves.filter { $0.curve.metric == metric }
        let watched = own.filter { $0.curve.part == .validation || $0.curve.part == .test }
        let compared = watched.isEmpty ? own : watched
        let candidates = Self.candidates(compared, isSpread: isSpread)
            .sorted { sign * $0.end < sign * $1.end }
        best = sign == 0 ? [] : candidates.map(\.key)
        let isAbout = compared.contains { $0.curve.smoothed != nil }
        func number(_ value: Double) -> Phrase.Value {
            .text((isAbout ? "≈\u{A0}" : "") + NumberText.rounded(value, digits: isAbout ? 2 : 3))
        }
        // Where tools have names of their own for it, the metric's is said.
        let isOneName = compared.allSatisfy { $0.curve.name == compared.first?.curve.name }
        func word(_ curve: PlotCurve) -> Phrase.Value {
            let name = isOneName ? curve.name : curve.isTraining ? metric : "\(curve.watched) \(metric)"
            return .text(settings.word(name, metric: metric))
        }
        guard sign != 0, panels.facet != .run, let first = candidates.first,
            !compared.contains(where: { restless($0.curve) && $0.curve.smoothed == nil })
        else {
            let diverged = compared.count == 1 ? compared.first?.curve : nil
            let place = diverged.flatMap { curve in curve.y.firstIndex { !$0.isFinite }.map { curve.x[$0] } }
            guard sign > 0, let diverged, diverged.course.last?.isFinite == false, let place else {
                (text, point) = (fallback, nil)
                return
            }
            text = settings.say(
                "plot.titleDiverged",
                ["metric": word(diverged), "step": .text(horizontal), "place": .number(place)])
            point = nil
            return
        }
        let values = first.curve.course
        guard compared.count == 1 else {
            let second = candidates.dropFirst().first
            let isTie = second.map {
                NumberText.rounded($0.end, digits: 2) == NumberText.rounded(first.end, digits: 2)
                    || abs($0.end - first.end) <= max($0.curve.noise, first.curve.noise)
            }
            guard isTie == false, !names(first.key).isEmpty else {
                (text, point) = (fallback, nil)
                return
            }
            text = settings.say(
                sign > 0 ? "plot.titleLowest" : "plot.titleHighest",
                ["run": .text(names(first.key)), "metric": word(first.curve), "end": number(first.end)])
            point = nil
            return
        }
        let finite = values.indices.filter { values[$0].isFinite }
        guard let start = finite.first,
            let peak = finite.min(by: { sign * values[$0] < sign * values[$1] })
        else {
            (text, point) = (fallback, nil)
            return
        }
        let ends = [values[start], values[peak], first.end].map { NumberText.rounded($0, digits: 3) }
        // An average still wavers: only what is a good part of the way is no accident.
        let isTurn =
            !isAbout || abs(values[peak] - first.end) > 0.25 * abs(values[peak] - values[start])
        let gaps: [String: Phrase.Value] = [
            "metric": word(first.curve), "first": number(values[start]), "end": number(first.end),
            "peak": number(values[peak]), "step": .text(horizontal),
            "place": .number(first.curve.x[peak], digits: 6),
        ]
        let isInside = ends[1] != ends[2] && isTurn
        if ends[0] == ends[2] && ends[0] == ends[1] || !first.curve.leavesItsNoise {
            (text, point) = (fallback, nil)
        } else if isInside {
            text = settings.say(sign > 0 ? "plot.titleLowestAt" : "plot.titleHighestAt", gaps)
            point = isAbout ? nil : (first.curve.x[peak], values[peak], first.key)
        } else {
            text = settings.say(values[start] > first.end ? "plot.titleFalls" : "plot.titleRises", gaps)
            point = nil
        }
    }

    /// The courses that have an end; of groups of runs one for each, which ends at their median.
    private static func candidates(
        _ curves: [(curve: PlotCurve, key: PlotPanels.Key)], isSpread: Bool
    ) -> [Candidate] {
        let ended = curves.compactMap { curve, key -> Candidate? in
            guard let end = curve.course.last, end.isFinite else { return nil }
            return Candidate(curve: curve, key: key, end: end)
        }
        guard isSpread else { return ended }
        var keys: Set<PlotPanels.Key> = []
        return ended.compactMap { candidate in
            guard keys.insert(candidate.key).inserted else { return nil }
            var candidate = candidate
            candidate.end = ended.filter { $0.key == candidate.key }.map(\.end).sorted().quantile(0.5)
            return candidate
        }
    }
}

extension PlotCurve {
    /// Half the quartiles' distance of the last tenth of what was recorded, where that is drawn smoothed; else 0.
    fileprivate var noise: Double {
        guard smoothed != nil else { return 0 }
        let end = y.suffix(max(y.count / 10, 5)).sample
        return end.isEmpty ? 0 : (end.quantile(0.75) - end.quantile(0.25)) / 2
    }

    /// Whether the last tenth lies elsewhere than the first, by more than chance moves its values: the beginning of an
    /// average is but one of them.
    fileprivate var leavesItsNoise: Bool {
        guard smoothed != nil else { return true }
        let count = max(y.count / 10, 5)
        let start = y.prefix(count).sample, end = y.suffix(count).sample
        guard !start.isEmpty, !end.isEmpty else { return false }
        return abs(start.quantile(0.5) - end.quantile(0.5)) > noise
    }
}

extension ArraySlice<Double> {
    /// The finite values in increasing order, or some thousand of them.
    fileprivate var sample: [Double] {
        stride(from: startIndex, to: endIndex, by: Swift.max(1, count / 4096)).map { self[$0] }
            .filter(\.isFinite).sorted()
    }
}

extension FigureSettings {
    /// A name from a file, in the words of the language where it is one that everybody uses.
    ///
    /// A name of many lines' length is cut: it may be anything that a file holds.
    func word(_ name: String) -> String { language.messages["figures.plot.words.\(name)"] ?? name.short }

    /// The name of a series, or that of its metric in the words of the language.
    func word(_ name: String, metric: String) -> String {
        let own = word(name)
        guard own == name.short, let known = language.messages["figures.plot.words.\(metric)"],
            known != metric
        else {
            return own
        }
        switch MetricName(name).part {
        case nil: return known
        case .training: return say("plot.training", ["metric": .text(known)])
        case .validation: return say("plot.validation", ["metric": .text(known)])
        case .test: return say("plot.testing", ["metric": .text(known)])
        }
    }
}
