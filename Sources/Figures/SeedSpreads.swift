internal import Charting
internal import Histories
internal import Languages

extension Figure {
    /// The losses of runs that differ in a seed: the median and how far they are spread around it, on the training
    /// samples and beside them on the validation samples.
    ///
    /// - Parameters:
    ///   - groups: The runs of each setting; there is at least one.
    ///   - others: Runs without a seed, a line each.
    ///   - title: What was found.
    ///   - measure: What the loss measures, in words.
    public static func lossSpread(
        _ groups: [SeedGroup], others: [Trace], title: String, measure: String, _ settings: FigureSettings
    ) -> Figure {
        let finished = groups.flatMap(\.split.finished)
        let values = finished.flatMap { [$0.history.loss, $0.history.validationLoss] }.compactMap { $0 }
            .flatMap(\.values)
        let scale = Scale.Kind.fitting(values)
        func spread(on scale: Scale.Kind) -> Figure {
            seedSpread(
                "loss", groups, others, title: title,
                what: settings.say("seeds.loss", ["measure": .text(measure)]),
                axis: Axis(label: settings.say("loss.axis"), scale: scale), settings, training: \.loss,
                validation: \.validationLoss)
        }
        var figure = spread(on: scale)
        if let other = scale.otherForLosses(values) {
            let drawn = spread(on: other)
            figure.alternative = (drawn.chart, drawn.caption)
        }
        return figure
    }

    /// The same of the shares of samples that are given their own class; nil where there are no classes.
    public static func accuracySpread(
        _ groups: [SeedGroup], others: [Trace], title: String, _ settings: FigureSettings
    ) -> Figure? {
        let traces = groups.flatMap(\.traces) + others
        let values = traces.flatMap {
            [$0.history["training.accuracy"], $0.history["validation.accuracy"]]
        }.compactMap { $0 }.flatMap(\.values).filter(\.isFinite)
        guard let lowest = values.min() else { return nil }
        return seedSpread(
            "accuracy", groups, others, title: title, what: settings.say("seeds.accuracy"),
            axis: Axis(
                label: settings.say("accuracy.axis"),
                domain: min(0.9, (lowest * 10).rounded(.down) / 10)...1.02), settings,
            training: { $0["training.accuracy"] }, validation: { $0["validation.accuracy"] })
    }

    private static func seedSpread(
        _ kind: String, _ groups: [SeedGroup], _ others: [Trace], title: String, what: String, axis: Axis,
        _ settings: FigureSettings, training: (History) -> Series?, validation: (History) -> Series?
    ) -> Figure {
        let traces = groups.flatMap(\.traces) + others
        let hasValidation = traces.contains { validation($0.history) != nil }
        func panel(_ name: String, _ series: (History) -> Series?) -> Panel {
            let own = groups.map {
                $0.marks(settings.say("seeds.median")) { series($0.history) }
            }
            return Panel(
                name: hasValidation ? settings.say(name) : "",
                marks: own.flatMap(\.back) + own.flatMap(\.front) + Trace.marks(others) { series($0.history) }
            )
        }
        let panels =
            [panel("validation.training", training)]
            + (hasValidation ? [panel("validation.only", validation)] : [])
        let diverged = groups.map(\.split.diverged.count).reduce(0, +)
        let seeds = groups.map(\.traces.count).max() ?? 0
        let isMany = groups.allSatisfy { $0.split.finished.count >= SeedSpread.fewestForQuantiles }
        let gaps: [String: Phrase.Value] = [
            "what": .text(what), "seeds": .count(seeds), "diverged": .count(diverged),
            "runs": .count(traces.count - others.count),
        ]
        var axis = axis
        axis.domain =
            axis.domain
            ?? Trace.domain(traces, on: axis.scale) { [training($0), validation($0)].compactMap { $0 } }
        let subtitle =
            [isMany ? "seeds.subtitle" : "seeds.subtitleFew"] + (diverged > 0 ? ["seeds.diverged"] : [])
            + (axis.scale == .log ? ["seeds.log"] : [])
        let captions =
            [isMany ? "seeds.caption" : "seeds.captionFew"] + (diverged > 0 ? ["seeds.captionDiverged"] : [])
        let chart = Chart(
            title: title,
            subtitle: subtitle.map { settings.say($0, gaps) }.joined(
                separator: settings.language["list.separator"]),
            description: groups.map { description(of: $0, axis.label, training, settings) }
                .joined(separator: settings.language["list.sentence"]),
            language: settings.language.tag, x: Trace.axis(of: traces, settings), y: axis, panels: panels,
            emptyNote: settings.say("empty"))
        return Figure(
            kind: kind, chart: chart,
            caption: captions.map { settings.say($0, gaps) }.joined(
                separator: settings.language["list.sentence"]))
    }

    /// From where to where a group's median goes, and how far its runs are spread at the end.
    private static func description(
        of group: SeedGroup, _ what: String, _ series: (History) -> Series?, _ settings: FigureSettings
    ) -> String {
        let finished = group.split.finished
        guard let first = finished.first,
            let spread = SeedSpread(finished.compactMap { series($0.history) }, x: { first.x(of: $0) }),
            let start = spread.median.first, let end = spread.median.last, let low = spread.whole.lower.last,
            let high = spread.whole.upper.last
        else { return settings.say("empty") }
        return settings.say(
            group.label.isEmpty ? "seeds.description" : "seeds.descriptionOf",
            [
                "what": .text(what), "run": .text(group.label), "seeds": .count(finished.count),
                "first": .number(start), "last": .number(end), "low": .number(low), "high": .number(high),
                "share": .text(settings.say(spread.middle == nil ? "seeds.all" : "seeds.most")),
            ])
    }
}
