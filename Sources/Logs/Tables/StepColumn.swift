/// Which column tells where a row stands.
enum StepColumn {
    /// The words for it, the finest count first: where there are steps, epochs are no measure of where a point stands.
    static let words = [
        "step", "steps", "_step", "global_step", "iteration", "iterations", "iter", "batch", "update", "步数",
        "步",
        "迭代", "迭代次数", "epoch", "epochs", "round", "轮", "轮次", "轮数", "回合", "unnamed: 0", "",
    ]

    /// The column among these that holds the steps.
    static func find(among names: [String]) -> String? {
        for word in words {
            if let name = names.first(where: { plain($0) == word }) { return name }
        }
        return nil
    }

    /// Whether a column counts epochs.
    static func isEpoch(_ name: String) -> Bool {
        ["epoch", "epochs", "轮", "轮次", "轮数", "回合"].contains(plain(name))
    }

    private static func plain(_ name: String) -> String {
        name.lowercased().trimming { $0 == " " || $0 == "\t" }
    }
}

extension String {
    /// Without such characters at its ends.
    func trimming(_ isTrimmed: (Character) -> Bool) -> String {
        var text = self[...]
        while let first = text.first, isTrimmed(first) { text.removeFirst() }
        while let last = text.last, isTrimmed(last) { text.removeLast() }
        return String(text)
    }
}
