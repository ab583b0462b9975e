public import Histories
public import Labs

/// A lab and what its runs were.
public struct Results: Sendable {
    /// The lab.
    public let lab: Lab
    /// Each run's states, by the run's name.
    public let histories: [String: History]

    /// The results of a lab; `histories` in the order of its runs.
    public init(lab: Lab, histories: [History]) {
        self.lab = lab
        self.histories = Dictionary(zip(lab.runs.map(\.name), histories)) { first, _ in first }
    }

    /// The states of a run; a run of the lab always has some.
    func history(of run: String) -> History { histories[run] ?? History(name: run, series: []) }
}
