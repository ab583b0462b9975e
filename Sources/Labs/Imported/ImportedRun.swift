public import Histories
public import Logs
public import Training

/// A run that was trained elsewhere, read from a log.
public struct ImportedRun: Sendable {
    /// What the page calls it: unique among all runs of its lab.
    public let name: String
    /// The name of its files: letters, digits and `-`, unique likewise.
    public let slug: String
    /// The slugs of the experiments that show it.
    public let experiments: [String]
    /// What was recorded.
    public let recorded: History
    /// What is judged of that: values that are not finite where finite ones follow are left out, and the run ends where it
    /// diverges.
    public let judged: History
    /// What is drawn of that: of very many states some.
    public let history: History
    /// How many values are left out in each series.
    public let gaps: [String: Int]
    /// What the log calls each series of the history.
    public let names: [String: String]
    /// What its loss measures; nil where the lab does not say so.
    public let loss: Loss?
    /// The file or folder it stands in, as the lab gives it.
    public let file: String
    /// The run as the log has it.
    public let run: LogRun
    /// What the log's reader had to say of it.
    public let remarks: [LogRemark]

    /// What its steps count, as far as their name tells.
    public var counting: Counting { Counting(run.stepName) }
}

/// What the steps of a run count.
public enum Counting: String, Sendable, CaseIterable {
    /// Updates of the weights.
    case iteration
    /// Passes through all samples.
    case epoch
    /// What a log does not tell more of.
    case step

    /// What steps of this name count.
    init(_ name: String) {
        let name = name.lowercased()
        switch true {
        case ["epoch", "轮"].contains(where: name.contains): self = .epoch
        case ["iter", "update", "迭代", "更新"].contains(where: name.contains): self = .iteration
        default: self = .step
        }
    }
}

extension Lab {
    /// What the steps of its runs count: iterations where it trains some itself, else what all its logs count.
    public var counting: Counting {
        guard base == nil else { return .iteration }
        let all = Set(imported.map(\.counting))
        return all.count == 1 ? all.first ?? .step : .step
    }

    /// The losses that its runs measure, those of its own runs first; one that a log does not name is none.
    package var losses: [Loss] { runs.map(\.settings.loss) + imported.compactMap(\.loss) }
}
