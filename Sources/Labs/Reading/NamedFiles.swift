/// The files that a lab names, each read once: from the lab's folder, or from what is carried with it and nowhere else.
struct NamedFiles {
    private enum Place {
        case folder(String)
        case carried([String: String])
    }

    private let place: Place
    /// What was read, by the paths that the lab gives.
    private(set) var texts: [String: String] = [:]

    /// Those in a folder, whose path ends in a slash or is empty.
    init(in folder: String) { place = .folder(folder) }

    /// Those of these texts.
    init(carried texts: [String: String]) { place = .carried(texts) }

    /// The text of the file at a path that the lab gives.
    mutating func text(at path: String) throws(TextFile.Failure) -> String {
        if let known = texts[path] { return known }
        switch place {
        case .folder: texts[path] = try TextFile.text(at: shownPath(of: path), isPlain: true)
        case .carried(let carried):
            if carried[path]?.utf8.count ?? 0 > TextFile.byteLimit { throw .tooLarge }
            texts[path] = carried[path]
        }
        guard let text = texts[path] else { throw .missing }
        return text
    }

    /// What errors call the file at a path that the lab gives.
    func shownPath(of path: String) -> String {
        guard case .folder(let folder) = place, !path.hasPrefix("/") else { return path }
        return folder + path
    }

    /// The path that was probably meant by one at which there is no file.
    func nearest(to path: String) -> String? {
        switch place {
        case .folder(let folder): TextFile.nearest(to: path, from: folder)
        case .carried(let texts): texts.keys.sorted().nearest(to: path)
        }
    }
}
