internal import Errors
internal import Yams

extension LabReader {
    /// The text of a file that the lab names, and its path seen from here; nil where it was told why it cannot be had.
    ///
    /// - Parameters:
    ///   - what: What the file is read for, in a word.
    ///   - content: What it should hold.
    ///   - example: What should be named instead of it.
    ///   - node: Where the lab names it.
    mutating func text(
        inFile path: String, of what: String, holding content: String, example: String, at node: Node?
    ) -> (path: String, text: String)? {
        do throws(TextFile.Failure) {
            return (files.shownPath(of: path), try files.text(at: path))
        } catch {
            let (message, allowed): (String, String?) =
                switch error {
                case .missing: ("there is no file \(shown(path))", nil)
                case .directory: ("\(shown(path)) is a directory", nil)
                case .special, .unreadable: ("\(shown(path)) cannot be read", nil)
                case .empty: ("\(shown(path)) is empty", content)
                case .tooLarge:
                    ("\(shown(path)) is too large for \(what)", "at most \(TextFile.byteLimit >> 20) MB")
                case .notUTF8: ("\(shown(path)) is not UTF-8 text", "a file saved as UTF-8")
                }
            guard let node else { return nil }
            reader.report(
                node, error.code, message, allowed: allowed ?? "\(example), from the lab file's folder",
                suggestion: error == .missing ? files.nearest(to: path) : nil)
            return nil
        }
    }
}
