internal import Errors
internal import Foundation
internal import Labs

/// A lab that comes with this program.
struct ShippedLab {
    /// Its file's name without `.yaml`.
    let name: String
    /// Where it is.
    let path: String

    /// All of them, in the order of their names.
    static func all() throws -> [ShippedLab] {
        let folder = try folder()
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.sorted().map { file in
            ShippedLab(name: String(file.dropLast(5)), path: "\(folder)/\(file)")
        }
    }

    /// The one of this name.
    static func named(_ name: String) throws -> ShippedLab {
        let all = try all()
        if let lab = all.first(where: { $0.name == name }) { return lab }
        throw UsageError(.unknownChoice, word: name, of: "--from", what: "lab", allowed: all.map(\.name))
    }

    /// What a new lab begins with, in a language.
    static func starter(_ tag: String) throws -> ShippedLab {
        ShippedLab(name: tag, path: "\(try folder())/new/\(tag).yaml")
    }

    /// The file's text.
    func source() throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw UsageError(.otherProgram, "\(path): error: this lab is not beside this program")
        }
        return String(decoding: data, as: UTF8.self)
    }

    /// The files that it names, by the paths it gives.
    func namedFiles() throws -> [String: Data] {
        let lab = try Lab.read(path: path), folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        let names = Array(lab.files.keys) + lab.logs.keys
        let files = names.map {
            ($0, FileManager.default.contents(atPath: folder.appendingPathComponent($0).path))
        }
        return Dictionary(files) { first, _ in first }.compactMapValues(\.self)
    }

    /// What it teaches, as the comment at its head says it: Chinese lines are for readers of Chinese.
    func summary(in language: String) throws -> String {
        let head = try source().split(separator: "\n").prefix { $0.hasPrefix("#") }
            .map { $0.dropFirst().trimmingCharacters(in: .whitespaces) }
        let own = head.filter { $0.isChinese == (language == "zh-Hans") }
        return own.joined(separator: language == "zh-Hans" ? "" : " ")
    }

    /// The labs stand beside the templates.
    private static func folder() throws(UsageError) -> String {
        let templates = URL(fileURLWithPath: try TemplatesFolder.beside())
        return templates.deletingLastPathComponent().appendingPathComponent("labs").path
    }
}

extension String {
    fileprivate var isChinese: Bool { unicodeScalars.contains { $0.properties.isIdeographic } }
}
