/// The figures, tables and equations of a page, by where links to them lead.
struct Citations {
    private(set) var figures: [String: Int] = [:]
    private(set) var tables: [String: Int] = [:]
    private(set) var equations: Set<Int> = []

    /// Takes those of a view and of the views within it.
    mutating func gather(_ view: Any) {
        switch view {
        case let figure as FigureView: figures[figure.id] = figure.number
        case let table as TableView: tables[table.id] = table.number
        case let equation as MethodView.EquationView: equations.insert(equation.number)
        case is String: break
        default: for child in Mirror(reflecting: view).children { gather(child.value) }
        }
    }
}
