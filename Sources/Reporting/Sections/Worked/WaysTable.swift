internal import Autograd
internal import Languages
internal import Training

extension Telling {
    /// The chain rule by hand beside autograd: what one iteration takes, and what each is good for.
    func waysTable(_ graph: Graph, _ settings: Settings) -> TableView {
        let byHand = Workload(
            settings.network, parameters: settings.initialParameters.flat.map { Double($0) },
            data: settings.data, loss: settings.loss)
        let autograd = graph.operations
        func row(_ name: String, _ forward: Int, _ backward: Int, _ nodes: String, _ use: String) -> [Cell] {
            [
                .head(language["page.\(name)"]), .number(String(forward)), .number(String(backward)),
                .number(nodes), .text(use),
            ]
        }
        let heads = ["forwardOperations", "backwardOperations", "nodes"]
        return TableView(
            id: "table-ways", caption: language["page.waysTable"],
            head: [.head(language["page.way"])] + heads.map { .number(language["page.\($0)"]) }
                + [.text(language["page.goodFor"])],
            rows: [
                row("byHand", byHand.forward.total, byHand.backward.total, "–", language["page.byHandUse"]),
                row(
                    "autograd", autograd.forward, autograd.backward, String(graph.operationNodes.count),
                    language["page.autogradUse"]),
            ], in: markup)
    }
}
