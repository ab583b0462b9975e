internal import Foundation
public import Logs

extension Lab {
    /// A lab that trains nothing and shows the runs of these logs, each a file or a folder.
    ///
    /// - Parameter piped: Logs that are no files, such as standard input, by what stands for them among the paths and
    ///   with what they are called.
    /// - Throws: ``LogError`` where one cannot be read, ``LabError`` where they are more than a lab can show.
    public static func importing(
        _ paths: [String], piped: [String: (name: String, log: Log)] = [:], language: String
    ) throws -> Lab {
        var logs: [String: Log] = [:]
        func place(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
        let folder = Self.folder(around: paths.filter { piped[$0] == nil }.map(place))
        var files: [String] = []
        for path in paths {
            let file = piped[path]?.name ?? String(place(path).dropFirst(folder.count))
            guard logs[file] == nil else { continue }
            files.append(file)
            if let log = piped[path]?.log {
                logs[file] = log.joiningParts()
                continue
            }
            let path = path.last == "/" && path.count > 1 ? String(path.dropLast()) : path
            logs[file] = try Log.read(path: path).joiningParts().named(file, for: path)
        }
        let stems = files.map(Self.stem)
        let isAmbiguous = Set(stems).count < stems.count
        let titles = isAmbiguous ? files : stems
        let source = Self.source(
            title: titles.prefix(3).joined(separator: ", ") + (titles.count > 3 ? " …" : ""),
            language: language, files)
        let name = files.count == 1 ? stems[0] : Self.stem(String(folder.dropLast()))
        var reader = LabReader(
            path: "\(name.isEmpty ? "runs" : name).yaml", source: source, files: NamedFiles(carried: [:]),
            logs: NamedLogs(carried: logs))
        return try reader.read()
    }

    /// The folder that all these files are in, with a slash at its end.
    private static func folder(around places: [String]) -> String {
        let folders = places.map { $0.split(separator: "/").dropLast() }
        let common = folders.dropFirst().reduce(folders.first ?? []) { common, folder in
            ArraySlice(zip(common, folder).prefix { $0 == $1 }.map(\.0))
        }
        return common.isEmpty ? "/" : "/" + common.joined(separator: "/") + "/"
    }

    private static func stem(_ path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    private static func source(title: String, language: String, _ files: [String]) -> String {
        let lines =
            ["title: \(quoted(title.tidied))"] + (language == "en" ? [] : ["language: \(language)"]) + [
                "runs:"
            ]
            + files.map { "  - \(quoted($0))" }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A text as YAML and JSON write it.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case _ where scalar.isControl || scalar.isLineBreak:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

extension Log {
    /// The same log, its file called as a lab calls it: what stands before it on this machine is nobody's business.
    func named(_ file: String, for path: String) -> Log {
        func renamed(_ source: String) -> String {
            source.hasPrefix(path) ? file + source.dropFirst(path.count) : source
        }
        var log = self
        for place in runs.indices { log.runs[place].source = renamed(runs[place].source) }
        for place in remarks.indices { log.remarks[place].file = renamed(remarks[place].file) }
        return log
    }
}
