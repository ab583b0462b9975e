extension Experiment.Member {
    /// What sets it apart beside a seed, as a name that no run has; nil where nothing else does.
    package var setting: String? {
        let others = variations.filter { !$0.key.isSeed }
        return others.isEmpty
            ? nil : others.map { "\($0.key)=\($0.value)" }.joined(separator: " | ") + " | seeds"
    }
}

extension Experiment.Variation {
    /// As a run's name has it: `relu`, `step_size=0.1`.
    var text: String { isWord ? value : "\(key)=\(value)" }
}

extension String {
    /// Whether a key of this name chooses random numbers, and nothing besides.
    package var isSeed: Bool { self == "seed" || hasSuffix(".seed") }
}
