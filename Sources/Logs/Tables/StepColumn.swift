/// Which column tells where a row stands.
enum StepColumn {
    /// The words for it, the finest count first: where there are steps, epochs are no measure of where a point stands.
    private static let words = [
        "step", "steps", "_step", "global_step", "trainer/global_step", "train_step", "iteration",
        "iterations", "iter",
        "iters", "it", "n_iter", "batch", "batches", "update", "updates", "步数", "步", "步骤", "全局步数", "迭代",
        "迭代次数",
        "迭代步数", "批次", "epoch", "epochs", "round", "rounds", "轮", "轮次", "轮数", "回合", "训练轮次", "训练轮数", "周期",
        "unnamed: 0", "",
    ]

    /// The column among these that holds the steps.
    static func find(among columns: [Table.Column]) -> Table.Column? {
        for word in words {
            if let column = columns.first(where: { plain($0.name) == word }) { return column }
        }
        return nil
    }

    /// Whether a column counts epochs.
    static func isEpoch(_ name: String) -> Bool {
        ["epoch", "epochs", "轮", "轮次", "轮数", "回合", "训练轮次", "训练轮数", "周期"].contains(plain(name))
    }

    /// Whether a column tells the time.
    static func isTime(_ name: String) -> Bool {
        [
            "time", "wall_time", "timestamp", "_timestamp", "_runtime", "runtime", "elapsed", "elapsed_time",
            "seconds", "时间",
            "用时",
        ].contains(plain(name))
    }

    private static func plain(_ name: String) -> String {
        String(
            name.lowercased().trimming { $0 == " " || $0 == "\t" }.map { $0 == " " || $0 == "-" ? "_" : $0 }
        )
        .replacing("unnamed:_0", with: "unnamed: 0")
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
