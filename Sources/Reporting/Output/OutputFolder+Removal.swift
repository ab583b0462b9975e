internal import Charting
internal import Foundation
public import Storage

// What was written can be taken away again, and nothing else.
extension OutputFolder {
    /// The store that all labs of an output directory share; it is made once there is something to be kept.
    ///
    /// - Throws: ``OutputError`` where the directory cannot be made.
    public static func store(in directory: String) throws(OutputError) -> Store {
        try check(directory)
        let url = URL(fileURLWithPath: directory, isDirectory: true)
        try make(url)
        return Store(url.appendingPathComponent(Store.folder).path)
    }

    /// The labs that have results in an output directory, by what only they hold.
    public static func names(in directory: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        return names.filter { name in
            !name.hasPrefix(".") && FileManager.default.fileExists(atPath: "\(directory)/\(name)/runs.json")
        }.sorted()
    }

    /// Removes every file that a command of Descent writes here, and the folders that are empty then.
    public func removeResults() -> Store.Removal {
        var removal = Store.Removal()
        func remove(_ name: String) {
            let path = url.appendingPathComponent(name).path
            let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
            removal.remove(path, bytes: size ?? 0)
        }
        func names(in folder: String, _ endings: [String]) -> [String] {
            let names =
                (try? FileManager.default.contentsOfDirectory(atPath: url.appendingPathComponent(folder).path))
                ?? []
            return names.filter { name in endings.contains(where: name.hasSuffix) }.map { "\(folder)/\($0)" }
        }
        let files = Form.all.map(\.file) + ["answers.html", "runs.json", "findings.json", "sweep.slurm"]
        let charts = names(in: "charts", ChartFormat.allCases.map { ".\($0.rawValue)" })
        for name in files + charts + names(in: "histories", [".csv", ".csv.partial"]) { remove(name) }
        for name in names(in: ".", [".log"]) where name.hasPrefix("./sweep-") { remove(name) }
        // Last: what could not be removed is still this lab's.
        remove(ResultsOwner.file)
        for folder in ["charts", "histories", ""] { rmdir(url.appendingPathComponent(folder).path) }
        return removal
    }
}
