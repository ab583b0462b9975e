public import Analysis
public import Logs
public import Training

/// A lab file that was read and found right.
public struct Lab: Sendable {
    /// The file's name without `.yaml`: the name of its folder under the output.
    public let name: String
    /// The file's own name: `backpropagation.yaml`.
    public let file: String
    /// The file's text, to be shown in the report.
    public let source: String
    /// The texts of the files it names, by the paths it gives.
    public let files: [String: String]
    /// The logs it names, by the paths it gives.
    public let logs: [String: Log]
    /// What stands at the head of the report.
    public let titleBlock: TitleBlock
    /// The report's language, as a BCP 47 tag.
    public let language: String
    /// Whether the page is the student's sheet, to be filled in, with the answers in a file of their own.
    public let isWorksheet: Bool
    /// What holds where nothing is varied; nil in a lab that trains nothing.
    public let base: Settings?
    /// Where the base's data come from; a run that varies them says so itself. Nil in a lab that trains nothing.
    public let data: DataSource?
    /// Over which plane a landscape is drawn where an experiment says nothing else.
    public let landscape: LandscapeChoice
    /// Over which step sizes its own settings are tried.
    public let sweep: SweepChoice
    /// The questions; empty in a lab that is a single run.
    public let experiments: [Experiment]
    /// Every run, each trained once.
    public internal(set) var runs: [Run]
    /// The runs that were trained elsewhere, read from logs.
    public let imported: [ImportedRun]
    /// What its author writes in the report.
    public internal(set) var prose = Prose()
    /// The file as it was named, for errors.
    var path = ""
    /// Where the file was read from; nil of a lab that was made of logs or came with a page.
    public internal(set) var place: String?

    /// What the report goes through: the experiments, or the single run of a lab that has none.
    public var chapters: [Experiment] {
        guard experiments.isEmpty else { return experiments }
        let members = runs.map { Experiment.Member(run: $0.name, variations: []) }
        return [
            Experiment(
                name: titleBlock.title, slug: "run", question: nil, hypothesis: nil, note: nil, varied: [],
                members: members, landscape: landscape, expectations: [])
        ]
    }

    /// The runs that one of the ``chapters`` shows beside its own.
    public func imported(in chapter: Experiment) -> [ImportedRun] {
        experiments.isEmpty ? imported : imported.filter { $0.experiments.contains(chapter.slug) }
    }

    /// What the results of a lab file are called.
    public static func name(of path: String) -> String { LabReader.stem(of: path) }

    /// The run of this name or alias.
    public func run(named name: String) -> Run? {
        runs.first { $0.name == name || $0.aliases.contains(name) }
    }
}

/// The head of a report: never filled in by a clock.
public struct TitleBlock: Sendable, Equatable {
    /// The report's title; the file's name where the lab gives none.
    public var title = ""
    /// Who hands it in.
    public var author: String?
    /// The course.
    public var course: String?
    /// The author's number.
    public var studentID: String?
    /// The date, as it is to be printed.
    public var date: String?
}

/// One question asked of the network, and what is varied to answer it.
public struct Experiment: Sendable, Equatable, Encodable {
    /// As the lab's author calls it.
    public let name: String
    /// The name in files and links: unique in its lab.
    public let slug: String
    /// What is asked.
    public let question: String?
    /// What was expected before.
    public let hypothesis: String?
    /// A remark by the author that is neither.
    public let note: String?
    /// The varied keys, in the order of the file.
    public let varied: [String]
    /// Its runs, in the order of the product.
    public let members: [Member]
    /// Over which plane the loss landscape of its runs is drawn.
    public let landscape: LandscapeChoice
    /// What its author expected, in a form that the runs can answer.
    public let expectations: [Expectation]
    /// What the author makes of its results.
    public package(set) var discussion: Passage?

    /// A run as this experiment sees it; other experiments may share it.
    public struct Member: Sendable, Equatable, Encodable {
        /// The run's name in the lab.
        public let run: String
        /// What this experiment sets, in the order of its keys.
        public let variations: [Variation]
    }

    /// What one varied key was set to.
    public struct Variation: Sendable, Hashable, Encodable {
        /// The key, as in the file.
        public let key: String
        /// The value, as in the run's name.
        public let value: String
        /// Whether the value explains itself without its key, as `relu` does and 0.1 does not.
        public let isWord: Bool
    }
}

/// One training run.
public struct Run: Sendable {
    /// The varied values joined by `-`.
    public let name: String
    /// The names by which other experiments know it.
    public internal(set) var aliases: [String]
    /// The slugs of the experiments it belongs to.
    public internal(set) var experiments: [String]
    /// All that determines it.
    public let settings: Settings
    /// Where its data come from.
    public let data: DataSource
    /// All of them, before some are kept apart and any are standardised.
    package let samples: RawSamples
}
