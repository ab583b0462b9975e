internal import Algorithms
internal import Charting
internal import Figures
internal import Histories
internal import Labs
internal import Languages
internal import Training

/// How it was done: the samples, the network drawn, the equations, and what was varied, held and measured; the runs that
/// were read from logs.
struct MethodView {
    let lead: String
    /// The first samples; nil where there is only one.
    var samples: TableView?
    /// The network; nil, as is what follows, in a lab that trains nothing.
    var figure: FigureView?
    var equations: [EquationView] = []
    let hasEquations: Bool
    var variables: TableView?
    /// The runs that were trained elsewhere; nil where there are none.
    let importedRuns: TableView?

    /// A numbered equation and the words before it.
    struct EquationView {
        let number: Int
        let text: String
        let math: String
    }
}

extension Page {
    /// The method of a lab.
    mutating func methodView() -> MethodView {
        guard let settings = results.lab.base else {
            return MethodView(
                lead: language["imported.lead"], hasEquations: false, importedRuns: importedTable())
        }
        return MethodView(
            lead: methodLead(of: settings), samples: samplesTable(of: settings), figure: networkFigure(),
            equations: equations(of: settings), hasEquations: true, variables: variables(of: settings),
            importedRuns: importedTable())
    }

    private mutating func networkFigure() -> FigureView? {
        guard let piece = pieces.network else { return nil }
        take(piece)
        var figure = piece.view
        figure.number = numbering.nextFigure()
        return figure
    }

    /// How the network is trained, in sentences; what no run has is not spoken of.
    private func methodLead(of base: Settings) -> String {
        let all = [base] + results.lab.runs.map(\.settings)
        var phrases = [Phrase("page.methodLead")]
        if let settings = all.first(where: { $0.batches != nil }), let batches = settings.batches {
            phrases.append(
                Phrase(
                    batches.seed == nil ? "page.methodBatches" : "page.methodBatchesShuffled",
                    [
                        "size": .count(batches.size), "count": .count(settings.iterationsPerEpoch),
                        "seed": .text(batches.seed.map { String($0) } ?? ""),
                    ]))
        }
        phrases.append(Phrase("page.methodStates"))
        if let validation = all.compactMap(\.validation).first {
            phrases.append(Phrase("page.methodValidation", ["count": .count(validation.sampleCount)]))
        }
        switch all.compactMap(\.clipping).first {
        case .norm(let bound): phrases.append(Phrase("page.methodClippedNorm", ["bound": .number(bound)]))
        case .value(let bound): phrases.append(Phrase("page.methodClippedValue", ["bound": .number(bound)]))
        case nil: break
        }
        if let rule = all.compactMap(\.earlyStopping).first {
            phrases.append(
                Phrase(
                    rule.minDelta == 0 ? "page.methodStopping" : "page.methodStoppingBy",
                    ["patience": .count(rule.patience), "delta": .number(rule.minDelta)]))
        }
        return phrases.map { language.say($0) }.joined(separator: language["list.sentence"])
    }
}
