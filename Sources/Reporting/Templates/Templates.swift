internal import Foundation
public import Languages
internal import Mustache

/// The folder of templates that a report is made with: `report.html`, `partials/`, `style.css`, `languages/` and
/// `themes/`, and for each other form a folder with its own `report` and `partials/`.
public struct Templates: Sendable {
    let folder: URL
    /// By the folder within this one.
    private var libraries: [String: MustacheLibrary] = [:]
    /// The page's style sheet.
    let style: String

    /// Reads the templates in a folder: the page's, and those of these forms.
    ///
    /// - Throws: ``TemplateError`` where one is missing or is no template.
    public init(folder path: String, for forms: [Form] = []) throws(TemplateError) {
        folder = URL(fileURLWithPath: path, isDirectory: true)
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue
        else { throw TemplateError(file: path, problem: "there is no such folder of templates") }
        style = try Self.text("style.css", in: folder)
        for markup in ([.html] + forms).map(\.markup) where libraries[markup.folder] == nil {
            libraries[markup.folder] = try Self.library(of: markup, in: folder)
        }
    }

    private static func library(of markup: any Markup, in folder: URL) throws(TemplateError)
        -> MustacheLibrary
    {
        let folder = markup.folder.isEmpty ? folder : folder.appendingPathComponent(markup.folder)
        MustacheContentTypes.register(Escaped(markup: markup), named: contentType(markup))
        var templates = ["report": try template("report.\(markup.ending)", in: folder, markup)]
        let partials = folder.appendingPathComponent("partials", isDirectory: true)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: partials.path)) ?? []
        for name in names.sorted() where name.hasSuffix(".\(markup.ending)") {
            templates[String(name.dropLast(markup.ending.count + 1))] = try template(
                name, in: partials, markup)
        }
        try checkPartials(in: folder, Set(templates.keys), ending: markup.ending)
        return MustacheLibrary(templates: templates)
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
    func render(_ name: String, _ view: Any, in markup: any Markup = HTMLMarkup()) -> String {
        libraries[markup.folder]?.render(view, withTemplate: name) ?? ""
    }

    private static func contentType(_ markup: any Markup) -> String {
        "DESCENT-\(markup.ending.uppercased())"
    }

    private static func template(_ name: String, in folder: URL, _ markup: any Markup) throws(TemplateError)
        -> MustacheTemplate
    {
        let text = try text(name, in: folder)
        do {
            // The library's own HTML type escapes by characters, and cannot be replaced under its own name.
            return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(contentType(markup)) }}" + text)
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

private struct Escaped: MustacheContentType {
    let markup: any Markup

    func escapeText(_ text: String) -> String { markup.text(text) }
}

/// A template that is missing or cannot be used.
public struct TemplateError: Error, Sendable, CustomStringConvertible {
    let file: String
    var line: Int?
    let problem: String

    /// `file:line: error: problem`
    public var description: String { file + (line.map { ":\($0)" } ?? "") + ": error: \(problem)" }
}
