import Foundation
import Languages

/// The files of this checkout.
enum Checkout {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The texts of all files under a folder whose names end so.
    static func texts(under folder: String, ending: String) -> [String] {
        let files = FileManager.default.enumerator(
            at: root.appending(path: folder), includingPropertiesForKeys: nil)
        return (files.map { Array($0) } ?? []).compactMap { $0 as? URL }
            .filter { $0.pathExtension == ending }
            .compactMap { try? String(contentsOf: $0, encoding: .utf8) }
    }

    /// A language, from its catalogue in `templates/languages/`.
    static func language(_ tag: String) throws -> Language {
        let file = root.appending(path: "templates/languages/\(tag).yaml")
        return try Language(tag: tag, catalogue: String(contentsOf: file, encoding: .utf8))
    }
}
