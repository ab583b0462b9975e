extension LogFormat {
    /// What a training script prints: `epoch 1 loss 0.5 val_loss 0.6`, `[0] train-rmse:0.5`.
    static let printedLog = LogFormat(
        name: "printed", title: "What a training script printed",
        reads: """
            `epoch 1 loss 0.5 val_loss 0.6`, `Epoch 3/10 … loss: 0.31 - accuracy: 0.9`, `[0] train-rmse:0.5`, \
            `[1,  2000] loss: 2.2`, `第3轮`: named numbers over what is counted
            """,
        leaves: "numbers without a name or in a sentence, times and rates; a last line that only looks back",
        content: .table { table, name in
            guard table.origin == .printed else { return nil }
            let step = table.stepColumn
            var run = table.run(name, step: step)
            // A count that mostly stays is no measure of where a line stands, unless it begins anew in every epoch.
            if let step, Set(step.numbers).count * 2 < step.numbers.count, run?.numberedThrough() == nil {
                run = table.run(name, step: nil)
            }
            return run.map { [$0] }
        })
}
