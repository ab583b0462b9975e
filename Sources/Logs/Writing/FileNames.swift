/// Names for the files of runs, whatever the runs are called: none leads out of its folder, no two are one.
struct FileNames {
    private var taken: Set<String> = []

    /// A name without an ending. A `/` is a folder of its own where there may be some, else a `-`.
    mutating func name(for run: String, folders: Bool = false) -> String {
        let parts = run.split(separator: "/").map { Self.part(String($0)) }.filter { !$0.isEmpty }
        let base = parts.isEmpty ? "run" : parts.joined(separator: folders ? "/" : "-")
        var name = base, number = 2
        // Some file systems do not tell capitals.
        while !taken.insert(name.lowercased()).inserted {
            name = "\(base)-\(number)"
            number += 1
        }
        return name
    }

    private static func part(_ text: String) -> String {
        var part = ""
        for scalar in text.unicodeScalars where part.utf8.count < 100 {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: part += "-"
            default: part.unicodeScalars.append(scalar)
            }
        }
        return part.allSatisfy { $0 == "." } ? "" : part
    }
}
