internal import Errors
internal import ArgumentParser
internal import Foundation
internal import Reporting

/// `descent templates`
struct TemplatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "Copy the report's templates, check your own, list what they may use.",
        subcommands: [Check.self, List.self, Copy.self])

    /// `descent templates check`
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Say which names, partials and sections of the templates are wrong.",
            discussion: "A name is checked where it is used: in {{#figures}} there are the names of a figure."
        )

        @Argument(
            help: ArgumentHelp("Your own copy of the templates folder.", valueName: "dir"),
            completion: .directory)
        var folder: String?

        func run() throws {
            let folder = try folder ?? TemplatesFolder.beside()
            _ = try Templates(folder: folder)
            try Output.line("\(folder): every name, partial and section is right")
        }
    }

    /// `descent templates list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Print every name that a template may use, with what it is.")

        func run() throws { try Output.text(Templates.reference) }
    }

    /// `descent templates copy`
    struct Copy: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "copy", abstract: "Copy the templates into a new folder, for you to change.")

        @Argument(help: ArgumentHelp("The new folder.", valueName: "dir"), completion: .directory)
        var folder: String

        func run() throws {
            guard !folder.isEmpty else {
                throw UsageError(
                    .badValue, "\"\": error: this is no name\n  allowed: a name such as my-templates")
            }
            guard !FileManager.default.fileExists(atPath: folder) else {
                throw UsageError(
                    .placeTaken, "\(folder): error: it is there already\n  allowed: a new folder")
            }
            do {
                try FileManager.default.copyItem(atPath: TemplatesFolder.beside(), toPath: folder)
            } catch let error as UsageError {
                throw error
            } catch {
                throw StreamError(.cannotWrite, "\(folder): error: cannot be written")
            }
            try Output.line("The templates are in \(folder); use them with --templates \(folder)")
        }
    }
}
