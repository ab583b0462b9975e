internal import Errors
internal import ArgumentParser
internal import Labs
internal import Languages
internal import Logs

/// What a report is made of.
struct ReportArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The lab file; or logs, folders of them, patterns such as 'logs/*.csv', - for standard input.",
            valueName: "lab"),
        completion: .file())
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "The language of a report of logs: \(Language.tags.joined(separator: " or ")); a lab has its own.",
            valueName: "tag"))
    var language: String?

    /// Whether it is made of logs, and not of a lab.
    var isOfLogs: Bool { !files.contains(where: Self.isLab) }

    /// The lab, or one that shows the runs of the logs.
    func read() throws -> Lab {
        let files = try checked()
        if let lab = files.first(where: Self.isLab) { return try Lab.read(path: lab) }
        let tag = language ?? Self.standardLanguage
        guard files.contains("-") else { return try Lab.importing(files, language: tag) }
        let input = (name: LogArguments.inputName, log: try LogArguments.standardInput())
        return try Lab.importing(files, piped: ["-": input], language: tag)
    }

    /// The files that are meant, if they and the options go together.
    ///
    /// - Throws: `UsageError`.
    func checked() throws -> [String] {
        let files = try LogArguments.paths(meantBy: files)
        guard let lab = files.first(where: Self.isLab) else {
            let tag = language ?? Self.standardLanguage
            guard Language.tags.contains(tag) else {
                throw UsageError(
                    .unknownChoice, word: tag, of: "--language", what: "language", allowed: Language.tags)
            }
            return files
        }
        guard files.count == 1 else {
            throw UsageError(
                .conflictingOptions,
                "\(lab): error: a lab stands alone\n"
                    + "  allowed: one lab, or logs of training runs; a lab names logs under runs:")
        }
        guard language == nil else {
            throw UsageError(
                .conflictingOptions,
                "--language: error: a lab has a language of its own\n  allowed: language: zh-Hans in \(lab)"
            )
        }
        return files
    }

    private static let standardLanguage = "en"
    private static func isLab(_ path: String) -> Bool { path.hasSuffix(".yaml") || path.hasSuffix(".yml") }
}
