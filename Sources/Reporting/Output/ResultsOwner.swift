internal import Charting
internal import Foundation

/// Whose results stand in a folder: labs of one name may lie in several folders, and none may take the place of
/// another's.
struct ResultsOwner: Equatable {
    /// The file that says so, in the folder of results.
    static let file = ".lab"
    /// The lab's file as seen from the folder of results, so that both may be moved together; empty of logs.
    let path: String

    /// The owner of what is written into a folder: a lab's file, or logs where there is none.
    init(_ lab: String?, from folder: URL) {
        path = lab.map { Self.path(to: Self.place(of: $0), from: Self.realPath(folder.path)) } ?? ""
    }

    /// Who wrote what stands in a folder; nil where nobody did, or a version of this program that did not say so.
    init?(of folder: URL) {
        guard let bytes = FileManager.default.contents(atPath: folder.appendingPathComponent(Self.file).path)
        else { return nil }
        path = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    /// Whether these are results of logs, and of no lab.
    var isLogs: Bool { path.isEmpty }

    /// Whether the lab still is where it was when these were written; what a lab left that was moved is in nobody's way.
    func isThere(from folder: URL) -> Bool {
        isLogs || FileManager.default.fileExists(atPath: lab(from: folder))
    }

    /// What is told of results in a folder that are this one's, as seen from where the command runs.
    func told(in folder: URL) -> String {
        guard !isLogs else { return "a report of logs stands here" }
        let place = lab(from: folder), here = FileManager.default.currentDirectoryPath + "/"
        return
            "the results of \((place.hasPrefix(here) ? String(place.dropFirst(here.count)) : place).shown()) stand here"
    }

    private func lab(from folder: URL) -> String {
        URL(fileURLWithPath: "\(Self.realPath(folder.path))/\(path)").standardizedFileURL.path
    }

    /// A lab's file without the links that lead to its folder; one that is a link itself is a lab of its own, as it
    /// names the files beside it.
    private static func place(of lab: String) -> String {
        let url = URL(fileURLWithPath: lab)
        return realPath(url.deletingLastPathComponent().path) + "/" + url.lastPathComponent
    }

    private static func realPath(_ path: String) -> String {
        guard let real = realpath(path, nil) else {
            return URL(fileURLWithPath: path).standardizedFileURL.path
        }
        defer { free(real) }
        return String(cString: real)
    }

    private static func path(to file: String, from folder: String) -> String {
        let file = file.split(separator: "/"), folder = folder.split(separator: "/")
        let common = zip(file, folder).prefix { $0 == $1 }.count
        return (folder.dropFirst(common).map { _ in ".." } + file.dropFirst(common)).joined(separator: "/")
    }
}
