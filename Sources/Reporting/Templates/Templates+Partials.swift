internal import Foundation

extension Templates {
    /// Checks that every `{{> name}}` names a partial that there is, and that none comes to contain itself: the one
    /// would vanish from the page without a word, the other would never end.
    static func checkPartials(in folder: URL, _ names: Set<String>, ending: String) throws(TemplateError) {
        var uses: [String: Set<String>] = [:]
        for name in names.sorted() {
            let file = folder.appendingPathComponent(
                name == "report" ? "report.\(ending)" : "partials/\(name).\(ending)")
            let text = String(
                decoding: FileManager.default.contents(atPath: file.path) ?? Data(), as: UTF8.self)
            for (line, text) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                for used in partials(in: text) {
                    uses[name, default: []].insert(used)
                    guard !names.contains(used) else { continue }
                    throw TemplateError(
                        file: file.relativePath, line: line + 1, problem: "there is no partial \"\(used)\"")
                }
            }
        }
        for name in names.sorted() where reach(of: name, uses).contains(name) {
            let file = folder.appendingPathComponent("partials/\(name).\(ending)")
            throw TemplateError(file: file.relativePath, problem: "this partial comes to contain itself")
        }
    }

    private static func partials(in line: Substring) -> [String] {
        line.components(separatedBy: "{{>").dropFirst().compactMap { rest in
            rest.range(of: "}}").map { rest[..<$0.lowerBound].trimmingCharacters(in: .whitespaces) }
        }
    }

    /// All partials that a template comes to contain.
    private static func reach(of name: String, _ uses: [String: Set<String>]) -> Set<String> {
        var found: Set<String> = []
        var open = uses[name] ?? []
        while let next = open.popFirst() {
            if found.insert(next).inserted { open.formUnion(uses[next] ?? []) }
        }
        return found
    }
}
