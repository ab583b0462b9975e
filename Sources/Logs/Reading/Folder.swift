internal import Foundation

/// A folder that may hold logs: what stands in it.
struct Folder: Sendable {
    /// The folder, as it was named.
    let path: String
    /// The folders in which it stands, the outermost first, and its own name.
    let components: [String]
    /// The names of the files in it, in the order of the numbers and letters in them.
    var files: [String] = []
    /// The names of the folders in it, in that order; links come last, as they may lead to what is here anyway.
    var folders: [String] = []

    init(path: String, components: [String]) {
        self.path = path
        self.components = components
    }

    /// What it is called.
    var name: String { components.last ?? path }

    /// The path of an entry.
    func path(of entry: String) -> String { path.hasSuffix("/") ? path + entry : path + "/" + entry }

    /// The files and folders in it, without the hidden ones; nil where it cannot be read.
    func entries() -> (files: [String], folders: [String])? {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return nil }
        var files: [(name: String, isLink: Bool)] = []
        var folders: [(name: String, isLink: Bool)] = []
        for name in names where !name.hasPrefix(".") {
            var link = stat(), entry = stat()
            guard lstat(self.path(of: name), &link) == 0, stat(self.path(of: name), &entry) == 0 else {
                continue
            }
            let isLink = link.st_mode & S_IFMT == S_IFLNK
            switch entry.st_mode & S_IFMT {
            case S_IFREG: files.append((name, isLink))
            case S_IFDIR: folders.append((name, isLink))
            default: break
            }
        }
        func sorted(_ entries: [(name: String, isLink: Bool)]) -> [String] {
            entries.sorted { a, b in
                a.isLink == b.isLink ? Self.isBefore(a.name, b.name) : !a.isLink
            }.map(\.name)
        }
        return (sorted(files), sorted(folders))
    }

    /// The paths of all files below a folder in it, from there; deeper than ten folders is no metric's name.
    func files(below folder: String, depth: Int = 0) -> [String] {
        guard depth < 10 else { return [] }
        guard let (files, folders) = Folder(path: path(of: folder), components: []).entries() else {
            return []
        }
        return files
            + folders.flatMap { name in
                self.files(below: folder + "/" + name, depth: depth + 1).map { name + "/" + $0 }
            }
    }

    /// `version_2` stands before `version_10`.
    private static func isBefore(_ a: String, _ b: String) -> Bool {
        let order = a.compare(b, options: .numeric)
        return order == .orderedSame ? a < b : order == .orderedAscending
    }
}
