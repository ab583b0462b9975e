internal import Algorithms

/// A page held against the same page made again: where they differ, and by how much.
public struct PageComparison: Sendable {
    /// One place where they differ.
    public struct Difference: Sendable, Equatable {
        /// The line of the page, counted from 1.
        public let line: Int
        /// The part of the page: the last `id` before it.
        public let place: String
        /// What the page says there, and what was made again.
        public let page: String
        public let again: String
        /// How far the numbers are apart, as a part of the larger; nil where more than numbers differ.
        public let apart: Double?
    }

    /// Where they differ, in the order of the page.
    public let differences: [Difference]

    /// Those that another processor does not explain.
    public var unexplained: [Difference] {
        differences.filter { ($0.apart ?? .infinity) > Self.bound }
    }

    /// How far numbers may be apart where another processor or another library computed them, as a part of the larger.
    public static let bound = 1e-3

    /// Compares line by line; what was taken out or put in is found as well.
    public init(_ page: String, with again: String) {
        let old = page.split(separator: "\n", omittingEmptySubsequences: false)
        let new = again.split(separator: "\n", omittingEmptySubsequences: false)
        var differences: [Difference] = []
        for (oldLines, newLines) in Self.passages(old, new) {
            let place = Self.place(before: oldLines.lowerBound, in: old)
            if oldLines.count == newLines.count {
                for (a, b) in zip(oldLines, newLines) where old[a] != new[b] {
                    differences.append(
                        Difference(
                            line: a + 1, place: Self.place(before: a, in: old), TextPair(old[a], new[b])))
                }
            } else {
                let pair = TextPair(
                    old[oldLines].first ?? "", new[newLines].first ?? "", areNumbersAlone: false)
                differences.append(Difference(line: oldLines.lowerBound + 1, place: place, pair))
            }
        }
        self.differences = differences
    }

    /// The ranges of lines that differ, between lines that are equal.
    private static func passages(_ old: [Substring], _ new: [Substring]) -> [(Range<Int>, Range<Int>)] {
        let start = zip(old, new).prefix { $0 == $1 }.count
        let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
        let oldRest = start..<old.count - end, newRest = start..<new.count - end
        // Lines that were put in or taken out are looked for where that is cheap: a page that is wholly another is told
        // in one passage.
        guard oldRest.count != newRest.count, max(oldRest.count, newRest.count) <= 2_000 else {
            return oldRest.isEmpty && newRest.isEmpty ? [] : [(oldRest, newRest)]
        }
        let changes = new[newRest].difference(from: old[oldRest])
        var removed: Set<Int> = [], inserted: Set<Int> = []
        for change in changes {
            switch change {
            case .remove(let offset, _, _): removed.insert(start + offset)
            case .insert(let offset, _, _): inserted.insert(start + offset)
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

    /// The last id at or before a line.
    private static func place(before line: Int, in lines: [Substring]) -> String {
        for line in lines[...min(line, lines.count - 1)].reversed() {
            guard let mark = line.ranges(of: " id=\"").last else { continue }
            return String(line[mark.upperBound...].prefix { $0 != "\"" })
        }
        return "head"
    }
}

extension PageComparison.Difference {
    fileprivate init(line: Int, place: String, _ pair: TextPair) {
        (self.line, self.place) = (line, place)
        (page, again, apart) = (pair.excerpts.0, pair.excerpts.1, pair.apart)
    }
}

/// Two texts that are meant to be one.
private struct TextPair {
    /// The text around the first difference, in both.
    let excerpts: (String, String)
    /// The largest relative distance of numbers; nil where more than numbers differ.
    let apart: Double?

    init(_ old: Substring, _ new: Substring, areNumbersAlone: Bool = true) {
        let oldPieces = Self.pieces(of: old), newPieces = Self.pieces(of: new)
        let common = zip(oldPieces, newPieces).prefix { $0 == $1 }.count
        func excerpt(_ pieces: [Substring]) -> String {
            let text = pieces.dropFirst(max(0, common - 6)).prefix(14).joined()
            return text.count > 100 ? text.prefix(100) + "…" : text
        }
        excerpts = (excerpt(oldPieces), excerpt(newPieces))
        var largest: Double? = areNumbersAlone && oldPieces.count == newPieces.count ? 0 : nil
        if largest != nil {
            for (a, b) in zip(oldPieces, newPieces) where a != b {
                guard let x = Self.number(a), let y = Self.number(b) else {
                    largest = nil
                    break
                }
                largest = max(largest ?? 0, abs(x - y) / max(abs(x), abs(y)))
            }
        }
        apart = largest
    }

    /// Numbers and what stands between them.
    private static func pieces(of text: Substring) -> [Substring] {
        text.chunked { a, b in isOfNumber(a) && isOfNumber(b) || !isOfNumber(a) && !isOfNumber(b) && b != " " }
    }

    private static func isOfNumber(_ character: Character) -> Bool {
        character.isASCII && character.isNumber || character == "." || character == "−" || character == "-"
    }

    private static func number(_ piece: Substring) -> Double? {
        Double(piece.replacing("−", with: "-"))
    }
}
