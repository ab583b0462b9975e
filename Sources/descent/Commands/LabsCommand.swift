internal import Errors
internal import ArgumentParser
internal import Charting
internal import Labs
internal import Languages

/// `descent labs`
struct LabsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "labs",
        abstract: "List the labs that come with Descent, with what each teaches.",
        discussion: "Copy one with  descent new --from xor")

    @Option(
        help: ArgumentHelp(
            "In which language: \(Language.tags.joined(separator: " or ")).", valueName: "tag"))
    var language = "en"

    func run() throws {
        guard Language.tags.contains(language) else {
            throw UsageError(
                .unknownChoice, word: language, of: "--language", what: "language", allowed: Language.tags)
        }
        let labs = try ShippedLab.all()
        let width = labs.map(\.name.count).max() ?? 0
        for lab in labs {
            let gap = String(repeating: " ", count: width - lab.name.count + 2)
            try Output.line(lab.name + gap + lab.summary(in: language))
        }
    }
}
