/// Which lines of two pages belong together.
enum LineAlignment {
    /// The ranges of lines that differ, between lines that are equal.
    static func passages(_ old: [Substring], _ new: [Substring]) -> [(Range<Int>, Range<Int>)] {
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

    /// The first id that a line gives.
    static func firstID(in line: Substring) -> Substring? {
        line.firstRange(of: " id=\"").map { line[$0.upperBound...].prefix { $0 != "\"" } }
    }
}
