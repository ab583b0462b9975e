internal import Errors
internal import Foundation
internal import Logs

/// The logs that a lab names, each read once: from the lab's folder, or from what is carried with it and nowhere else.
struct NamedLogs {
    private enum Place {
        case folder(String)
        case carried
    }

    private let place: Place
    /// What was read, by the paths that the lab gives.
    private(set) var logs: [String: Log] = [:]

    /// Those in a folder, whose path ends in a slash or is empty.
    init(in folder: String) { place = .folder(folder) }

    /// Those of these, and no others.
    init(carried logs: [String: Log]) {
        place = .carried
        self.logs = logs
    }

    /// The log at a path that the lab gives.
    mutating func log(at path: String) throws(LogError) -> Log {
        if let known = logs[path] { return known }
        guard case .folder(let folder) = place else {
            throw LogError(
                .fileTooLarge, file: path,
                problem: "the page does not carry this log: it is too large for one")
        }
        let place = path.hasPrefix("/") ? path : folder + path
        let log = try Log.read(path: place).joiningParts().named(path, for: place)
        logs[path] = log
        return log
    }
}
