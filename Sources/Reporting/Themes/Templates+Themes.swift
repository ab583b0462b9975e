internal import Errors
public import Charting
internal import Foundation
internal import Labs

extension Templates {
    /// The themes charts can be drawn in: those that Descent has, and a file each in `themes/`.
    public var themeNames: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: themes.path)) ?? []
        let own = files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
        let built = Theme.named.map { $0.name }
        return built + own.filter { !built.contains($0) }
    }

    /// The theme of a name.
    ///
    /// - Throws: `LabError` for what is wrong in its file, ``TemplateError`` where there is no such theme.
    public func theme(_ name: String) throws -> Theme {
        let file = themes.appendingPathComponent("\(name).yaml").relativePath
        if let theme = Theme.named.first(where: { $0.name == name })?.theme {
            guard !FileManager.default.fileExists(atPath: file) else {
                throw TemplateError(
                    .placeTaken, file: file,
                    problem: "Descent has a theme of its own called \(name): give the file another name")
            }
            return theme
        }
        let names = themeNames
        guard names.contains(name) else {
            let suggestion = names.nearest(to: name).map { "\n  did you mean \($0)?" } ?? ""
            throw TemplateError(
                .unknownTheme, file: "--theme",
                problem:
                    "there is no theme \"\(name)\"\n  allowed: \(names.joined(separator: ", "))\(suggestion)")
        }
        return try Theme.read(path: file)
    }

    private var themes: URL { folder.appendingPathComponent("themes", isDirectory: true) }
}
