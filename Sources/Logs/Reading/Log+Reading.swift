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
        try read(paths: [path], resumed: resumed)
    }

    /// Reads files and folders; each run has a name of its own.
    ///
    /// - Throws: ``LogError`` where one of them gives no run; what is damaged only in part is told by ``remarks``.
    public static func read(paths: [String], resumed: Resumed = .cut) throws(LogError) -> Log {
        var search = LogSearch()
        for path in paths { try search.read(path) }
        return search.log(resumed)
    }

    /// Reads the bytes of a file; `file` is what it is called.
    ///
    /// - Throws: ``LogError`` where nothing can be read.
    public static func read(_ bytes: [UInt8], file: String, resumed: Resumed = .cut) throws(LogError) -> Log {
        var search = LogSearch()
        try search.read(LogFile(path: file, bytes: bytes))
        return search.log(resumed)
    }

    /// A file's name without folders and without its last ending.
    static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }
}
