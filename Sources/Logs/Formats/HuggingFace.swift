extension LogFormat {
    /// What Hugging Face's `Trainer` writes beside a model: `trainer_state.json` with its `log_history`.
    static let huggingFace = LogFormat(
        name: "huggingface", title: "Hugging Face trainer_state.json",
        reads: "every number of `log_history` over `step`, `epoch` beside it", leaves: "the best checkpoint",
        content: .json { value, name in
            guard case .array(let rows) = value["log_history"] else { return nil }
            let table = Table(rows)
            guard var run = table.run(name, step: table["step"]) else { return nil }
            run.parameters = [
                "num_train_epochs", "max_steps", "train_batch_size", "logging_steps", "eval_steps",
            ]
            .compactMap { key in
                value[key]?.number.map { LogRun.Parameter(name: key, value: Table.text($0)) }
            }
            return [run]
        })
}
