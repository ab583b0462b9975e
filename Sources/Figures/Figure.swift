public import Charting
public import Languages

/// A chart that is ready to be drawn, and the words that go with it on a page.
public struct Figure: Sendable {
    /// The word for it in file names: `loss`, `weights`, `outputs`.
    public let kind: String
    /// The picture.
    public let chart: Chart
    /// What a reader needs to know to read it.
    public let caption: String
    /// The picture with its values on the other scale, linear for logarithmic; nil where one says it all.
    public var alternative: (chart: Chart, caption: String)?
}

/// What all figures of a page share.
public struct FigureSettings: Sendable {
    /// The language of titles, axes and captions.
    public let language: Language

    /// Settings for a page in this language.
    public init(language: Language) { self.language = language }

    /// A figure's words.
    func say(_ key: String, _ values: [String: Phrase.Value] = [:]) -> String {
        language.say(Phrase("figures.\(key)", values))
    }
}

extension Scale.Kind {
    /// Logarithmic where all values are positive and span more than a factor of ten; where lines may break off at 0,
    /// zeros do not count.
    static func fitting(_ values: some Sequence<Double>, breakingAtZero: Bool = false) -> Scale.Kind {
        let finite = values.filter { $0.isFinite && !(breakingAtZero && $0 == 0) }
        guard let low = finite.min(), let high = finite.max(), low > 0, high / low > 10 else {
            return .linear
        }
        return .log
    }
}

extension Scale.Kind {
    /// Linear for logarithmic and the other way round, where both have something to show: all losses are positive, and
    /// they differ.
    func otherForLosses(_ values: [Double]) -> Scale.Kind? {
        let finite = values.filter(\.isFinite)
        guard let low = finite.min(), let high = finite.max(), low > 0, high > 2 * low else { return nil }
        return self == .log ? .linear : .log
    }
}

extension Figure {
    /// The same figure under another name in file names.
    public func renamed(_ kind: String) -> Figure {
        Figure(kind: kind, chart: chart, caption: caption, alternative: alternative)
    }

    /// The same figure, with a sentence more below it.
    public func noted(_ sentence: String, _ language: Language) -> Figure {
        func noted(_ caption: String) -> String { caption + language["list.sentence"] + sentence }
        return Figure(
            kind: kind, chart: chart, caption: noted(caption),
            alternative: alternative.map { ($0.chart, noted($0.caption)) })
    }

    /// The same figure under another title.
    public func titled(_ title: String) -> Figure {
        var chart = chart
        chart.title = title
        return Figure(kind: kind, chart: chart, caption: caption)
    }

    /// Those whose own titles say what was found.
    public static let findingKinds: Set<String> = ["sweep", "coordinates"]

    /// The same figure, told what the colours of its many lines measure.
    public func coloured(by axis: ColorAxis) -> Figure {
        Figure(
            kind: kind, chart: Self.coloured(chart, by: axis), caption: caption,
            alternative: alternative.map { (Self.coloured($0.chart, by: axis), $0.caption) })
    }

    private static func coloured(_ chart: Chart, by axis: ColorAxis) -> Chart {
        var chart = chart
        chart.color = axis
        // A bar for a single value would tell nothing.
        let values = Set(chart.panels.flatMap(\.marks).compactMap { $0.colorExtent(axis.scale) })
        chart.color.showsBar =
            axis.showsBar && (values.count != 1 || values.contains { $0.lowerBound < $0.upperBound })
        return chart
    }
}
