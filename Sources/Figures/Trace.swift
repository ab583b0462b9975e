public import Charting
public import Histories

/// A run as it is drawn: its history, what it is called, and how its lines look on every chart of a page.
public struct Trace: Sendable {
    /// Its states.
    public var history: History
    /// What stands at its line's end.
    public var label: String
    /// The colour's meaning.
    public var ink: Ink
    /// What tells it from others of its colour.
    public var dash: Dash
    /// Whether it is one of many that stand back behind the few that are spoken of.
    public var isFaint: Bool

    /// A trace.
    public init(history: History, label: String, ink: Ink, dash: Dash = .solid, isFaint: Bool = false) {
        self.history = history
        self.label = label
        self.ink = ink
        self.dash = dash
        self.isFaint = isFaint
    }

    /// The line of one of its series; without a label where it stands back.
    func line(_ series: Series, labelled: Bool = true) -> Line {
        let x = series.steps.map(Double.init)
        return isFaint
            ? Line(x: x, y: series.values, ink: .faint, width: 1, opacity: 0.5)
            : Line(labelled ? label : "", x: x, y: series.values, ink: ink, dash: dash)
    }

    /// Those that stand back first, so that the others are drawn over them.
    static func backToFront(_ traces: [Trace]) -> [Trace] {
        traces.filter(\.isFaint) + traces.filter { !$0.isFaint }
    }
}
