internal import Errors
internal import Foundation

/// A folder that is not there yet, for a lab of its name.
struct NewFolder {
    /// Where it is to be.
    let path: String
    /// The name of the lab in it.
    let lab: String

    /// - Throws: `UsageError` where it is there already, or it is none.
    init(_ name: String) throws(UsageError) {
        let trimmed = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
        let last = trimmed.split(separator: "/").last.map(String.init) ?? ""
        guard !last.isEmpty, last != ".", last != ".." else {
            throw UsageError(
                .badValue, "\"\(name)\": error: this is no name\n  allowed: a name such as my-lab")
        }
        (path, lab) = (
            trimmed.count > 1 && trimmed.hasSuffix("/") ? String(trimmed.dropLast()) : trimmed, last
        )
        // Even a link that leads nowhere is something.
        var status = stat()
        guard lstat(path, &status) != 0 else {
            throw UsageError(
                .placeTaken, "\(path): error: it is there already\n  allowed: a new folder")
        }
    }

    /// Makes the folder and writes these files into it.
    ///
    /// - Throws: `StreamError` where that cannot be done.
    func write(_ files: [String: Data]) throws {
        for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
            let file = URL(fileURLWithPath: path).appendingPathComponent(name)
            do {
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try bytes.write(to: file, options: .withoutOverwriting)
            } catch {
                throw StreamError(.cannotWrite, "\(path)/\(name): error: cannot be written")
            }
        }
    }
}
