import Foundation

/// A page made for one test, in a folder that goes with it.
final class Site {
    let page: URL
    private let folder: URL

    init(page: String, files: [String: String] = [:]) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "descent-page-\(UUID())")
        self.page = folder.appending(path: "index.html")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var files = files
        files["index.html"] = "<!doctype html><meta charset=utf-8>\n" + page
        for (name, text) in files {
            try Data(text.utf8).write(to: folder.appending(path: name))
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
}
