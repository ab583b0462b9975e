internal import Foundation
public import Languages
internal import Mustache

/// The folder of templates that a report is made with: `report.html`, `partials/`, `style.css`, `languages/` and `themes/`.
public struct Templates: Sendable {
    let folder: URL
    private let library: MustacheLibrary
    /// The page's style sheet.
    let style: String

    /// Reads the templates in a folder.
    ///
    /// - Throws: ``TemplateError`` where one is missing or is no template.
    public init(folder path: String) throws(TemplateError) {
        folder = URL(fileURLWithPath: path, isDirectory: true)
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue
        else { throw TemplateError(file: path, problem: "there is no such folder of templates") }
        MustacheContentTypes.register(EscapedByBytes(), named: Self.contentType)
        style = try Self.text("style.css", in: folder)
        var sources = ["report": try Self.text("report.html", in: folder)]
        let partials = folder.appendingPathComponent("partials", isDirectory: true)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: partials.path)) ?? []
        for name in names.sorted() where name.hasSuffix(".html") {
            sources[String(name.dropLast(5))] = try Self.text(name, in: partials)
        }
        try Self.check(folder, sources)
        var templates: [String: MustacheTemplate] = [:]
        for (name, source) in sources { templates[name] = try Self.template(source, called: name) }
        library = MustacheLibrary(templates: templates)
    }

    /// The catalogue of a language.
    ///
    /// - Throws: ``TemplateError`` where it is missing or is no table of messages.
    public func language(_ tag: String) throws(TemplateError) -> Language {
        let text = try Self.text("languages/\(tag).yaml", in: folder)
        do {
            return try Language(tag: tag, catalogue: text)
        } catch {
            throw TemplateError(
                file: folder.appendingPathComponent("languages/\(tag).yaml").relativePath,
                problem: error.problem)
        }
    }

    /// Fills a template.
    func render(_ name: String, _ view: Any) -> String { library.render(view, withTemplate: name) ?? "" }

    private static let contentType = "DESCENT-HTML"

    private static func template(_ source: String, called name: String) throws(TemplateError)
        -> MustacheTemplate
    {
        do {
            // The library's own HTML type escapes by characters, and cannot be replaced under its own name.
            return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(contentType) }}" + source)
        } catch let error as MustacheTemplate.ParserError {
            throw TemplateError(
                file: "\(name).html:\(error.context.lineNumber)",
                problem: "this is no template: \(error.error)")
        } catch {
            throw TemplateError(file: "\(name).html", problem: "this is no template: \(error)")
        }
    }

    static func text(_ name: String, in folder: URL) throws(TemplateError) -> String {
        let file = folder.appendingPathComponent(name)
        guard let data = FileManager.default.contents(atPath: file.path) else {
            throw TemplateError(file: file.relativePath, problem: "there is no such template")
        }
        return String(decoding: data, as: UTF8.self)
    }
}

private struct EscapedByBytes: MustacheContentType {
    func escapeText(_ text: String) -> String { HTML.escape(text) }
}
