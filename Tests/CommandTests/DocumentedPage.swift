import Foundation

/// A page of the documentation as a script: what a reader would save and type, from top to bottom in one folder.
///
/// Blocks of `sh` are typed. What the paragraph before a block tells to save is saved. What `text` shows behind a
/// block of `sh` is printed by it. Blocks of `console` need the network or other programs: of them only Python is run,
/// where PyTorch is installed; else the files that they leave are taken from the fixtures.
struct DocumentedPage: CustomStringConvertible {
    let name: String
    /// The script, for bash.
    private(set) var script = "set -euo pipefail\n"
    /// What must be among the lines that it prints.
    private(set) var shown: [String] = []
    /// Which languages the blocks are said to be in.
    private(set) var languages: [String] = []

    var description: String { name }
    var isTyped: Bool { languages.contains("sh") }

    init(_ file: URL, python: String?) throws {
        name = file.deletingPathExtension().lastPathComponent
        let text = try String(contentsOf: file, encoding: .utf8)
        var paragraph = "", block: [String] = [], fence: Substring?
        var language = "", lastTyped = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let opened = fence {
                guard line == opened else { block.append(String(line)); continue }
                let content = block.joined(separator: "\n") + "\n"
                languages.append(language)
                if let saved = paragraph.matches(of: /(?:[Ss]ave this as|存为) `([^`]+)`/).last {
                    let name = saved.output.1
                    script +=
                        "mkdir -p \"$(dirname '\(name)')\"\ncat >'\(name)' <<'END OF FILE'\n\(content)END OF FILE\n"
                } else if language == "sh" {
                    script += content
                } else if language == "console" {
                    script += Self.command(content, page: name, python: python)
                } else if language == "text", lastTyped {
                    shown += block.filter { !$0.isEmpty }
                }
                lastTyped = language == "sh"
                (fence, block, paragraph) = (nil, [], "")
            } else if line.hasPrefix("```") {
                fence = line.prefix { $0 == "`" }
                language = String(line.drop { $0 == "`" })
            } else {
                paragraph = line.isEmpty ? paragraph : "\(paragraph) \(line)"
                if line.hasSuffix(".") { paragraph = "" }
            }
        }
        // Every file and result that the page names is there in the end.
        let endings = "csv|docx|html|jsonl?|md|pdf|png|py|qmd|svg|tex|txt|ya?ml"
        let names = text.matches(of: try Regex("`(output/[^` *<{]+|[^` *<{]+\\.(?:\(endings)))`"))
        for name in Set(names.compactMap { $0.output[1].substring.map(String.init) }).sorted() {
            script += "[ -e '\(name)' ] || { echo 'there is no \(name)'; exit 1; }\n"
        }
    }

    private static func command(_ content: String, page: String, python: String?) -> String {
        if let python, content.hasPrefix("python3 ") { return content.replacing("python3", with: python) }
        let left = Workplace.checkout.appending(path: "Tests/Fixtures/documentation/\(page)").path
        return FileManager.default.fileExists(atPath: left) ? "cp -R '\(left)/.' .\n" : ""
    }
}
