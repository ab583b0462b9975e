internal import Foundation
public import Languages
internal import Mustache

/// The folder of templates that a report is made with: `report.html`, `partials/`, `style.css`, `languages/` and `themes/`.
public struct Templates: Sendable {
    let folder: URL
    private let library: MustacheLibrary
    /// The page's style sheet.
    let style: String
    /// The page's script: the files of the folder `script`, one after the other.
    let script: String

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
        script = try Self.script(in: folder)
        var templates = ["report": try Self.template("report.html", in: folder)]
        let partials = folder.appendingPathComponent("partials", isDirectory: true)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: partials.path)) ?? []
        for name in names.sorted() where name.hasSuffix(".html") {
            templates[String(name.dropLast(5))] = try Self.template(name, in: partials)
        }
        try Self.checkPartials(in: folder, Set(templates.keys))
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

    private static func script(in folder: URL) throws(TemplateError) -> String {
        let path = folder.appendingPathComponent("script", isDirectory: true).path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        var parts: [String] = []
        for name in names.sorted() where name.hasSuffix(".js") {
            let text = try text("script/\(name)", in: folder)
            // It would end the element that the script stands in.
            guard text.range(of: "</script", options: .caseInsensitive) == nil, !text.contains("<!--") else {
                throw TemplateError(
                    file: folder.appendingPathComponent("script/\(name)").relativePath,
                    problem: "a script that holds </script or <!-- cannot stand in a page")
            }
            parts.append(text)
        }
        return parts.joined()
    }

    private static let contentType = "DESCENT-HTML"

    private static func template(_ name: String, in folder: URL) throws(TemplateError) -> MustacheTemplate {
        let text = try text(name, in: folder)
        do {
            // The library's own HTML type escapes by characters, and cannot be replaced under its own name.
            return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(contentType) }}" + text)
        } catch let error as MustacheTemplate.ParserError {
            throw TemplateError(
                file: folder.appendingPathComponent(name).relativePath, line: error.context.lineNumber,
                problem: words(for: error.error))
        } catch {
            throw TemplateError(
                file: folder.appendingPathComponent(name).relativePath, problem: words(for: error))
        }
    }

    private static func words(for error: any Error) -> String {
        switch error as? MustacheTemplate.Error {
        case .expectedSectionEnd: "a section {{#…}} is not closed with {{/…}}"
        case .sectionCloseNameIncorrect: "{{/…}} closes another section than the last that was opened"
        case .unfinishedName: "a tag {{…}} is not closed"
        default: "this is no template: \(error)"
        }
    }

    private static func text(_ name: String, in folder: URL) throws(TemplateError) -> String {
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

/// A template that is missing or cannot be used.
public struct TemplateError: Error, Sendable, CustomStringConvertible {
    let file: String
    var line: Int?
    let problem: String

    /// `file:line: error: problem`
    public var description: String { file + (line.map { ":\($0)" } ?? "") + ": error: \(problem)" }
}
