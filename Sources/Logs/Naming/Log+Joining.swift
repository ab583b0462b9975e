extension Log {
    /// Several logs as one, in which no two runs have the same name: those that had are told apart by the folders in
    /// which their paths differ, or else counted.
    public init(joining logs: [Log]) {
        self.init(runs: logs.flatMap(\.runs), remarks: logs.flatMap(\.remarks))
        let equals = Dictionary(grouping: runs.indices) { runs[$0].name }.values.filter { $0.count > 1 }
        for places in equals {
            for (place, name) in zip(places, Self.apart(places.map { runs[$0] })) { runs[place].name = name }
        }
        var seen: [String: Int] = [:]
        for place in runs.indices {
            let count = seen[runs[place].name, default: 0] + 1
            seen[runs[place].name] = count
            if count > 1 { runs[place].name += " (\(count))" }
        }
    }

    /// Names for runs of one name: where only the folders differ, `version_0/metrics.csv` becomes `version_0`.
    private static func apart(_ runs: [LogRun]) -> [String] {
        let paths = runs.map { $0.source.split(separator: "/").filter { $0 != "." }.map(String.init) }
        let shortest = paths.map(\.count).min() ?? 0
        func isSame(_ component: ([String]) -> String) -> Bool {
            Set(paths.map(component)).count == 1
        }
        let start = (0..<shortest).prefix { place in isSame { $0[place] } }.count
        let end = (0..<(shortest - start)).prefix { place in isSame { $0[$0.count - 1 - place] } }.count
        return zip(runs, paths).map { run, path in
            var differing = Array(path[start..<(path.count - end)])
            if end == 0, let file = differing.popLast() { differing.append(stem(of: file)) }
            guard !differing.isEmpty else { return run.name }
            let isFile = path.last.map { stem(of: $0) } == run.name
            return (isFile ? differing : differing + [run.name]).joined(separator: "/")
        }
    }
}
