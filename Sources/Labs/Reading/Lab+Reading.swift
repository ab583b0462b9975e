public import Logs

extension Lab {
    /// Reads a lab file, and the data it names.
    ///
    /// - Throws: ``LabError`` with everything that is wrong in it.
    public static func read(path: String) throws(LabError) -> Lab {
        var lab = try read(
            path: path,
            source: try TextFile.source(
                at: path, of: "a lab", holding: LabReader.content, example: "labs/backpropagation.yaml"))
        lab.place = path
        return lab
    }

    /// Reads a lab from its text; `path` is what errors call it, its last part names the lab, and the data that the
    /// lab names are looked for beside it.
    public static func read(path: String, source: String) throws(LabError) -> Lab {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        var reader = LabReader(
            path: path, source: source, files: NamedFiles(in: folder), logs: NamedLogs(in: folder))
        return try reader.read()
    }

    /// Reads a lab from its text and the texts and logs of the files it names, by the paths it gives; nothing else is
    /// read.
    ///
    /// - Throws: ``LabError`` with everything that is wrong in it.
    public static func read(
        path: String, source: String, files: [String: String], logs: [String: Log] = [:]
    ) throws(LabError) -> Lab {
        var reader = LabReader(
            path: path, source: source, files: NamedFiles(carried: files), logs: NamedLogs(carried: logs))
        return try reader.read()
    }
}
