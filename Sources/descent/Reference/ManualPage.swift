internal import Reporting

/// The manual page `descent(1)`, in the language of man.
struct ManualPage {
    let program: CommandDescription

    var text: String {
        var text = """
            .TH DESCENT 1 "" "Descent \(Version.current)" "User Commands"
            .SH NAME
            descent \\- \(Self.escaped(program.abstract ?? ""))
            .SH SYNOPSIS
            .B descent
            .I command
            .RI [ options ]
            .SH DESCRIPTION
            \(Self.paragraphs(program.discussion))

            """
        text += ".SH COMMANDS\n"
        for command in program.commands {
            text += ".SS \(Self.escaped(command.synopsis))\n"
            text += Self.paragraphs([command.abstract, command.discussion].compactMap { $0 }) + "\n"
            for argument in command.listed {
                text += ".TP\n.B \(Self.escaped(argument.spelling))\n\(Self.escaped(argument.meaning))\n"
            }
        }
        return text + """
            .SH EXIT STATUS
            0 where all was done, 1 where the work failed or a log is damaged, 2 where the input or the command line is wrong.
            .SH SEE ALSO
            .B descent reference
            prints the keys of a lab file, the formats of logs and all other lists,
            .B descent explain\\-error
            what an error means.

            """
    }

    private static func paragraphs(_ text: String?) -> String { paragraphs([text ?? ""]) }

    private static func paragraphs(_ texts: [String]) -> String {
        texts.flatMap { $0.split(separator: "\n\n") }.map { escaped(String($0)) }.joined(separator: "\n.PP\n")
    }

    /// Text that is no request to man, whatever it begins with; a hyphen stays one that can be typed.
    private static func escaped(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing(
            "…", with: "...")
        return escaped.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&\($0)" : String($0) }
            .joined(separator: "\n")
    }
}
