public import Labs
internal import Training

/// A lab, or one run of it, as a Python script that trains the same with PyTorch: the same data, the same first weights,
/// the same updates, and for each run a table with the columns of Descent's history.
public struct PyTorchScript: Sendable {
    /// The script.
    public let text: String
    /// What the script does not do that Descent does, a sentence each.
    public let remarks: [String]

    /// The script of some runs of a lab; one run stands without functions around it.
    ///
    /// - Parameter runs: Some of the lab's, at least one; where none are named, all.
    public init(_ lab: Lab, runs: [Run]? = nil) {
        let runs = runs ?? lab.runs
        let needs = Needs(runs), samples = SampleFunctions(runs)
        remarks = Self.remarks(runs)
        let parts: [[String]] = [
            Self.head(lab, runs, remarks) + [""] + Self.imports(needs, isSingle: runs.count == 1),
            needs.definitions, samples.lines, Self.preparing(needs), Self.weights(needs),
            Self.measuring(needs), Self.columns(needs), Self.training(needs), Self.writing(lab, runs),
            runs.count == 1 ? Self.single(runs[0], needs, samples) : Self.several(lab, runs, needs, samples),
        ]
        text =
            parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n\n") + "\n"
    }
}
