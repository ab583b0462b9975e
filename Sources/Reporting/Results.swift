public import Histories
public import Labs

/// A lab and what its runs were.
public struct Results: Sendable {
    /// The lab.
    public let lab: Lab
    /// Each run's states, by the run's name; imported ones too.
    public let histories: [String: History]

    /// The results of a lab; `histories` in the order of the runs that it trains.
    public init(lab: Lab, histories: [History]) {
        self.lab = lab
        let own = Array(zip(lab.runs.map(\.name), histories))
        self.histories = Dictionary(own + lab.imported.map { ($0.name, $0.history) }) { first, _ in first }
    }

    /// These histories as those of another lab, whose other runs have none.
    public func shown(in lab: Lab) -> Results { Results(lab: lab, histories: histories) }

    private init(lab: Lab, histories: [String: History]) { (self.lab, self.histories) = (lab, histories) }

    /// The states of a run; a run of the lab always has some.
    func history(of run: String) -> History { histories[run] ?? History(name: run, series: []) }
}
