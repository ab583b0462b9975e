internal import Errors
internal import ArgumentParser
internal import Charting
internal import Foundation
internal import Labs
internal import Logs
internal import Reporting

/// `descent compare`
struct CompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Say what differs between two labs, reports or logs.",
        discussion: """
            Compares the settings of runs of the same name, every number of them, and what was found. Of numbers that \
            are float32 on both sides it says how many steps of float32 (ULPs) they are apart. A lab is trained first; \
            of a folder of results runs.json, findings.json and histories/ are read; a page's lab is read out of it and \
            trained again.

            Leaves with 0 where nothing differs, with 1 where something does, and with 2 where they cannot be compared.
            """)

    @Argument(help: "A lab, a folder of results, a report.html or a log.", completion: .file())
    var a: String

    @Argument(help: "What it is compared with.", completion: .file())
    var b: String

    @Flag(help: "Print everything as JSON.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "How many multiplications the training of a page's lab may take, about.", valueName: "n"))
    var work = 1e11

    func run() async throws {
        let templates = try Templates(wordsIn: TemplatesFolder.beside())
        let comparison = ResultsComparison(try await read(a, templates), try await read(b, templates))
        if json {
            try Output.bytes(comparison.bytes())
        } else {
            try Output.text(comparison.text.shown(keeping: ["\n"]))
        }
        if !comparison.isEqual { throw ExitCode(1) }
    }

    private func read(_ path: String, _ templates: Templates) async throws -> ComparedResults {
        var isDirectory: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
        if isDirectory.boolValue, FileManager.default.fileExists(atPath: "\(path)/runs.json") {
            return try ComparedResults(
                folder: path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path)
        }
        let ending = (path as NSString).pathExtension.lowercased()
        switch ending {
        case "yaml", "yml": return try await trained(Lab.read(path: path), path, templates)
        case "html" where isThere: return try await trained(carried(path), path, templates)
        default: return try await trained(Lab.importing([path], language: "en"), path, templates)
        }
    }

    private func trained(_ lab: Lab, _ path: String, _ templates: Templates) async throws -> ComparedResults {
        try await ComparedResults(
            Results(lab: lab, histories: lab.trainWithoutResults()), name: path, templates: templates)
    }

    /// The lab that a page carries.
    private func carried(_ path: String) throws -> Lab {
        let carried = try VerifyCommand.carried(by: path)
        if carried.descent != Version.current {
            Output.error(
                "\(path): note: this page was made with Descent \(shown(carried.descent)); "
                    + "what is compared is what \(Version.current) makes of its lab")
        }
        let lab = try carried.lab()
        guard lab.work <= work else {
            throw UsageError(
                .tooMuchWork,
                "\(path): error: training this lab again takes about "
                    + "\(String(format: "%.2g", lab.work)) multiplications\n"
                    + "  allowed: \(String(format: "%.2g", work)), or more with --work")
        }
        return lab
    }
}
