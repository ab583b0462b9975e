/// What a mark shows, as facts that every language has a sentence for (`ChartLanguage`).
public enum Summary: Hashable, Sendable {
    /// A line that goes from left to right.
    case course(name: String, Course, Gaps)
    /// A line that turns back, as one through a plane does, from one place to another in so many steps.
    case path(name: String, from: Course.Place, to: Course.Place, steps: Int)
    /// A mark of which nothing can be seen.
    case nothing(name: String)
    /// A band: how far it reaches at its first and at its last place.
    case band(name: String, first: ClosedRange<Double>, last: ClosedRange<Double>)
    /// Dots, and the ranges they lie in.
    case points(name: String, count: Int, x: ClosedRange<Double>, y: ClosedRange<Double>)
    /// A place that is named.
    case place(name: String, Course.Place)
    /// A line across the plot at a value of the vertical axis, or of the horizontal one.
    case rule(name: String, Rule.Place)
    /// Things of one value each: how many, and which have the lowest and the highest value.
    case items(name: String, count: Int, lowest: Item, highest: Item)
    /// Counted values: how many, between which ends, where most of them lie, and their share.
    case spread(
        name: String, count: Int, ends: ClosedRange<Double>, most: ClosedRange<Double>, share: Double)
    /// A distribution: its ends, its middle half and its median.
    case distribution(name: String, ends: ClosedRange<Double>, middle: ClosedRange<Double>, median: Double)
    /// Groups of values, each with its median.
    case medians(name: String, [Item])
    /// Values over a plane, from the lowest to the highest, and where those are.
    case surface(lowest: Cell, highest: Cell)
    /// Words that stand in the plot.
    case note(String)
    /// What a mark says of itself, one clause without a full stop, in the chart's language.
    case words(String)

    /// A value over a plane.
    public struct Cell: Hashable, Sendable {
        /// Where it is.
        public var place: Course.Place
        /// How much it is.
        public var value: Double

        /// Makes a cell.
        public init(x: Double, y: Double, value: Double) {
            (place, self.value) = (Course.Place(x: x, y: y), value)
        }
    }

    /// A thing and its value.
    public struct Item: Hashable, Sendable {
        /// What it is called.
        public var name: String
        /// How much it is.
        public var value: Double

        /// Makes an item.
        public init(_ name: String, _ value: Double) { (self.name, self.value) = (name, value) }
    }
}

extension Summary {
    /// The summary of a line through pairs of values.
    public static func line(_ name: String, x: [Double], y: [Double], _ xAxis: Axis, _ yAxis: Axis) -> Summary
    {
        if let course = Course(x: x, y: y, on: xAxis.scale, yAxis.scale) {
            return .course(name: name, course, Gaps(x: x, y: y, xAxis, yAxis))
        }
        return path(name, x: x, y: y, xAxis, yAxis)
    }

    /// The summary of a way through pairs of values in a plane.
    static func path(_ name: String, x: [Double], y: [Double], _ xAxis: Axis, _ yAxis: Axis) -> Summary {
        let places = zip(x, y).filter { xAxis.scale.accepts($0) && yAxis.scale.accepts($1) }
            .map { Course.Place(x: $0, y: $1) }
        guard let first = places.first, let last = places.last else { return .nothing(name: name) }
        return .path(name: name, from: first, to: last, steps: places.count - 1)
    }

    /// The summary of dots at pairs of values.
    public static func dots(_ name: String, x: [Double], y: [Double], _ xAxis: Axis, _ yAxis: Axis) -> Summary
    {
        let places = zip(x, y).filter { xAxis.scale.accepts($0) && yAxis.scale.accepts($1) }
        let extent = Extent(x: x, y: y, xAxis.scale, yAxis.scale)
        guard let xs = extent.x, let ys = extent.y else { return .nothing(name: name) }
        return .points(name: name, count: places.count, x: xs, y: ys)
    }

    /// The items of the lowest and of the highest value, of equal ones the first.
    static func ends(_ items: [Item]) -> (low: Item, high: Item) {
        let none = Item("", .nan)
        return (items.min { $0.value < $1.value } ?? none, items.min { $0.value > $1.value } ?? none)
    }
}
