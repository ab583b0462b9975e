internal import Autograd
internal import Histories
internal import Labs
internal import Languages
internal import Training

/// One iteration worked by hand, with the real numbers, beside autograd's.
struct WorkedView: Codable {
    let introduction: String
    /// The iteration that is shown.
    let state: Int
    var sections: [SectionView]
    /// What autograd recorded, drawn.
    var graph: FigureView?
    /// The two ways in numbers.
    var ways: TableView?
    /// The gradients of every network and loss checked.
    var check: TableView?
    /// What stands in the slots at other iterations, as JSON.
    var states: String?

    /// A step of the way.
    struct SectionView: Codable {
        let title: String
        let lead: String?
        let equations: [String]
        let hasEquations: Bool
        var table: TableView?
        let note: String?
    }

    init(_ explanation: Explanation, _ slots: inout Slots, _ markup: any Markup) {
        (introduction, state) = (explanation.introduction, explanation.state)
        var sections: [SectionView] = []
        for section in explanation.sections {
            sections.append(
                SectionView(
                    title: section.title, lead: section.lead,
                    equations: section.equations.map { slots.number(markup.chain($0)) },
                    hasEquations: !section.equations.isEmpty,
                    table: section.table.map { TableView($0, &slots, markup) },
                    note: section.note))
        }
        self.sections = sections
    }

    /// Numbers its figure and its tables.
    mutating func number(_ numbering: inout Numbering) {
        for place in sections.indices { numbering.number(&sections[place].table) }
        if graph != nil { graph?.number = numbering.nextFigure() }
        numbering.number(&ways)
        numbering.number(&check)
    }
}

extension TableView {
    /// A table whose numbers have slots.
    fileprivate init(_ table: Explanation.Table, _ slots: inout Slots, _ markup: any Markup) {
        self.init(
            id: table.id, caption: table.caption,
            head: table.head.enumerated().map { place, entry in
                Cell(content: entry.cell.content, isNumber: place > 0)
            }, rows: table.rows.map { $0.map(\.cell) }, in: markup)
        for place in rows.indices { rows[place].markup = slots.number(rows[place].markup) }
    }
}

extension Explanation.Entry {
    fileprivate var cell: Cell {
        switch self {
        case .words(let words): .head(words)
        case .equation(let equation): Cell(content: .formula(equation), isHead: true)
        case .number(let number): Cell(content: .text(number), isNumber: true, isSlot: true)
        }
    }
}

extension Telling {
    /// The first iteration of the lab's first run, and what its numbers are at the others, which are worked on all cores;
    /// nil where it trains none.
    mutating func workedView(_ checks: [CheckedRun]) async throws -> WorkedView? {
        guard let run = results.lab.runs.first else { return nil }
        let history = results.history(of: run.name)
        let memories = UpdateRule(run.settings.optimizer)
            .memories(run.settings, history, states: max(0, history.stateCount - 1))
        let title = results.lab.titleBlock.title, language = language, markup = markup
        @Sendable func iteration(_ state: Int, _ parameters: Parameters) -> WorkedIteration {
            WorkedIteration(
                run, state: state, parameters: parameters, next: history.weights(at: state + 1),
                memory: memories.flatMap { state < $0.count ? $0[state] : nil })
        }
        @Sendable func view(_ iteration: WorkedIteration, _ slots: inout Slots) -> WorkedView {
            WorkedView(Explanation(iteration, title: title, language), &slots, markup)
        }
        let first = iteration(0, run.settings.initialParameters)
        var slots = Slots()
        var shown = view(first, &slots)
        // Where nothing can be changed, nothing waits.
        let checkpoints =
            history.weights(at: 0) == nil || markup.pictures != nil
            ? nil : history.checkpoints(atMost: WorkedStates.most(like: slots))
        let others = Array(zip(checkpoints?.steps ?? [], checkpoints?.weights ?? []))
        let sheets = try await concurrently(others) { state, weights in
            var slots = Slots()
            _ = view(iteration(state, Parameters(flat: weights, of: run.settings.network)), &slots)
            return (state, slots)
        }
        shown.states = WorkedStates(run.name, shown: slots, sheets).json
        shown.graph = first.graph.flatMap { graphFigure($0, first.settings.network) }
        shown.ways = first.graph.map { waysTable($0, first.settings) }
        shown.check = checkTable(checks)
        return shown
    }
}

extension History {
    /// The weights of a state, in their order in memory, where every one was recorded; nil at other states.
    func weights(at state: Int) -> [Float]? {
        let columns = series(.weight), values = columns.compactMap { $0.value(at: state) }
        return columns.isEmpty || values.count < columns.count ? nil : values.map { Float($0) }
    }
}
