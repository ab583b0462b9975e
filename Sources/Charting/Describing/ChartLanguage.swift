/// A language in which a chart says what it shows: one file, and one entry in ``ChartLanguages``.
///
/// A clause has no capital letter of its own and no full stop.
protocol ChartLanguage: Sendable {
    /// How the tags of the language begin (BCP 47).
    static var tag: String { get }
    /// What the columns of a table are called that say where a value stands, and what it is where nothing else does.
    static var columns: (panel: String, series: String, value: String) { get }

    /// What an arrowhead at the edge of a plot stands for.
    static var beyond: String { get }

    /// The sentences for a chart on these axes.
    init(x: Axis, y: Axis, color: ColorAxis)

    /// What stands in a chart that can show none of its values.
    var nothing: String { get }

    /// What one mark shows; `saysWhere` tells whether along which values it goes has not been said yet.
    func clause(_ summary: Summary, saysWhere: Bool) -> String

    /// What many lines show together.
    func clause(_ bundle: Bundle) -> String

    /// What many panels show together; `values` is what they reach along the vertical axis.
    func clause(panels: [String], marks: Int, values: ClosedRange<Double>) -> String

    /// Clauses about one thing, as a sentence; `subject` is empty for none.
    func sentence(_ clauses: [String], about subject: [String]) -> String

    /// Sentences one after the other.
    func text(_ sentences: [String]) -> String
}

/// Lines that are too many to be told one by one.
struct Bundle: Hashable, Sendable {
    /// How many there are.
    let count: Int
    /// Whether others are told by their names.
    let isRest: Bool
    /// From where to where all of them go, along the horizontal axis.
    let reach: ClosedRange<Double>
    /// Between which values they begin.
    let starts: ClosedRange<Double>
    /// Between which values they end.
    let ends: ClosedRange<Double>
    /// Which one ends lowest; empty where it has no name.
    let lowest: String
    /// Which one ends highest.
    let highest: String

    init?(_ courses: [(name: String, course: Course)], isRest: Bool) {
        guard let first = courses.first?.course else { return nil }
        var reach = first.first.x...first.last.x, starts = first.first.y...first.first.y
        var low = courses[0], high = courses[0]
        for (name, course) in courses {
            reach = min(reach.lowerBound, course.first.x)...max(reach.upperBound, course.last.x)
            starts = min(starts.lowerBound, course.first.y)...max(starts.upperBound, course.first.y)
            if course.last.y < low.course.last.y { low = (name, course) }
            if course.last.y > high.course.last.y { high = (name, course) }
        }
        count = courses.count
        self.isRest = isRest
        self.reach = reach
        self.starts = starts
        ends = low.course.last.y...high.course.last.y
        (lowest, highest) = (low.name, high.name)
    }
}

/// The languages charts describe themselves in.
enum ChartLanguages {
    /// All languages; the first one speaks for those that are missing.
    static let all: [any ChartLanguage.Type] = [English.self, Chinese.self]

    /// The language of a tag.
    static func language(_ tag: String) -> any ChartLanguage.Type {
        all.first { tag.lowercased().hasPrefix($0.tag) } ?? English.self
    }
}
