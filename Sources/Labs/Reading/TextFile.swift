internal import Foundation

/// A file of text that someone names: read within limits, or said why not.
enum TextFile {
    /// Why a file's text cannot be had.
    enum Failure: Error {
        case missing, directory, special, empty, unreadable, tooLarge, notUTF8
    }

    /// More than any lab or its data need.
    static let byteLimit = 8 << 20

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
    static func nearest(to path: String, from folder: String) -> String? {
        let start = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let place = path.hasPrefix("/") ? start : folder + start
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.isEmpty ? "." : place)) ?? []
        return names.sorted().nearest(to: String(path.dropFirst(start.count))).map { start + $0 }
    }
}
