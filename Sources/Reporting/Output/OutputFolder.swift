public import Errors
internal import Charting
public import Foundation
public import Labs
public import Storage

/// The folder a lab's results land in. Every file is written under another name and then renamed, so that an
/// interrupted run leaves the earlier file whole. Only one at a time writes into a folder: of two runs each would take
/// the other's files for an earlier one's.
public struct OutputFolder: Sendable {
    /// Where it is.
    public let url: URL
    /// What is kept for all labs of the output directory.
    public let store: Store
    private let lock: FolderLock
    /// Whose results are written here; nil where that is not said.
    private(set) var owner: ResultsOwner?

    /// The folder of a lab under the output directory, made if it is not there.
    ///
    /// - Throws: ``OutputError`` where it cannot be made or written to, or another is writing to it.
    public init(_ name: String, in directory: String) throws(OutputError) {
        try Self.check(directory)
        url = URL(fileURLWithPath: directory, isDirectory: true).appendingPathComponent(
            name, isDirectory: true)
        store = Store(
            URL(fileURLWithPath: directory, isDirectory: true).appendingPathComponent(Store.folder).path)
        try Self.make(url)
        guard FileManager.default.isWritableFile(atPath: url.path) else {
            throw OutputError(
                code: .cannotWrite, path: url.relativePath, problem: "this directory cannot be written to",
                isWrongPlace: true)
        }
        guard let lock = FolderLock(url.path) else {
            throw OutputError(
                code: .busy, path: url.relativePath,
                problem: "another descent is writing here; wait until it is done, or choose another --output")
        }
        self.lock = lock
        // What a process left that was killed; none is at work here now.
        for subfolder in [".", "charts", "histories"] {
            let folder = url.appendingPathComponent(subfolder)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            for name in names where WholeFile.isPartial(name) {
                try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
            }
        }
    }

    /// The folder of a lab's results, made if it is not there.
    ///
    /// - Throws: ``OutputError`` where it cannot be made or written to, another is writing to it, or results of another
    ///   lab of that name stand there.
    public init(of lab: Lab, in directory: String) throws(OutputError) {
        try self.init(lab.name, of: lab.place, in: directory)
    }

    /// The folder of the results of a lab's file, or of logs where there is none.
    ///
    /// - Throws: ``OutputError``, as of a lab.
    public init(_ name: String, of file: String?, in directory: String) throws(OutputError) {
        try self.init(name, in: directory)
        let owner = ResultsOwner(file, from: url)
        if let earlier = ResultsOwner(of: url), earlier != owner, earlier.isThere(from: url) {
            throw OutputError(
                code: .placeTaken, path: url.relativePath,
                problem: """
                    \(earlier.told(in: url))
                      allowed: another --output, a file of another name, or descent clean --all \(name) first
                    """, isWrongPlace: true)
        }
        self.owner = owner
    }

    /// Writes a file, if it does not stand there already; `name` may lie in a subfolder.
    ///
    /// - Throws: ``OutputError`` where it cannot be written; what stood there before is then still there.
    public func write(_ bytes: some Sequence<UInt8> & Sendable, to name: String) throws(OutputError) {
        let bytes = Array(bytes)
        // Putting a file in another's place makes the disk wait; the same bytes need not.
        if WholeFile.isThere(bytes, at: "\(url.path)/\(name)") { return }
        let file = try path(for: name)
        guard let reason = WholeFile.replace(file, by: bytes) else { return }
        throw OutputError(code: .cannotWrite, path: file, problem: "cannot be written: \(reason)")
    }

    /// Puts one file in another's place.
    ///
    /// - Throws: ``OutputError`` where that cannot be done.
    func replace(_ name: String, by other: String) throws(OutputError) {
        let path = try path(for: name)
        guard rename(url.appendingPathComponent(other).path, path) == 0 else {
            throw OutputError(
                code: .cannotWrite, path: path,
                problem: "cannot be written: \(String(cString: strerror(errno)))")
        }
    }

    /// The path of a file that is to be written; its folder is made.
    func path(for name: String) throws(OutputError) -> String {
        let file = url.appendingPathComponent(name)
        try Self.make(file.deletingLastPathComponent())
        var isDirectory: ObjCBool = false
        if FileManager.default.fileExists(atPath: file.path, isDirectory: &isDirectory), isDirectory.boolValue
        {
            throw OutputError(
                code: .placeTaken, path: file.relativePath,
                problem: "a directory stands where this file should be",
                isWrongPlace: true)
        }
        return file.path
    }

    /// Removes what an earlier run left in a subfolder: files of these endings that this run did not write.
    func removeOthers(than names: [String], in subfolder: String, endings: [String]) {
        let folder = url.appendingPathComponent(subfolder)
        let kept = Set(names)
        let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in found where !kept.contains(name) && endings.contains(where: name.hasSuffix) {
            try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        }
    }

    /// An empty path, such as that of a variable of the shell that is not set, is no other way to say this folder.
    static func check(_ directory: String) throws(OutputError) {
        guard directory.isEmpty else { return }
        throw OutputError(
            code: .badValue, path: "--output", problem: "the path is empty\n  allowed: the path of a folder",
            isWrongPlace: true)
    }

    static func make(_ folder: URL) throws(OutputError) {
        var isDirectory: ObjCBool = false
        if FileManager.default.fileExists(atPath: folder.path, isDirectory: &isDirectory) {
            guard !isDirectory.boolValue else { return }
            throw OutputError(
                code: .placeTaken, path: folder.relativePath,
                problem: "a file stands where a directory should be",
                isWrongPlace: true)
        }
        let parent = folder.deletingLastPathComponent()
        if parent.path != folder.path { try make(parent) }
        // Foundation's own way says of every failure that it is its error 512.
        guard mkdir(folder.path, 0o777) == 0 || errno == EEXIST else {
            throw OutputError(
                code: .cannotWrite, path: folder.relativePath,
                problem: "cannot be made: \(String(cString: strerror(errno)))",
                isWrongPlace: true)
        }
    }
}

/// A place that results cannot be written to.
public struct OutputError: CodedError {
    /// What kind of mistake it is.
    public let code: ErrorCode
    let path: String
    let problem: String
    /// Whether the place was wrong from the start, and not the writing that failed.
    public var isWrongPlace = false

    /// `path: error: problem`
    public var description: String { code.mark("\(path): error: \(problem)") }
}
