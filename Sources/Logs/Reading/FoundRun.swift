internal import Foundation

/// A run and the place where it was found.
struct FoundRun {
    /// The run, under the name that its format gave it.
    var run: LogRun
    /// The folders in which it was found, and perhaps its file's name without the ending.
    let components: [String]
    /// Whether the format had no name for it.
    let isNamedByPlace: Bool
    /// Whether its file was asked for by name, and not found in a folder.
    let isAskedFor: Bool

    /// Names of files that tell nothing of the run in them.
    private static let plainWords: Set<String> = [
        "metrics", "history", "log", "logs", "training_log", "trainer_state", "progress", "results",
        "evals_result", "run", "train", "training", "output", "wandb-history", "data", "loss",
    ]

    /// The folders of a file and its name without the ending.
    static func components(of file: String) -> [String] {
        folderComponents(of: file).dropLast() + [Log.stem(of: file)]
    }

    /// A folder and those in which it stands.
    static func folderComponents(of path: String) -> [String] {
        URL(fileURLWithPath: path).standardizedFileURL.pathComponents.filter { $0 != "/" }
    }

    /// The runs under names that are unique: a run without a name is called as its place, without what all of them have
    /// in common.
    static func named(_ found: [FoundRun]) -> [LogRun] {
        let labels = labels(of: found)
        let given = Dictionary(grouping: found.filter { !$0.isNamedByPlace }, by: \.run.name)
        var taken: Set<String> = []
        return zip(found, labels).map { found, label in
            var run = found.run
            if found.isNamedByPlace {
                run.name = label
            } else if let alike = given[run.name], alike.count > 1 {
                let isElsewhere = alike.contains { $0.components != found.components }
                if isElsewhere {
                    run.name = "/\(label)".hasSuffix("/\(run.name)") ? label : "\(label)/\(run.name)"
                }
            }
            run.name = unique(run.name, &taken)
            return run
        }
    }

    private static func unique(_ name: String, _ taken: inout Set<String>) -> String {
        var (unique, count) = (name, 1)
        while !taken.insert(unique).inserted {
            count += 1
            unique = "\(name) (\(count))"
        }
        return unique
    }

    /// What tells the places apart.
    private static func labels(of found: [FoundRun]) -> [String] {
        var places = found.map(\.components)
        let isOne = Set(places).count == 1
        if isOne, found.allSatisfy(\.isAskedFor) { return places.map { $0.last ?? "" } }
        func last() -> String? {
            guard let last = places.first?.last, places.allSatisfy({ $0.count > 1 && $0.last == last }) else {
                return nil
            }
            return last
        }
        while let last = last(), isOne ? plainWords.contains(last) : true {
            places = places.map { $0.dropLast() }
        }
        while let first = places.first?.first, places.allSatisfy({ $0.count > 1 && $0.first == first }) {
            places = places.map { Array($0.dropFirst()) }
        }
        return places.map { $0.joined(separator: "/") }
    }
}
