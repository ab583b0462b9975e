internal import Errors
internal import ArgumentParser
internal import Labs
internal import Reporting

/// `descent reference`
struct ReferenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reference",
        abstract: "Print a page of the reference, or without one the list of its pages.")

    /// The manual page beside the pages in Markdown.
    private static let manual = "manual"
    private static let names = ReferencePage.all.map(\.name) + [manual]

    @Argument(
        help: ArgumentHelp("One of \(names.joined(separator: ", ")).", valueName: "page"),
        completion: .list(names))
    var page: String?

    func run() throws {
        guard let page else { return try Output.text(Self.list) }
        if page == Self.manual { return try Output.text(ManualPage(program: .program()).text) }
        guard let found = ReferencePage.all.first(where: { $0.name == page }) else {
            throw UsageError(.unknownChoice, word: page, of: "reference", what: "page", allowed: Self.names)
        }
        try Output.text(found.text(Templates(wordsIn: TemplatesFolder.beside()).language("en")))
    }

    private static var list: String {
        let entries = ReferencePage.all.map { ($0.name, $0.title) } + [(manual, "All commands, for man")]
        let width = entries.map(\.0.count).max() ?? 0
        return entries.map { $0.0 + String(repeating: " ", count: width - $0.0.count + 2) + $0.1 + "\n" }
            .joined()
    }
}
