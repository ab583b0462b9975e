internal import Errors
internal import Foundation
internal import Histories

/// The files of a folder that a report was written to, each read within limits.
struct ResultFiles {
    let folder: String
    /// More than any run's table takes.
    private static let byteLimit = 2 << 30

    /// The bytes of a file that must be there.
    func bytes(_ name: String) throws(ComparisonError) -> [UInt8] {
        let path = "\(folder)/\(name)"
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw ComparisonError(.fileMissing, path, "there is no such file")
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw ComparisonError(.notAFile, path, "this is no file")
        }
        guard status.st_size <= Self.byteLimit else {
            throw ComparisonError(.fileTooLarge, path, "the file is larger than \(Self.byteLimit >> 30) GiB")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ComparisonError(.notAFile, path, "the file cannot be read")
        }
        return Array(data)
    }

    /// The bytes of one that may be missing.
    func optional(_ name: String) throws(ComparisonError) -> [UInt8]? {
        access("\(folder)/\(name)", F_OK) == 0 ? try bytes(name) : nil
    }

    /// What was recorded of a run, whose table this is.
    func history(_ file: String) throws(ComparisonError) -> History {
        let name = "histories/\(file)", bytes = try bytes(name)
        do throws(FormatError) {
            return try CSV.read(bytes, name: file)
        } catch {
            throw ComparisonError(.notOurs, "\(folder)/\(name):\(error.line)", error.problem)
        }
    }
}
