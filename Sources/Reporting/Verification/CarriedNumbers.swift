internal import Foundation

/// The numbers that a page carries for its script, read back from their line.
struct CarriedNumbers {
    private struct Data: Decodable {
        let numbers: [String]
        let histories: [String: [String: [Int]]]
    }

    private let data: Data
    /// The line without them.
    private let rest: String

    private static let opening = "<script type=\"application/json\" id=\"report-data\">"

    /// Nil for any other line.
    init?(line: Substring) {
        guard line.hasPrefix(Self.opening), line.hasSuffix("</script>"),
            let start = line.firstRange(of: "\"numbers\":["),
            let end = line[start.upperBound...].firstIndex(of: "]"),
            let data = try? JSONDecoder().decode(
                Data.self, from: .init(line.dropFirst(Self.opening.count).dropLast(9).utf8))
        else { return nil }
        self.data = data
        rest = String(line[..<start.upperBound] + line[end...])
    }

    /// A number that differs, and in which run and column it stands.
    struct Difference {
        let place: String
        let page: Double
        let again: Double
    }

    /// Of every list that differs the numbers that are farthest apart, first of those that another processor does not
    /// explain; nil where more than numbers differ.
    func differences(from again: CarriedNumbers?) -> [Difference]? {
        guard let again, rest == again.rest, data.numbers.count == again.data.numbers.count else {
            return nil
        }
        var found: [Difference] = []
        for (place, (page, again)) in zip(data.numbers, again.data.numbers).enumerated() where page != again {
            guard let old = NumberPool.numbers(of: page), let new = NumberPool.numbers(of: again),
                old.count == new.count
            else { return nil }
            let differing = old.indices.filter { old[$0].bitPattern != new[$0].bitPattern }
            let unexplained = differing.filter { !PageComparison.isExplained(old[$0], new[$0]) }
            let farthest = (unexplained.isEmpty ? differing : unexplained).max { a, b in
                PageComparison.apart(old[a], new[a]) < PageComparison.apart(old[b], new[b])
            }
            guard let farthest else { return nil }
            found.append(
                Difference(place: name(of: place, at: farthest), page: old[farthest], again: new[farthest]))
        }
        return found
    }

    /// `run relu, w3 at iteration 4`, where a history has the list.
    private func name(of list: Int, at index: Int) -> String {
        for (run, columns) in data.histories.sorted(by: { $0.key < $1.key }) {
            for (column, places) in columns.sorted(by: { $0.key < $1.key })
            where places.count == 2 && places[1] == list {
                let states = data.numbers.indices.contains(places[0]) ? data.numbers[places[0]] : ""
                let state = NumberPool.numbers(of: states).flatMap {
                    index < $0.count ? Int(exactly: $0[index]) : nil
                }
                return "run \(run), \(column)" + (state.map { " at iteration \($0)" } ?? "")
            }
        }
        return "report-data"
    }
}
