internal import Charting
internal import Foundation
public import Labs

/// A report of other logs in the place of a new one: that of several logs is called by the folder in which they lie.
public struct ReplacedReport {
    /// The page.
    let path: String
    /// The logs that the new one does not show, in alphabetical order.
    let files: [String]

    /// nil where no report of logs stands there, or none of a log that the lab does not show, too.
    public init?(before lab: Lab, in output: String) {
        let folder = NSString(string: output).appendingPathComponent(lab.name)
        guard ResultsOwner(of: URL(fileURLWithPath: folder))?.isLogs ?? true,
            let bytes = FileManager.default.contents(atPath: "\(folder)/runs.json"),
            let document = try? JSONDecoder().decode(ToldRuns.self, from: bytes)
        else { return nil }
        let left = Set(document.runs.compactMap(\.source?.file)).subtracting(lab.imported.map(\.file))
        guard !left.isEmpty else { return nil }
        path = "\(folder)/report.html"
        files = left.sorted()
    }

    /// `output/logs/report.html: note: replaces a report of a.csv, b.csv; --output names another place`
    public var note: String {
        let named = files.prefix(3).map { $0.shown() }.joined(separator: ", ")
        let rest = files.count > 3 ? " and \(files.count - 3) more" : ""
        return "\(path): note: replaces a report of \(named)\(rest); --output names another place"
    }
}
