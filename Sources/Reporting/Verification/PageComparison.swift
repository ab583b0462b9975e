/// A page held against the same page made again: where they differ, and by how much.
public struct PageComparison: Sendable {
    /// One place where they differ.
    public struct Difference: Sendable, Equatable {
        /// The line of the page, counted from 1.
        public let line: Int
        /// The part of the page: the last `id` before it.
        public let place: String
        /// What the page says there.
        public let page: String
        /// What stands there in the page made again.
        public let again: String
        /// How far the numbers are apart, as a part of the larger; nil where more than numbers differ.
        public let apart: Double?
        /// Whether another processor explains it: numbers no farther apart than ``bound``, or a picture, whose lines
        /// and letters follow the numbers.
        public let isExplained: Bool
    }

    /// Where they differ, in the order of the page.
    public let differences: [Difference]

    /// Those that another processor does not explain.
    public var unexplained: [Difference] { differences.filter { !$0.isExplained } }

    /// How far numbers may be apart where another processor or another library computed them: as a part of the larger,
    /// or whatever their size.
    public static let bound = (relative: 1e-3, absolute: 2e-5)

    /// How far two numbers are apart, as a part of the larger.
    static func apart(_ x: Double, _ y: Double) -> Double { abs(x - y) / max(abs(x), abs(y)) }

    /// Whether another processor explains that two numbers differ.
    static func isExplained(_ x: Double, _ y: Double) -> Bool {
        abs(x - y) <= bound.absolute || apart(x, y) <= bound.relative
    }

    /// Compares line by line; what was taken out or put in is found as well.
    public init(_ page: String, with again: String) {
        let old = page.split(separator: "\n", omittingEmptySubsequences: false)
        let new = again.split(separator: "\n", omittingEmptySubsequences: false)
        var differences: [Difference] = []
        let pictures = Self.pictures(old)
        for (oldLines, newLines) in LineAlignment.passages(old, new) {
            func tell(_ line: Int, _ pair: TextPair, in place: String? = nil, isExplained: Bool = false) {
                differences.append(
                    Difference(
                        line: line + 1, place: place ?? Self.place(before: line, in: old),
                        page: pair.excerpts.0,
                        again: pair.excerpts.1, apart: pair.apart,
                        isExplained: isExplained || pair.isExplained || pictures[min(line, old.count - 1)]))
            }
            if oldLines.count == newLines.count {
                for (a, b) in zip(oldLines, newLines) where old[a] != new[b] {
                    guard let page = CarriedNumbers(line: old[a]), let again = CarriedNumbers(line: new[b]),
                        let numbers = page.differences(from: again)
                    else {
                        tell(a, TextPair(old[a], new[b]))
                        continue
                    }
                    for number in numbers {
                        tell(a, TextPair("\(number.page)", "\(number.again)"), in: number.place)
                    }
                    // What figures show besides: their scales and what is drawn, which follow the numbers.
                    if numbers.isEmpty { tell(a, TextPair(old[a], new[b]), isExplained: true) }
                }
            } else {
                tell(
                    oldLines.lowerBound,
                    TextPair(
                        old[oldLines].first ?? "", new[newLines].first ?? "", areNumbersAlone: false))
            }
        }
        self.differences = differences
    }

    /// Whether each line lies within a picture.
    private static func pictures(_ lines: [Substring]) -> [Bool] {
        var depth = 0
        return lines.map { line in
            let wasInside = depth > 0
            depth += line.ranges(of: "<svg").count - line.ranges(of: "</svg>").count
            return wasInside || line.contains("<svg")
        }
    }

    /// The id of the part that a line belongs to.
    private static func place(before line: Int, in lines: [Substring]) -> String {
        lines[...min(line, lines.count - 1)].reversed().lazy.compactMap(LineAlignment.firstID).first.map(
            String.init)
            ?? "head"
    }
}
