internal import Analysis
internal import Histories
internal import Labs
internal import Languages

extension Telling {
    /// What the two ways to a gradient take and how far they lead from double precision, for experiments that expect
    /// something of them.
    func waysTables(of part: Part) -> [TableView] {
        var tables: [TableView] = []
        let measured = part.subjects.compactMap { subject in
            subject.ways.map { (part.labels[subject.name], $0) }
        }
        let shown = Array(measured.prefix(Self.mostRows))
        if part.expects("fewer_operations"), !shown.isEmpty { tables.append(operations(shown, part)) }
        let followed = shown.filter { !$0.1.distances.isEmpty }
        if part.expects("closer_to_double"), !followed.isEmpty { tables.append(distances(followed, part)) }
        return tables
    }

    private static var mostRows: Int { 30 }

    private func operations(_ ways: [(String, Ways)], _ part: Part) -> TableView {
        let rows = ways.map { name, ways -> [Cell] in
            let costs = [Ways.Way.byHand, .autograd].compactMap { ways.costs[$0] }
            let autograd = ways.costs[.autograd]
            let ratio = autograd.map { Double($0.backward) / Double(max(1, $0.forward)) }
            return [.head(name)]
                + costs.flatMap { [.number(String($0.forward)), .number(String($0.backward))] }
                + [
                    .number(String(ways.nodes)),
                    .number(ratio.map { NumberText.rounded($0, digits: 3) } ?? ""),
                ]
        }
        let heads = [
            "byHandForward", "byHandBackward", "autogradForward", "autogradBackward", "nodes",
            "backwardRatio",
        ]
        return TableView(
            id: "table-operations-\(part.experiment.slug)",
            caption: language["page.operationsTable"],
            head: [.head(language["page.run"])] + heads.map { .number(language["page.\($0)"]) }, rows: rows,
            in: markup)
    }

    private func distances(_ ways: [(String, Ways)], _ part: Part) -> TableView {
        func rounded(_ value: Double?) -> Cell {
            .number(value.map { NumberText.rounded($0, digits: 3) } ?? "")
        }
        let rows = ways.map { name, ways -> [Cell] in
            let both = [Ways.Way.byHand, .autograd].compactMap { ways.distances[$0] }
            let least = both.map(\.mean).min()
            let isTie = Set(both.map(\.mean)).count < 2
            return [.head(name)] + both.map { rounded($0.loss.values.last) }
                + both.map { distance in
                    Cell(
                        content: .text(NumberText.rounded(distance.mean, digits: 3)), isNumber: true,
                        isBest: !isTie && distance.mean == least)
                }
        }
        let heads = ["byHandLoss", "autogradLoss", "byHandWeights", "autogradWeights"]
        return TableView(
            id: "table-distances-\(part.experiment.slug)",
            caption: language["page.distancesTable"],
            head: [.head(language["page.run"])] + heads.map { .number(language["page.\($0)"]) }, rows: rows,
            in: markup)
    }
}
