internal import Logs

/// Which runs share a colour.
struct RunGroups {
    /// The group of each run.
    let group: [Int]
    /// What each group is called.
    let names: [String]

    /// How many runs the largest group has.
    var largest: Int { Dictionary(grouping: group) { $0 }.values.map(\.count).max() ?? 0 }

    /// Each run by itself.
    init(single runs: [LogRun]) {
        group = Array(runs.indices)
        names = runs.map(\.name)
    }

    /// The runs that have one value of a hyper-parameter, which the log tells or their names do (`lr=0.1`, `lr_0.1`);
    /// of a seed those that differ in nothing else; or those whose names fit one of some patterns.
    ///
    /// - Throws: ``PlotError`` where nothing tells the runs apart.
    init(_ runs: [LogRun], by word: String) throws(PlotError) {
        let keys: [String]
        if word.contains(where: { "*?,".contains($0) }) {
            let patterns = word.split(separator: ",").map(String.init)
            keys = runs.map { run in
                patterns.first { $0 == run.name || NamePattern($0).fits(run.name) } ?? run.name
            }
            guard zip(keys, runs).contains(where: { $0 != $1.name || patterns.contains($0) }) else {
                throw .noGroup(word, there: runs.map(\.name))
            }
        } else if runs.contains(where: { Self.value(of: word, in: $0) != nil }) {
            let isSeed = ["seed", "random_seed", "种子"].contains(word.lowercased())
            keys = runs.map { isSeed ? Self.name(of: $0, without: word) : Self.name(of: word, in: $0) }
        } else {
            var there: [String] = []
            for name in runs.flatMap({ $0.parameters.map(\.name) + Self.settings(in: $0.name).map(\.key) })
            where !there.contains(name) { there.append(name) }
            throw .noGroup(word, there: there)
        }
        var names: [String] = []
        group = keys.map { key in
            if let place = names.firstIndex(of: key) { return place }
            names.append(key)
            return names.count - 1
        }
        self.names = names
    }

    private static func value(of word: String, in run: LogRun) -> String? {
        run.parameters.first { $0.name == word }?.value
            ?? settings(in: run.name).first { $0.key == word }?.value
    }

    private static func name(of word: String, in run: LogRun) -> String {
        value(of: word, in: run).map { "\(word)=\($0)" } ?? run.name
    }

    /// What is left of a run without its seed.
    private static func name(of run: LogRun, without word: String) -> String {
        if run.parameters.contains(where: { $0.name == word }) {
            return run.parameters.filter { $0.name != word }.map { "\($0.name)=\($0.value)" }
                .joined(separator: ", ")
        }
        guard let setting = settings(in: run.name).first(where: { $0.key == word }) else { return run.name }
        let rest = [run.name[..<setting.range.lowerBound], run.name[setting.range.upperBound...]]
        return rest.map { String($0).trimmingSeparators }.filter { !$0.isEmpty }.joined(separator: "-")
    }

    /// The settings in a run's name, such as `lr=0.1-seed_3`: a word, a mark or none, and a number; or a word, `=` and
    /// anything up to the next mark.
    static func settings(in name: String) -> [(key: String, value: String, range: Range<String.Index>)] {
        // No name that tells settings is that long, and a longer one would take its time.
        guard name.utf8.count <= 500 else { return [] }
        return name.matches(of: setting).map { match in
            (String(match.1), String(match.2), match.range)
        }
    }

    private static var setting: Regex<(Substring, Substring, Substring)> {
        /([\p{L}_]*\p{L})(?:[=:_\-]?(?=[0-9.])|=)([0-9.]+(?:[eE]-?[0-9]+)?|[^\/,\s\-]+)/
    }
}

extension String {
    fileprivate var trimmingSeparators: String {
        var text = self[...]
        while let last = text.last, "/_-., ".contains(last) { text.removeLast() }
        while let first = text.first, "/_-., ".contains(first) { text.removeFirst() }
        return String(text)
    }
}
