internal import Foundation

/// What a page carries for its script, read back from its line.
struct CarriedData {
    private let data: PageData

    private static let opening = "<script type=\"application/json\" id=\"report-data\">"

    /// Nil for any other line.
    init?(line: Substring) {
        guard line.hasPrefix(Self.opening), line.hasSuffix("</script>"),
            let data = try? JSONDecoder().decode(
                PageData.self, from: .init(line.dropFirst(Self.opening.count).dropLast(9).utf8))
        else { return nil }
        self.data = data
    }

    /// All that a reader may be shown as text.
    var words: String {
        var all = [data.lab]
        for (key, word) in data.words.sorted(by: { $0.key < $1.key }) { all += [key, word] }
        for (id, figure) in data.figures.sorted(by: { $0.key < $1.key }) {
            all += [id, figure.x, figure.y, figure.value] + figure.texts
            all += (figure.columns ?? []) + (figure.rows ?? [])
            all += figure.plots.map(\.name) + (figure.others ?? []).map(\.name)
        }
        if let network = data.network { all += [network.figure, network.run] + (network.symbols ?? []) }
        if let sweep = data.sweep { all.append(sweep.figure) }
        return all.joined(separator: "\n")
    }

    /// What figures show besides: their scales, and which list each mark is drawn of.
    var drawing: [UInt8]? {
        var rest = data
        (rest.numbers, rest.histories) = (NumberPool(), [:])
        return try? JSONFile.bytes(of: rest)
    }

    /// Numbers that differ, and in which run and column they stand.
    struct Difference {
        let place: String
        /// Those that are farthest apart.
        let page: Double
        let again: Double
        /// How far all of them are apart.
        let rounding: Rounding
    }

    /// A list of numbers that a reader may be shown, and where each of them belongs.
    private struct List {
        let place: String
        var states: [Double]?
        let values: [Double]
    }

    /// Of every list of numbers that differs those that are farthest apart, first of those that another processor does
    /// not explain; nil where the lists are not of the same states or figures.
    func differences(from again: CarriedData, _ names: PlaceNames) -> [Difference]? {
        guard let lists = lists(names), let others = again.lists(names), lists.count == others.count,
            zip(lists, others).allSatisfy({ $0.place == $1.place && $0.values.count == $1.values.count })
        else { return nil }
        return zip(lists, others).compactMap { list, other in
            let (old, new) = (list.values, other.values)
            let differing = old.indices.filter { old[$0].bitPattern != new[$0].bitPattern }
            let unexplained = differing.filter { !Rounding([(old[$0], new[$0])]).isExplained }
            let farthest = (unexplained.isEmpty ? differing : unexplained).max { a, b in
                Rounding.apart(old[a], new[a]) < Rounding.apart(old[b], new[b])
            }
            return farthest.map { farthest in
                let state =
                    list.states.map { " at iteration \(Int(exactly: $0[farthest]) ?? farthest)" } ?? ""
                return Difference(
                    place: list.place + state, page: old[farthest], again: new[farthest],
                    rounding: Rounding(differing.map { (old[$0], new[$0]) }))
            }
        }
    }

    /// Nil where a list is none.
    private func lists(_ names: PlaceNames) -> [List]? {
        var all: [List?] = []
        for (run, columns) in data.histories.sorted(by: { $0.key < $1.key }) {
            all += columns.sorted { $0.key < $1.key }.map { column, lists in
                guard lists.count == 2, let states = numbers(lists[0]), let values = numbers(lists[1]),
                    states.count == values.count
                else { return nil }
                return List(place: "run \(run), \(column)", states: states, values: values)
            }
            all += columns.sorted { $0.key < $1.key }.map { column, lists in
                lists.first.flatMap(numbers).map {
                    List(place: "run \(run), states of \(column)", values: $0)
                }
            }
        }
        func add(_ lists: [Int], of figure: String) {
            let values = lists.map(numbers)
            all.append(
                values.contains { $0 == nil }
                    ? nil
                    : List(place: "\(names.figure(figure)), its data", values: values.flatMap { $0 ?? [] }))
        }
        for (id, figure) in data.figures.sorted(by: { $0.key < $1.key }) {
            add(figure.marks.all.flatMap { $0.numbers.dropFirst(FigureData.Mark.listsStart) }, of: id)
        }
        if let sweep = data.sweep { add([sweep.stepSizes] + sweep.states + sweep.losses, of: sweep.figure) }
        if let network = data.network { add([network.states] + network.weights, of: network.figure) }
        let lists = all.compactMap(\.self)
        return lists.count == all.count ? lists : nil
    }

    private func numbers(_ list: Int) -> [Double]? {
        data.numbers.texts.indices.contains(list) ? NumberPool.numbers(of: data.numbers.texts[list]) : nil
    }
}
