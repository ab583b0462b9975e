extension LogFormat {
    /// What a training script prints: `epoch 1 loss 0.5 val_loss 0.6`, `[0] train-rmse:0.5`.
    static let printedLog = LogFormat(
        name: "printed", title: "What a training script printed",
        reads: """
            `epoch 1 loss 0.5 val_loss 0.6`, `Epoch 3/10 … loss: 0.31 - accuracy: 0.9`, `[0] train-rmse:0.5`, `第3轮`: named \
            numbers over what is counted
            """,
        leaves: "numbers without a name, times and rates",
        content: .table { table, name in
            guard table.origin == .printed else { return nil }
            var step = table.stepColumn
            // A count that mostly stays is no measure of where a line stands.
            if let column = step, Set(column.numbers).count * 2 < column.numbers.count { step = nil }
            return table.run(name, step: step).map { [$0] }
        })
}
