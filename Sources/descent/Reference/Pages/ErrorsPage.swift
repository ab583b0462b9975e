internal import Errors

extension ReferencePage {
    /// Every kind of mistake.
    static let errors = ReferencePage(
        name: "errors", title: "Errors",
        abstract: """
            Every error ends its first line with a code; `descent explain-error CODE` tells what stands here. Codes stay \
            what they are from version to version. Where a line of an example ends with …, it goes on.
            """
    ) { _ in
        MarkdownTable(
            header: ["code", "what it is"], rows: ErrorCode.allCases.map { ["\($0)", $0.page.title] }
        ).text + "\nThe examples change this lab:\n\n\(block(ErrorExample.lab))\n"
            + ErrorCode.Group.allCases.map { group in
                "## \(group.rawValue)\n\n" + group.codes.map(section).joined(separator: "\n")
            }.joined(separator: "\n")
    }

    private static func section(_ code: ErrorCode) -> String {
        let page = code.page, example = page.example
        let files = example.files.filter { !$0.shown.isEmpty }.map {
            "In `\($0.name)`:\n\n" + block($0.shown)
        }
        let parts =
            ["### \(code): \(page.title)\n", prose(page.meaning)] + files
            + [example.surroundings.words.map { $0 + "\n" }].compactMap { $0 }
            + [block("$ \(example.command)\n\(example.prints)"), prose(page.mending)]
        return parts.joined(separator: "\n")
    }

    /// What Markdown would take for an element or an emphasis is text.
    private static func prose(_ text: String) -> String {
        text.replacing("<", with: "\\<").replacing("*", with: "\\*") + "\n"
    }

    private static func block(_ text: String) -> String {
        "```\n\(text)\(text.hasSuffix("\n") ? "" : "\n")```\n"
    }
}
