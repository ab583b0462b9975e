internal import Errors
internal import Foundation
public import Languages
internal import Labs
internal import Mustache

/// The folder of templates that a report is made with: `report.html`, `partials/`, `style.css`, `languages/` and
/// `themes/`, and for each other form a folder with its own `report` and `partials/`.
public struct Templates: Sendable {
    let folder: URL
    /// By the folder within this one.
    private var libraries: [String: MustacheLibrary] = [:]
    /// What stands for the partial of an experiment that is filled in already.
    private static let filled = "{{{\(FilledExperiment.text)}}}"
    /// The catalogue that templates are held against.
    private let first: Language?
    /// The page's style sheet.
    let style: String
    /// The page's script: the files of the folder `script`, one after the other.
    let script: String

    /// Reads the templates in a folder: the page's, and those of these forms.
    ///
    /// - Throws: ``TemplateError`` where one is missing or is no template.
    public init(folder path: String, for forms: [Form] = []) throws(TemplateError) {
        let folder = try Self.folder(at: path)
        self.folder = folder
        style = try Self.text("style.css", in: folder)
        script = try Self.script(in: folder)
        // Of a catalogue that cannot be read its own reader tells.
        first = Language.tags.first.flatMap { try? Self.language($0, in: folder) }
        for markup in ([.html] + forms).map(\.markup) where libraries[markup.folder] == nil {
            libraries[markup.folder] = try Self.library(of: markup, in: folder, words: first?.pageKeys)
        }
    }

    /// The words and the themes in a folder alone, for what makes no page.
    ///
    /// - Throws: ``TemplateError`` where there is no such folder.
    public init(wordsIn path: String) throws(TemplateError) {
        folder = try Self.folder(at: path)
        (first, style, script) = (nil, "", "")
    }

    private static func folder(at path: String) throws(TemplateError) -> URL {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue
        else {
            guard !FileManager.default.fileExists(atPath: path) else {
                throw TemplateError(
                    .notAFile, file: path, problem: "this is a file, and no folder of templates")
            }
            let near = TextFile.nearest(to: path, from: "").map { "\n  did you mean \($0)?" } ?? ""
            throw TemplateError(
                .fileMissing, file: path, problem: "there is no such folder of templates" + near)
        }
        return URL(fileURLWithPath: path, isDirectory: true)
    }

    private static func library(of markup: any Markup, in folder: URL, words: [String]?) throws(TemplateError)
        -> MustacheLibrary
    {
        let folder = markup.folder.isEmpty ? folder : folder.appendingPathComponent(markup.folder)
        MustacheContentTypes.register(Escaped(markup: markup), named: contentType(markup))
        var sources = ["report": try text("report.\(markup.ending)", in: folder)]
        let partials = folder.appendingPathComponent("partials", isDirectory: true)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: partials.path)) ?? []
        for name in names.sorted() where name.hasSuffix(".\(markup.ending)") {
            sources[String(name.dropLast(markup.ending.count + 1))] = try text(name, in: partials)
        }
        try check(folder, sources, ending: markup.ending, words: words)
        var templates: [String: MustacheTemplate] = [:]
        for (name, source) in sources { templates[name] = try template(source, called: name, markup) }
        return MustacheLibrary(templates: templates)
    }

    /// The catalogue of a language.
    ///
    /// - Throws: ``TemplateError`` where it is missing or is no table of messages.
    public func language(_ tag: String) throws(TemplateError) -> Language {
        if let first, first.tag == tag { return first }
        return try Self.language(tag, in: folder)
    }

    private static func language(_ tag: String, in folder: URL) throws(TemplateError) -> Language {
        let text = try Self.text("languages/\(tag).yaml", in: folder)
        do {
            return try Language(tag: tag, catalogue: text)
        } catch {
            throw TemplateError(
                .brokenTemplates, file: folder.appendingPathComponent("languages/\(tag).yaml").relativePath,
                problem: error.problem)
        }
    }

    /// Fills a template.
    func render(_ name: String, _ view: Any, in markup: any Markup = HTMLMarkup()) -> String {
        libraries[markup.folder]?.render(view, withTemplate: name) ?? ""
    }

    /// Fills the page, whose experiments are filled in where the templates have a partial for them.
    func render(_ page: FilledPage, in markup: any Markup) -> String {
        guard var library = libraries[markup.folder] else { return "" }
        if library.getTemplate(named: FilledExperiment.partial) != nil {
            try? library.register(Self.filled, named: FilledExperiment.partial)
        }
        return library.render(page, withTemplate: "report") ?? ""
    }

    private static func contentType(_ markup: any Markup) -> String {
        "DESCENT-\(markup.ending.uppercased())"
    }

    private static func script(in folder: URL) throws(TemplateError) -> String {
        let path = folder.appendingPathComponent("script", isDirectory: true).path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        var parts: [String] = []
        for name in names.sorted() where name.hasSuffix(".js") {
            let text = try text("script/\(name)", in: folder)
            guard !endsElement(text) else {
                throw TemplateError(
                    .brokenTemplates, file: folder.appendingPathComponent("script/\(name)").relativePath,
                    problem: "a script that holds </script or <!-- cannot stand in a page")
            }
            parts.append(text)
        }
        return parts.joined()
    }

    /// Whether a script would end the element that it stands in.
    private static func endsElement(_ script: String) -> Bool {
        let bytes = Array(script.utf8)
        return bytes.indices.contains { place in
            guard bytes[place] == UInt8(ascii: "<") else { return false }
            let next = String(decoding: bytes[(place + 1)...].prefix(7), as: UTF8.self)
            return next.lowercased() == "/script" || next.hasPrefix("!--")
        }
    }

    private static func template(_ source: String, called name: String, _ markup: any Markup)
        throws(TemplateError) -> MustacheTemplate
    {
        do {
            // The library's own HTML type escapes by characters, and cannot be replaced under its own name.
            return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(contentType(markup)) }}" + source)
        } catch let error as MustacheTemplate.ParserError {
            throw TemplateError(
                .brokenTemplates, file: "\(name).\(markup.ending):\(error.context.lineNumber)",
                problem: "this is no template: \(error.error)")
        } catch {
            throw TemplateError(
                .brokenTemplates, file: "\(name).\(markup.ending)", problem: "this is no template: \(error)")
        }
    }

    static func text(_ name: String, in folder: URL) throws(TemplateError) -> String {
        let file = folder.appendingPathComponent(name)
        guard let data = FileManager.default.contents(atPath: file.path) else {
            throw TemplateError(
                .brokenTemplates, file: file.relativePath, problem: "there is no such template")
        }
        return String(decoding: data, as: UTF8.self)
    }
}

private struct Escaped: MustacheContentType {
    let markup: any Markup

    func escapeText(_ text: String) -> String { markup.text(text) }
}
