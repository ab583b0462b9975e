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
}

extension Language {
    /// What the words for the page are called.
    var pageKeys: [String] {
        messages.keys.filter { $0.hasPrefix("page.") }.map { String($0.dropFirst(5)) }.sorted()
    }
}
