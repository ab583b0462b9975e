internal import Algorithms

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
        for (oldLines, newLines) in Self.passages(old, new) {
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

    /// The ranges of lines that differ, between lines that are equal.
    private static func passages(_ old: [Substring], _ new: [Substring]) -> [(Range<Int>, Range<Int>)] {
        var found: [(Range<Int>, Range<Int>)] = []
        var start = (0, 0)
        for end in anchors(old, new) + [(old.count, new.count)] {
            found += passages(old, start.0..<end.0, new, start.1..<end.1)
            start = end
        }
        return found
    }

    /// The lines of both that begin a part: those whose id each has once, in the order of both.
    private static func anchors(_ old: [Substring], _ new: [Substring]) -> [(Int, Int)] {
        func places(_ lines: [Substring]) -> [Substring: Int] {
            var places: [Substring: Int] = [:]
            for (place, line) in lines.enumerated() {
                guard let id = firstID(in: line) else { continue }
                places[id] = places[id] == nil ? place : -1
            }
            return places.filter { $0.value >= 0 }
        }
        let newPlaces = places(new)
        var last = -1
        return places(old).compactMap { id, place in newPlaces[id].map { (place, $0) } }
            .sorted { $0.0 < $1.0 }
            .filter { _, place in
                defer { last = max(last, place) }
                return place > last
            }
    }

    private static func passages(
        _ old: [Substring], _ oldLines: Range<Int>, _ new: [Substring], _ newLines: Range<Int>
    ) -> [(Range<Int>, Range<Int>)] {
        let start = zip(old[oldLines], new[newLines]).prefix { $0 == $1 }.count
        var oldRest = oldLines.dropFirst(start), newRest = newLines.dropFirst(start)
        let end = zip(old[oldRest].reversed(), new[newRest].reversed()).prefix { $0 == $1 }.count
        (oldRest, newRest) = (oldRest.dropLast(end), newRest.dropLast(end))
        // Lines that were put in or taken out are looked for where that is cheap.
        guard oldRest.count != newRest.count, max(oldRest.count, newRest.count) <= 2_000 else {
            return oldRest.isEmpty && newRest.isEmpty ? [] : [(oldRest, newRest)]
        }
        let changes = new[newRest].difference(from: old[oldRest])
        var removed: Set<Int> = [], inserted: Set<Int> = []
        for change in changes {
            switch change {
            case .remove(let offset, _, _): removed.insert(oldRest.lowerBound + offset)
            case .insert(let offset, _, _): inserted.insert(newRest.lowerBound + offset)
            }
        }
        var passages: [(Range<Int>, Range<Int>)] = []
        var a = oldRest.lowerBound, b = newRest.lowerBound
        while a < oldRest.upperBound || b < newRest.upperBound {
            let (fromA, fromB) = (a, b)
            while removed.contains(a) { a += 1 }
            while inserted.contains(b) { b += 1 }
            if a > fromA || b > fromB { passages.append((fromA..<a, fromB..<b)) }
            a += 1
            b += 1
        }
        return passages
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
        lines[...min(line, lines.count - 1)].reversed().lazy.compactMap(firstID).first.map(String.init)
            ?? "head"
    }

    private static func firstID(in line: Substring) -> Substring? {
        line.firstRange(of: " id=\"").map { line[$0.upperBound...].prefix { $0 != "\"" } }
    }
}

/// Two texts that are meant to be one.
private struct TextPair {
    /// The text around the first difference, in both.
    let excerpts: (String, String)
    /// The largest relative distance of numbers; nil where more than numbers differ.
    let apart: Double?
    /// Whether all numbers are within the bound.
    let isExplained: Bool

    init(_ old: Substring, _ new: Substring, areNumbersAlone: Bool = true) {
        let oldPieces = Self.pieces(of: Self.unpadded(old)), newPieces = Self.pieces(of: Self.unpadded(new))
        let common = zip(oldPieces, newPieces).prefix { $0 == $1 }.count
        func excerpt(_ pieces: [Substring]) -> String {
            let text = pieces.dropFirst(max(0, common - 6)).prefix(14).joined()
            return text.count > 100 ? text.prefix(100) + "…" : text
        }
        excerpts = (excerpt(oldPieces), excerpt(newPieces))
        let changed = zip(oldPieces, newPieces).filter { $0 != $1 }.map { (Self.number($0), Self.number($1)) }
        let pairs = changed.compactMap { x, y in x.flatMap { x in y.map { (x, $0) } } }
        guard areNumbersAlone, oldPieces.count == newPieces.count, pairs.count == changed.count else {
            (apart, isExplained) = (nil, false)
            return
        }
        apart = pairs.map(PageComparison.apart).max() ?? 0
        isExplained = pairs.allSatisfy(PageComparison.isExplained)
    }

    /// Without what brings the decimal points of a column below each other, which follows the longest number there.
    private static func unpadded(_ text: Substring) -> Substring {
        text.filter { $0 != "\u{2007}" && $0 != "\u{2008}" }[...]
    }

    /// Numbers and what stands between them.
    private static func pieces(of text: Substring) -> [Substring] {
        text.chunked { a, b in isOfNumber(a) && isOfNumber(b) || !isOfNumber(a) && !isOfNumber(b) && b != " "
        }
    }

    private static func isOfNumber(_ character: Character) -> Bool {
        character.isASCII && character.isNumber || character == "." || character == "−" || character == "-"
    }

    private static func number(_ piece: Substring) -> Double? {
        Double(piece.replacing("−", with: "-"))
    }
}
