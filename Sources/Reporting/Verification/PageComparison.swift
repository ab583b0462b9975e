/// A page held against the same page made again: where they differ, and by how much.
public struct PageComparison: Sendable {
    /// What differs, in the order in which a reader wants it told.
    public enum Kind: Int, Sendable {
        /// The lab that the page shows.
        case lab
        /// Words and numbers that the page shows.
        case text
        /// Numbers that it carries for its script.
        case numbers
        /// A figure.
        case figure
        /// The outlines of glyphs, and the style sheet.
        case form
    }

    /// One place where they differ.
    public struct Difference: Sendable, Equatable {
        /// What differs.
        public let kind: Kind
        /// The line of the page, counted from 1.
        public let line: Int
        /// The part of the page as a reader calls it: `Table 3`, `Figure 2`, or the heading above.
        public let place: String
        /// What the page says there.
        public let page: String
        /// What stands there in the page made again.
        public let again: String
        /// Whether something is drawn otherwise: where another processor explains it, nobody has compared it.
        public let isDrawn: Bool
        /// Nil where more than numbers differ.
        let rounding: Rounding?
        /// Whether another processor explains it: numbers no farther apart than ``Rounding`` says, or what is drawn,
        /// which follows the numbers.
        public let isExplained: Bool

        /// How far the numbers are apart, as a part of the larger; nil where more than numbers differ.
        public var apart: Double? { rounding?.apart }
    }

    /// Where they differ: the words first.
    public let differences: [Difference]
    /// Whether the page's lines end otherwise, which no reader sees.
    public let hasOtherLineEnds: Bool

    /// Those that another processor does not explain.
    public var unexplained: [Difference] { differences.filter { !$0.isExplained } }

    /// How far numbers that are read are apart: as a part of the larger, and those near zero by themselves.
    public var farthest: (relative: Double, nearZero: Double) {
        let all = differences.compactMap(\.rounding).reduce(Rounding()) { $0.joined(with: $1) }
        return (all.relative, all.absolute)
    }

    /// Compares the words line by line, what was taken out or put in included, and each picture as a whole.
    public init(_ page: String, with again: String) {
        let unified = page.replacing("\r\n", with: "\n")
        hasOtherLineEnds = !unified.utf8.elementsEqual(page.utf8)
        let old = PageParts(unified), new = PageParts(again)
        let names = PlaceNames(old.lines)
        let found = Self.lines(old, new, names) + Self.parts(old, new, names)
        let order = found.enumerated().sorted {
            ($0.element.kind.rawValue, $0.offset) < ($1.element.kind.rawValue, $1.offset)
        }
        differences = order.map(\.element)
    }

    private static func lines(_ old: PageParts, _ new: PageParts, _ names: PlaceNames) -> [Difference] {
        var found: [Difference] = []
        for (oldLines, newLines) in LineAlignment.passages(old.lines, new.lines) {
            func tell(_ line: Int, _ pair: TextPair) {
                let place = min(line, old.lines.count - 1)
                found.append(
                    Difference(
                        kind: names.areOfLab[place] ? .lab : .text, line: old.numbers[place],
                        place: names.names[place], pair))
            }
            guard oldLines.count == newLines.count else {
                tell(
                    oldLines.lowerBound,
                    TextPair(
                        Self.said(old.lines[oldLines]), Self.said(new.lines[newLines]), areNumbersAlone: false
                    ))
                continue
            }
            for (a, b) in zip(oldLines, newLines) where old.lines[a] != new.lines[b] {
                guard let page = CarriedData(line: old.lines[a]), let again = CarriedData(line: new.lines[b]),
                    page.words == again.words, let numbers = page.differences(from: again, names)
                else {
                    tell(a, TextPair(old.lines[a], new.lines[b]))
                    continue
                }
                found += numbers.map { Difference($0, line: old.numbers[a]) }
                if numbers.isEmpty || page.drawing != again.drawing {
                    found.append(
                        Difference(
                            kind: .figure, line: old.numbers[a], place: "the figures' scales",
                            TextPair(old.lines[a], new.lines[b]), isDrawn: true, isExplained: true))
                }
            }
        }
        return found
    }

    /// The first line with something in it.
    private static func said(_ lines: ArraySlice<Substring>) -> Substring {
        lines.first { !Drawing(String($0)).words.isEmpty } ?? lines.first ?? ""
    }

    /// Parts of one name are compared; where one page has more of them, its lines say so.
    private static func parts(_ old: PageParts, _ new: PageParts, _ names: PlaceNames) -> [Difference] {
        let others = Dictionary(grouping: new.parts, by: \.kind)
        return Dictionary(grouping: old.parts, by: \.kind).flatMap { kind, parts in
            zip(parts, others[kind] ?? []).compactMap { part, other in
                part.markup == other.markup ? nil : Difference(part, from: other, names)
            }
        }
        .sorted { $0.line < $1.line }
    }
}

extension PageComparison.Difference {
    fileprivate init(
        kind: PageComparison.Kind, line: Int, place: String, _ pair: TextPair, isDrawn: Bool = false,
        isExplained: Bool? = nil
    ) {
        (self.kind, self.line, self.place, self.isDrawn) = (kind, line, place, isDrawn)
        (page, again) = pair.excerpts
        rounding = isDrawn ? nil : pair.rounding
        self.isExplained = isExplained ?? pair.isExplained
    }

    fileprivate init(_ numbers: CarriedData.Difference, line: Int) {
        (kind, self.line, place, isDrawn) = (.numbers, line, numbers.place, false)
        (page, again) = ("\(numbers.page)", "\(numbers.again)")
        (rounding, isExplained) = (numbers.rounding, numbers.rounding.isExplained)
    }
}
