internal import Errors
internal import ArgumentParser
internal import Foundation
internal import Labs
internal import Languages
internal import Preview
internal import Reporting

/// `descent preview`
struct PreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Show a lab's report in a browser, and follow the lab file.",
        discussion: """
            Serves the report on this machine alone. Save the lab, or a file that it names, and the open page is made \
            anew where it stands: what is scrolled to, opened and set stays. While it trains, the page shows the losses \
            so far; an error in the file shows above the last good page. The report is written as descent report \
            writes it. Ctrl-C ends it.
            """)

    @OptionGroup var arguments: ReportArguments
    @OptionGroup var output: OutputOptions

    @Option(
        help: ArgumentHelp(
            "The port to serve on, up to 65535; any that is free, where none is named.", valueName: "n"))
    var port: UInt16 = 0

    @Flag(help: "Open the page.")
    var open = false

    @Option(
        help: ArgumentHelp(
            "Your own copy of the templates folder, which is followed, too.", valueName: "dir"),
        completion: .directory)
    var templates: String?

    @OptionGroup var charts: ChartArguments

    func run() async throws {
        let own = try TemplatesFolder.beside()
        let words = try Templates(wordsIn: own)
        // What is wrong with the command itself is told before anything is served.
        _ = try charts.options(templates.map { try Templates(wordsIn: $0) } ?? words)
        let files = try arguments.checked()
        guard !files.contains("-") else {
            throw UsageError(
                .notAFile,
                "\(LogArguments.inputName): error: a preview cannot follow it, since it is read only once\n"
                    + "  allowed: a lab file, or logs and folders of them; descent report - shows what is piped in"
            )
        }
        if files.allSatisfy({ access($0, F_OK) != 0 }) { _ = try arguments.read() }
        let language = try words.language(arguments.language ?? "en")
        let preview = Preview(
            of: arguments.files.map { $0.split(separator: "/").last.map(String.init) ?? $0 }.joined(
                separator: " "),
            frame: URL(fileURLWithPath: own).appendingPathComponent("preview"), port: port,
            language: language.tag, words: language.words(in: "preview"),
            make: { try await make($0, templates ?? own) }, failed: { Output.error("\($0)") },
            mended: { Output.error("That is mended; the page is up to date.") })
        let address = try await preview.begin()
        let interrupted = Interrupts.first()
        try Output.line("The preview is at \(address.absoluteString) (Ctrl-C ends it)")
        if open { PageOpening.open(address.absoluteString) }
        await preview.run {
            await interrupted()
            // Not everything that is drawn can be broken off. What was shown is still to be written.
            Thread.detachNewThread {
                Thread.sleep(forTimeInterval: preview.isUpToDate ? 60 : 1)
                Foundation.exit(0)
            }
        }
    }

    /// Makes the page once: first for the browser, and then, as nobody waits for it, for the disk.
    private func make(_ turn: PreviewTurn, _ templatesFolder: String) async throws {
        let followed = try followed()
        let lab: Lab
        do {
            lab = try arguments.read()
        } catch {
            // Which files a wrong lab names is not known: whatever is saved beside it may mend it.
            turn.follow(followed + followed.map(\.enclosingFolder), without: output.output)
            throw error
        }
        turn.follow(followed + named(by: lab), without: output.output)
        let templates = try Templates(folder: templatesFolder)
        let language = try templates.language(lab.language)
        turn.speak(language.tag, words: language.words(in: "preview"))
        try lab.checkProse()
        let making = ReportMaking(
            templates: templates, forms: [.html], charts: try charts.options(templates),
            themeName: charts.isOwnTheme ? charts.theme : nil, output: output.output)
        let folder = try OutputFolder(of: lab, in: output.output)
        turn.serve(folder.url)
        let results = try await folder.train(lab, isInterrupted: { Task.isCancelled }, progress: turn.show)
        turn.drawPage()
        let report = try await making.report(results, in: folder, isPageFirst: true)
        try Task.checkCancellation()
        turn.show(page: report.html)
        @Sendable func write() async throws {
            _ = try await making.write(report, results, try await EncodedResults(results), in: folder)
        }
        do {
            // Browsers have the processors first.
            if turn.isSeen { try await Task.sleep(for: .milliseconds(500)) }
            try await write()
        } catch {
            guard turn.isLast else { throw error }
            // What was seen last is found on the disk.
            try await Task { try await write() }.value
        }
    }

    /// What was named on the command line.
    private func followed() throws -> [String] {
        try LogArguments.paths(meantBy: arguments.files) + (templates.map { [$0] } ?? [])
    }

    /// The files and logs that a lab names.
    private func named(by lab: Lab) -> [String] {
        guard let file = arguments.files.first, file.hasSuffix(lab.file) else { return [] }
        let folder = file.enclosingFolder
        return (Array(lab.files.keys) + Array(lab.logs.keys)).sorted().map { path in
            path.hasPrefix("/") || folder == "." ? path : "\(folder)/\(path)"
        }
    }
}
