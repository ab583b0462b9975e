internal import Foundation

extension Log {
    /// What becomes of runs whose steps go back, because training was resumed from an earlier state.
    public enum Resumed: String, Sendable, CaseIterable {
        /// The points that were trained anew are cut, as TensorBoard does.
        case cut
        /// What follows is a run of its own.
        case keep
    }

    /// Reads a file or a folder, whatever format it is in.
    ///
    /// - Throws: ``LogError`` where nothing can be read; what is damaged only in part is told by ``remarks``.
    public static func read(path: String, resumed: Resumed = .cut) throws(LogError) -> Log {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw LogError(file: path, problem: "there is no such file or folder")
        }
        guard !isFolder.boolValue else { throw LogError(file: path, problem: "is a folder") }
        return try read(ByteSource(path: path), file: path, resumed: resumed)
    }

    /// Reads the bytes of a file; `file` is what it is called.
    ///
    /// - Throws: ``LogError`` where nothing can be read.
    public static func read(_ bytes: [UInt8], file: String, resumed: Resumed = .cut) throws(LogError) -> Log {
        try read(ByteSource(bytes), file: file, resumed: resumed)
    }

    private static func read(_ source: ByteSource, file: String, resumed: Resumed) throws(LogError) -> Log {
        var events: [LogRemark.Event] = []
        guard let (found, format) = runs(in: source, stem(of: file), &events) else {
            throw LogError(
                file: file, problem: source.head.isEmpty ? "is empty" : "holds no series of numbers",
                allowed: LogFormat.all.map(\.title).joined(separator: ", "))
        }
        var runs = found
        for place in runs.indices {
            runs[place].source = file
            runs[place].format = format.name
            format.complete?(&runs[place])
        }
        var log = Log(runs: runs, remarks: events.map { LogRemark(file: file, event: $0) })
        log.resume(resumed)
        return log
    }

    private static func runs(
        in source: ByteSource, _ name: String, _ events: inout [LogRemark.Event]
    ) -> (runs: [LogRun], format: LogFormat)? {
        for format in LogFormat.all {
            guard case .bytes(let recognise, let read) = format.content else { continue }
            if recognise(source.head) { return (read(source.rest(), name, &events), format) }
        }
        return runs(inText: source, name, &events)
    }

    /// A file's name without folders and without its last ending.
    static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }
}
