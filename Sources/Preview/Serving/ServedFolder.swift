internal import Foundation

/// The folder whose files may be asked for, and nothing outside of it, however it is spelt.
struct ServedFolder: Sendable {
    let url: URL

    /// The file at the path of a request; nil where there is none in this folder that may be read.
    ///
    /// - Parameter path: As it was sent, with its percent signs.
    func file(at path: String) -> URL? {
        guard path.hasPrefix("/") else { return nil }
        var names: [String] = []
        for part in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            // Decoded once, each by itself: a slash or two dots that were encoded are no name.
            guard let name = part.removingPercentEncoding, !name.isEmpty, !name.hasPrefix("."),
                !name.unicodeScalars.contains(where: { $0 == "/" || $0 == "\\" || $0.value < 32 })
            else { return nil }
            names.append(name)
        }
        guard let root = Self.realPath(url.path),
            let file = Self.realPath(([url.path] + names).joined(separator: "/"))
        else { return nil }
        var status = stat()
        // A link may lead out; a pipe would never end.
        guard file.hasPrefix(root + "/"), lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG
        else { return nil }
        return URL(fileURLWithPath: file)
    }

    private static func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    /// What a file of this ending is.
    static func kind(ofEnding ending: String) -> String {
        switch ending {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "json": "application/json"
        case "csv": "text/csv; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "pdf": "application/pdf"
        case "md", "tex", "txt": "text/plain; charset=utf-8"
        default: "application/octet-stream"
        }
    }
}
