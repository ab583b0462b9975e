internal import Labs
internal import Training

/// The samples of the runs, each set of them once, as a function that returns their tensors.
struct SampleFunctions {
    private var sets: [RawSamples] = []
    private var names: [RawSamples: String] = [:]
    private var sources: [String] = []

    init(_ runs: [Run]) {
        for run in runs where names[run.samples] == nil {
            sets.append(run.samples)
            names[run.samples] = sets.count == 1 ? "samples" : "samples_\(sets.count)"
            sources.append(Self.origin(of: run))
        }
    }

    /// What gives a run its samples.
    func name(of run: Run) -> String { names[run.samples] ?? "samples" }

    /// The functions.
    var lines: [String] {
        let functions = zip(sets, sources).map { set, source in
            ["def \(names[set] ?? "samples")():", "    \"\"\"\(source)\"\"\""] + Self.body(set)
        }
        return [functions.map { $0.joined(separator: "\n") }.joined(separator: "\n\n\n")]
    }

    /// Where they come from, in a sentence.
    private static func origin(of run: Run) -> String {
        let count = run.samples.inputs.count
        let samples = count == 1 ? "One sample" : "\(count) samples, a row each"
        switch run.data.origin {
        case .listed: return "\(samples)."
        case .table(let path): return "\(samples): \(Python.words(path))."
        case .generated(let set):
            let options = set.options.list.map { "\($0.name)=\($0.text)" }
            let seed = set.options["noise"] > 0 ? ["seed=\(run.data.seed ?? 0)"] : []
            return "\(samples): \(([set.name] + options + seed).joined(separator: ", "))."
        }
    }

    private static func body(_ set: RawSamples) -> [String] {
        var lines: [String] = []
        if !set.inputNames.isEmpty {
            lines.append("    # \(set.inputNames.map(Python.words).joined(separator: ", "))")
        }
        lines += table("x", set.inputs)
        switch set.targets {
        case .numbers(let rows): lines += table("y", rows)
        case .classes(let labels, let names):
            if !names.isEmpty {
                let words = names.enumerated().map { "\($0) \(Python.words($1))" }
                lines.append("    # The classes: \(words.joined(separator: ", "))")
            }
            lines += Python.lines(
                labels.map(String.init), indent: "    ", open: "y = torch.tensor([", close: "])")
        }
        return lines + ["    return x, y"]
    }

    private static func table(_ name: String, _ rows: [[Float]]) -> [String] {
        let rows = rows.map { Python.list($0.map(Python.number)) }
        guard rows.count > 1 else { return ["    \(name) = torch.tensor([\(rows.joined())])"] }
        let lines = Python.lines(rows, indent: "    ", open: "\(name) = torch.tensor([", close: "])")
        guard lines.count > 1 else { return lines }
        return ["    \(name) = torch.tensor(["] + rows.map { "        \($0)," } + ["    ])"]
    }
}
