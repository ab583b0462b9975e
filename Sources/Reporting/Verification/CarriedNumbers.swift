internal import Foundation

/// The numbers that a page carries for its script, read back from their line.
struct CarriedNumbers {
    private struct Data: Decodable {
        let numbers: [String]
        let histories: [String: [String: [Int]]]
    }

    private let data: Data

    private static let opening = "<script type=\"application/json\" id=\"report-data\">"

    /// Nil for any other line.
    init?(line: Substring) {
        guard line.hasPrefix(Self.opening), line.hasSuffix("</script>"),
            let data = try? JSONDecoder().decode(
                Data.self, from: .init(line.dropFirst(Self.opening.count).dropLast(9).utf8))
        else { return nil }
        self.data = data
    }

    /// A number that differs, and in which run and column it stands.
    struct Difference {
        let place: String
        let page: Double
        let again: Double
    }

    /// Of every column of a history that differs the numbers that are farthest apart, first of those that another
    /// processor does not explain; nil where the histories are not of the same states.
    func differences(from again: CarriedNumbers) -> [Difference]? {
        var found: [Difference] = []
        guard data.histories.keys == again.data.histories.keys else { return nil }
        for (run, columns) in data.histories.sorted(by: { $0.key < $1.key }) {
            let others = again.data.histories[run] ?? [:]
            guard columns.keys == others.keys else { return nil }
            for (column, lists) in columns.sorted(by: { $0.key < $1.key }) {
                guard let (states, old) = numbers(lists), let (_, new) = again.numbers(others[column] ?? []),
                    old.count == new.count
                else { return nil }
                let differing = old.indices.filter { old[$0].bitPattern != new[$0].bitPattern }
                let unexplained = differing.filter { !PageComparison.isExplained(old[$0], new[$0]) }
                let farthest = (unexplained.isEmpty ? differing : unexplained).max { a, b in
                    PageComparison.apart(old[a], new[a]) < PageComparison.apart(old[b], new[b])
                }
                guard let farthest else { continue }
                found.append(
                    Difference(
                        place:
                            "run \(run), \(column) at iteration \(Int(exactly: states[farthest]) ?? farthest)",
                        page: old[farthest], again: new[farthest]))
            }
        }
        return found
    }

    /// A column's states and values.
    private func numbers(_ lists: [Int]) -> (states: [Double], values: [Double])? {
        guard lists.count == 2, lists.allSatisfy(data.numbers.indices.contains),
            let states = NumberPool.numbers(of: data.numbers[lists[0]]),
            let values = NumberPool.numbers(of: data.numbers[lists[1]]), states.count == values.count
        else { return nil }
        return (states, values)
    }
}
