internal import Foundation

extension Lab {
    /// Reads a lab file.
    ///
    /// - Throws: ``LabError`` with everything that is wrong in it.
    public static func read(path: String) throws(LabError) -> Lab {
        try read(path: path, source: try text(at: path))
    }

    /// Reads a lab from its text; `path` is what errors call it, and its last part names the lab.
    public static func read(path: String, source: String) throws(LabError) -> Lab {
        var reader = LabReader(path: path, source: source)
        return try reader.read()
    }

    private static let byteLimit = 8 << 20

    private static func text(at path: String) throws(LabError) -> String {
        func failure(_ message: String, allowed: String? = nil) -> LabError {
            let problem = Problem(column: 1, width: 1, message: message, allowed: allowed)
            return LabError(path: path, lines: [], problems: [problem])
        }
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw failure("there is no such file")
        }
        guard !isDirectory.boolValue else {
            throw failure("this is a directory", allowed: "a lab file, such as labs/backpropagation.yaml")
        }
        guard let handle = FileHandle(forReadingAtPath: path),
            let data = try? handle.read(upToCount: byteLimit + 1)
        else {
            throw FileManager.default.isReadableFile(atPath: path)
                ? failure("the file is empty", allowed: "a lab: title, data, network, training, experiments")
                : failure("the file cannot be read")
        }
        guard data.count <= byteLimit else {
            throw failure("the file is too large for a lab", allowed: "at most 8 MB")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw failure("the file is not UTF-8 text", allowed: "a file saved as UTF-8")
        }
        return text.hasPrefix("\u{feff}") ? String(text.dropFirst()) : text
    }
}
