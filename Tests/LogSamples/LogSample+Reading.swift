internal import Foundation
package import Logs

extension LogSample {
    /// Reads the sample: a file from memory, a folder from a place where it is written and removed again.
    ///
    /// - Throws: `LogError` where nothing can be read, `CocoaError` where the folder cannot be written.
    package func read(resumed: Log.Resumed = .cut) throws -> Log {
        guard isFolder else { return try Log.read(files[0].bytes, file: files[0].path, resumed: resumed) }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sample-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, bytes) in files {
            let file = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        return try Log.read(path: folder.path, resumed: resumed)
    }
}
