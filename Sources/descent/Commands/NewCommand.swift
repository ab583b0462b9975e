internal import Errors
internal import ArgumentParser
internal import Foundation
internal import Labs
internal import Languages
internal import Training

/// `descent new`
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write a lab of your own into a new folder, or copy an example.",
        discussion: """
            On a terminal it asks for what no option says. The lab has a comment at every line that one may want to \
            change, and can be reported at once. What is there is never written over.

            descent new my-lab --data spirals

            descent new --from xor
            """)

    @Argument(help: "The new folder, and the name of the lab in it.", completion: .directory)
    var name: String?

    @Option(
        help: ArgumentHelp(
            "The example to copy, with the files it names: see descent labs.", valueName: "lab"))
    var from: String?

    @Option(help: ArgumentHelp("The title of the report.", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("Who hands it in.", valueName: "text"))
    var author: String?

    @Option(
        help: ArgumentHelp(
            "What the network learns: \(GeneratedSet.all.map(\.name).joined(separator: ", ")).",
            valueName: "set"))
    var data: String?

    @Option(
        help: ArgumentHelp(
            "The language of the lab: \(Language.tags.joined(separator: " or ")).", valueName: "tag"))
    var language: String?

    func run() throws {
        try checkWords()
        var answers = self
        let isAsked = title == nil && author == nil && data == nil && language == nil && from == nil
        if isAsked, Questions.canBeAsked { try answers.ask() }
        try answers.write(isSilent: !isAsked || Questions.canBeAsked)
    }

    /// Refuses what there is not before anything is asked or written.
    private func checkWords() throws {
        if let language, !Language.tags.contains(language) {
            throw UsageError(
                .unknownChoice, word: language, of: "--language", what: "language", allowed: Language.tags)
        }
        if let data { _ = try Self.set(data) }
        guard let from else { return }
        _ = try ShippedLab.named(from)
        for (option, value) in [("--data", data), ("--language", language)] where value != nil {
            throw UsageError(
                .conflictingOptions,
                "\(option): error: an example has its own\n  allowed: --from, --title and --author")
        }
    }

    private static func set(_ word: String) throws(UsageError) -> GeneratedSet {
        let words = GeneratedSet.all.map(\.name)
        guard let set = GeneratedSet.all.first(where: { $0.name == word }) else {
            throw UsageError(.unknownChoice, word: word, of: "--data", what: "set", allowed: words)
        }
        return set
    }

    private mutating func ask() throws {
        name = try name ?? Questions.text("Name of the lab and its folder", usual: Self.usualName)
        language = try Questions.choice("Language", of: Language.tags)
        title = try Questions.text("Title of the report", usual: "")
        author = try Questions.text("Your name", usual: "")
        data = try Questions.choice(
            "What the network learns", of: GeneratedSet.all.map(\.name), usual: "moons")
    }

    private static let usualName = "my-lab"

    private func write(isSilent: Bool) throws {
        let folder = try NewFolder(name ?? from ?? Self.usualName)
        let shipped = try from.map { try ShippedLab.named($0) } ?? ShippedLab.starter(language ?? "en")
        var lab = StarterLab(try shipped.source())
        var files = from == nil ? [:] : try shipped.namedFiles()
        if let title, !title.isEmpty { lab.set("title", to: title) }
        if let author, !author.isEmpty { lab.set("author", to: author) }
        if let data { lab.set(try Self.set(data)) }
        files["\(folder.lab).yaml"] = Data(lab.text.utf8)
        try folder.write(files)
        let path = "\(folder.path)/\(folder.lab).yaml"
        if !isSilent {
            try Output.line(
                "Nobody could be asked, so the lab is in English and learns moons; see descent new --help")
        }
        try Output.line("The lab is at \(path)\nNext:  descent report \(Tool.quoted(path))")
    }
}
