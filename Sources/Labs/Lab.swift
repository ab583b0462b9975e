public import Training

/// A lab file that was read and found right.
public struct Lab: Sendable {
    /// The file's name without `.yaml`: the name of its folder under the output.
    public let name: String
    /// The file's text, to be shown in the report.
    public let source: String
    /// What stands at the head of the report.
    public let titleBlock: TitleBlock
    /// The report's language, as a BCP 47 tag.
    public let language: String
    /// What holds where nothing is varied.
    public let base: Settings
    /// The questions; empty in a lab that is a single run.
    public let experiments: [Experiment]
    /// Every run, each trained once.
    public let runs: [Run]

    /// The run of this name or alias.
    public func run(named name: String) -> Run? {
        runs.first { $0.name == name || $0.aliases.contains(name) }
    }
}

/// The head of a report: never filled in by a clock.
public struct TitleBlock: Sendable, Equatable {
    public var title = ""
    public var author: String?
    public var course: String?
    public var studentID: String?
    public var date: String?
}

/// One question asked of the network, and what is varied to answer it.
public struct Experiment: Sendable, Equatable {
    /// As the lab's author calls it.
    public let name: String
    /// The name in files and links: unique in its lab.
    public let slug: String
    public let question: String?
    public let hypothesis: String?
    /// A remark by the author that is neither.
    public let note: String?
    /// The varied keys, in the order of the file.
    public let varied: [String]
    /// The names of its runs, in the order of the product; other experiments may share them.
    public let runs: [String]
}

/// One training run.
public struct Run: Sendable {
    /// What one varied key was set to.
    public struct Variation: Sendable, Hashable {
        /// The key, as in the file.
        public let key: String
        /// The value, as in the run's name.
        public let value: String
    }

    /// The varied values joined by `-`.
    public let name: String
    /// The names by which other experiments know it.
    public internal(set) var aliases: [String]
    /// The slugs of the experiments it belongs to.
    public internal(set) var experiments: [String]
    /// What was varied.
    public let variations: [Variation]
    /// All that determines it.
    public let settings: Settings
}
