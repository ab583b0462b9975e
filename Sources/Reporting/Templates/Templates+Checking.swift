internal import Foundation
internal import Labs
internal import Languages

extension Templates {
    /// Checks the templates in a folder: that their sections are closed, that there are the partials they name, and that
    /// every name stands for something where it is used. What does not would vanish from the page without a word.
    static func check(
        _ folder: URL, _ sources: [String: String], ending: String, words: [String]?
    ) throws(TemplateError) {
        var files: [String: TemplateCheck.File] = [:]
        for (name, source) in sources {
            let file = folder.appendingPathComponent(
                name == "report" ? "report.\(ending)" : "partials/\(name).\(ending)")
            files[name] = TemplateCheck.File(path: file.relativePath, source: source)
        }
        var check = TemplateCheck(files, words: words)
        let faults = check.faults()
        if !faults.isEmpty { throw TemplateError(faults) }
    }

    /// The words for the page in the first catalogue; nil where it cannot be read, which is told in its place.
    static func words(in folder: URL) -> [String]? {
        guard let tag = Language.tags.first, let text = try? text("languages/\(tag).yaml", in: folder),
            let language = try? Language(tag: tag, catalogue: text)
        else { return nil }
        return language.messages.keys.filter { $0.hasPrefix("page.") }.map { String($0.dropFirst(5)) }
            .sorted()
    }
}
