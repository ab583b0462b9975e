internal import ArgumentParser
internal import Foundation

/// A command as the parser knows it: what it is for, and what it takes.
struct CommandDescription: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let superCommands: [String]?
    let subcommands: [CommandDescription]?
    let arguments: [Argument]?
    let shouldDisplay: Bool

    /// One of the things that a command takes.
    struct Argument: Decodable {
        enum Kind: String, Decodable { case positional, option, flag }
        struct Name: Decodable {
            let kind: String
            let name: String

            /// As it is typed: `--output`, `-o`.
            var text: String { (kind == "long" ? "--" : "-") + name }
        }

        let kind: Kind
        let abstract: String?
        let names: [Name]?
        let valueName: String?
        let defaultValue: String?
        let isOptional: Bool
        let isRepeating: Bool
        let shouldDisplay: Bool

        /// All its spellings: `--output, -o <dir>`.
        var spelling: String { spelled(names ?? []) }

        /// What stands for it in the command's synopsis: `[--output <dir>]`.
        var synopsis: String {
            let text = spelled(Array((names ?? []).prefix(1)))
            return isOptional ? "[\(text)]" : text
        }

        private func spelled(_ names: [Name]) -> String {
            guard kind != .positional else { return "<\(valueName ?? "")>" + (isRepeating ? " ..." : "") }
            let names = names.map(\.text).joined(separator: ", ")
            return kind == .option ? "\(names) <\(valueName ?? "")>" : names
        }

        /// What it is for, and what holds where it is left out.
        var meaning: String {
            let meaning = abstract ?? ""
            guard kind == .option, let defaultValue else { return meaning }
            return "\(meaning) Without it: \(defaultValue)."
        }
    }

    /// How it is called: `descent templates check`.
    var call: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

    /// How it is called, with all it takes: `descent run <lab> [--output <dir>]`.
    var synopsis: String {
        ([call] + listed.map(\.synopsis)).joined(separator: " ")
    }

    /// What stands in the help, but for what every command takes.
    var listed: [Argument] {
        (arguments ?? []).filter { $0.shouldDisplay && !["help", "version"].contains($0.valueName) }
    }

    /// The commands of the program, each before its own; those that only lead to others are left out.
    var commands: [CommandDescription] {
        let below = (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
        return below.flatMap { $0.subcommands == nil ? [$0] : $0.commands }
    }

    /// The program itself.
    static func program() throws -> CommandDescription {
        struct Tool: Decodable { let command: CommandDescription }
        return try JSONDecoder().decode(Tool.self, from: Data(Descent._dumpHelp().utf8)).command
    }
}
