internal import Errors
internal import Foundation

/// A file of text that someone names: read within limits, or said why not.
package enum TextFile {
    /// Why a file's text cannot be had.
    enum Failure: Error {
        case missing, directory, special, empty, unreadable, tooLarge, notUTF8

        var code: ErrorCode {
            switch self {
            case .missing: .fileMissing
            case .directory, .special, .unreadable: .notAFile
            case .empty: .emptyFile
            case .tooLarge: .fileTooLarge
            case .notUTF8: .notUTF8
            }
        }
    }

    /// More than any lab or its data need.
    package static let byteLimit = 8 << 20

    /// The text of a file, without a byte order mark. With `isPlain`, what only looks like a file, such as a pipe
    /// that might never end, is refused.
    static func text(at path: String, isPlain: Bool = false) throws(Failure) -> String {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else { throw .missing }
        if isDirectory.boolValue { throw .directory }
        if isPlain {
            let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
            let type = try? FileManager.default.attributesOfItem(atPath: target)[.type] as? FileAttributeType
            guard type == .typeRegular else { throw .special }
        }
        guard let handle = FileHandle(forReadingAtPath: path),
            let data = try? handle.read(upToCount: byteLimit + 1)
        else { throw FileManager.default.isReadableFile(atPath: path) ? .empty : .unreadable }
        if data.count > byteLimit { throw .tooLarge }
        guard let text = String(validating: data, as: UTF8.self) else { throw .notUTF8 }
        return text.hasPrefix("\u{feff}") ? String(text.dropFirst()) : text
    }

    /// The path of the file that `path`, seen from a folder, was probably meant to be.
    package static func nearest(to path: String, from folder: String) -> String? {
        let start = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let place = path.hasPrefix("/") ? start : folder + start
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.isEmpty ? "." : place)) ?? []
        return names.sorted().nearest(to: String(path.dropFirst(start.count))).map { start + $0 }
    }

    /// The text of a file that `what` is read from, such as "a lab".
    ///
    /// - Throws: ``LabError`` with what keeps it from being read.
    package static func source(at path: String, of what: String, holding content: String, example: String)
        throws(LabError) -> String
    {
        do {
            return try text(at: path)
        } catch {
            let (message, allowed): (String, String?) =
                switch error {
                case .missing: ("there is no such file", nil)
                case .directory: ("this is a directory", "\(what) file, such as \(example)")
                case .empty: ("the file is empty", content)
                case .unreadable, .special: ("the file cannot be read", nil)
                case .tooLarge: ("the file is too large for \(what)", "at most \(byteLimit >> 20) MB")
                case .notUTF8: ("the file is not UTF-8 text", "a file saved as UTF-8")
                }
            throw LabError(
                path: path, lines: [],
                problems: [
                    Problem(
                        code: error.code, message: message, allowed: allowed,
                        suggestion: error == .missing ? nearest(to: path, from: "") : nil)
                ])
        }
    }
}
