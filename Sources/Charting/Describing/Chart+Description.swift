extension Chart {
    /// The picture in words: ``description`` where it was given, else what the marks show, from their values.
    public var alternativeText: String { description ?? Describer(self).text }

    /// What stands in a panel that can show none of its values.
    var wordsForNothing: String { emptyNote.isEmpty ? Describer(self).language.nothing : emptyNote }
}

/// Puts together what the marks of a chart say of themselves.
private struct Describer {
    let chart: Chart
    let language: any ChartLanguage

    /// More lines or panels than this are summed up.
    private static let most = 4

    init(_ chart: Chart) {
        self.chart = chart
        language = ChartLanguages.language(chart.language).init(x: chart.x, y: chart.y, color: chart.color)
    }

    var text: String {
        let panels = chart.panels.map { (name: $0.name, summaries: summaries(of: $0)) }
        guard panels.contains(where: { $0.summaries.contains(where: \.isSomething) }) else {
            return language.text([language.sentence([language.nothing], about: [])])
        }
        guard panels.count > Self.most else {
            return language.text(panels.flatMap { sentences($0.summaries, in: $0.name) })
        }
        let extent = chart.panels.flatMap(\.marks).reduce(into: Extent()) {
            $0.form(union: $1.extent(x: chart.x.scale, y: chart.y.scale))
        }
        let clause = language.clause(
            panels: panels.map(\.name), marks: panels.map(\.summaries.count).max() ?? 0,
            values: extent.y ?? 0...0)
        return language.text([language.sentence([clause], about: subject("", isNamed: true))])
    }

    /// What each mark says, dots without names taken together.
    private func summaries(of panel: Panel) -> [Summary] {
        var summaries: [Summary] = []
        let y = panel.y ?? chart.y
        let all = panel.marks.compactMap { $0.summary(x: chart.x, y: y) }
        // Areas and lines of the same contours say the same.
        for summary in all where summary != summaries.last {
            guard case .points("", let count, let x, let y) = summary,
                case .points("", let others, let otherX, let otherY)? = summaries.last
            else {
                // Areas and lines of one surface say the same.
                if summaries.last != summary { summaries.append(summary) }
                continue
            }
            summaries[summaries.count - 1] = .points(
                name: "", count: count + others, x: join(x, otherX) ?? x, y: join(y, otherY) ?? y)
        }
        return summaries
    }

    private func sentences(_ summaries: [Summary], in panel: String) -> [String] {
        let courses = summaries.compactMap(\.course)
        let named = courses.filter { !$0.name.isEmpty }
        let tellsNamed = (1...Self.most).contains(named.count)
        func isTold(_ name: String) -> Bool { courses.count <= Self.most || tellsNamed && !name.isEmpty }
        var clauses: [String] = [], others: [String] = []
        var said: ClosedRange<Double>?
        for summary in summaries {
            guard let (name, course) = summary.course else {
                others.append(language.clause(summary, saysWhere: true))
                continue
            }
            guard isTold(name) else { continue }
            let reach = course.first.x...course.last.x
            clauses.append(language.clause(summary, saysWhere: said != reach))
            said = reach
        }
        if let rest = Bundle(courses.filter { !isTold($0.name) }, isRest: !clauses.isEmpty) {
            clauses.append(language.clause(rest))
        }
        let isNamed = courses.count > 1 || !named.isEmpty
        let sentences =
            clauses.isEmpty ? [] : [language.sentence(clauses, about: subject(panel, isNamed: isNamed))]
        return sentences
            + others.enumerated().map {
                language.sentence(
                    [$1], about: clauses.isEmpty && $0 == 0 ? subject(panel, isNamed: false) : [])
            }
    }

    /// What a sentence is about, before its colon: the panel, and what is measured, where the clause itself does not
    /// begin with that.
    private func subject(_ panel: String, isNamed: Bool) -> [String] {
        (panel.isEmpty ? [] : [panel]) + (isNamed && !chart.y.label.isEmpty ? [chart.y.label] : [])
    }
}

extension Summary {
    fileprivate var course: (name: String, course: Course)? {
        if case .course(let name, let course, _) = self { (name, course) } else { nil }
    }

    /// Whether it tells of values that can be seen; a rule or a note alone is no data.
    fileprivate var isSomething: Bool { if case .nothing = self { false } else { true } }
}
