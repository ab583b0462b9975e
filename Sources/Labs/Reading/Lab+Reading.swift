extension Lab {
    /// Reads a lab file, and the data it names.
    ///
    /// - Throws: ``LabError`` with everything that is wrong in it.
    public static func read(path: String) throws(LabError) -> Lab {
        try read(path: path, source: try text(at: path))
    }

    /// Reads a lab from its text; `path` is what errors call it, its last part names the lab, and the data that the
    /// lab names are looked for beside it.
    public static func read(path: String, source: String) throws(LabError) -> Lab {
        var reader = LabReader(path: path, source: source)
        return try reader.read()
    }

    private static func text(at path: String) throws(LabError) -> String {
        do {
            return try TextFile.text(at: path)
        } catch {
            let (message, allowed): (String, String?) =
                switch error {
                case .missing: ("there is no such file", nil)
                case .directory: ("this is a directory", "a lab file, such as labs/backpropagation.yaml")
                case .empty: ("the file is empty", "a lab: title, data, network, training, experiments")
                case .unreadable, .special: ("the file cannot be read", nil)
                case .tooLarge: ("the file is too large for a lab", "at most \(TextFile.byteLimit >> 20) MB")
                case .notUTF8: ("the file is not UTF-8 text", "a file saved as UTF-8")
                }
            throw LabError(path: path, lines: [], problems: [Problem(message: message, allowed: allowed)])
        }
    }
}
