extension PyTorchScript {
    /// The loop, with what the runs ask for.
    static func training(_ needs: Needs) -> [String] {
        Python.lines(parameters(needs), indent: "", open: "def train(", close: "):") + [explanation(needs)]
            + (before(needs) + ["for state in range(iterations + 1):"] + inside(needs).map { "    \($0)" })
            .map { "    \($0)" }
    }

    private static func parameters(_ needs: Needs) -> [String] {
        let asked =
            needs.batches.parameter("loader") + needs.validation.parameter("validation")
            + needs.classes.parameter("accuracy") + needs.schedule.parameter("scheduler")
            + needs.clipping.parameter("clip") + needs.patience.parameter("patience")
            + (needs.patience == .none ? [] : ["min_delta=0.0"])
            + (needs.summaries == .none ? [] : ["summarise_every=\(needs.summaries == .all ? "1" : "None")"])
            + (needs.weights == .some ? ["keeps_weights=True"] : [])
            + (needs.outputs == .some ? ["keeps_outputs=True"] : [])
        let required = asked.filter { !$0.contains("=") }, optional = asked.filter { $0.contains("=") }
        return ["model", "loss_function", "optimizer", "x", "y", "iterations"] + required + optional
    }

    private static func explanation(_ needs: Needs) -> String {
        var lines = [
            "Trains a model, and yields a row for every state: state k is what holds after k updates."
        ]
        if needs.batches != .none {
            lines += ["", "With batches an update sees one of them, and `loss` is that batch's."]
        }
        if needs.patience != .none {
            lines += [
                "",
                "The run is over when the loss did not fall by more than `min_delta` for `patience` epochs.",
            ]
        }
        guard lines.count > 1 else { return "    \"\"\"\(lines[0])\"\"\"" }
        return "    \"\"\""
            + lines.map { $0 == lines[0] ? $0 : $0.isEmpty ? "" : "    \($0)" }
            .joined(separator: "\n") + "\n    \"\"\""
    }

    private static func before(_ needs: Needs) -> [String] {
        var lines: [String] = []
        switch needs.batches {
        case .none: break
        case .some:
            lines += [
                "batches = None if loader is None else endless(loader)",
                "epoch = 1 if loader is None else len(loader)  # in iterations",
            ]
        case .all: lines += ["batches = endless(loader)", "epoch = len(loader)  # in iterations"]
        }
        if needs.patience != .none { lines.append("lowest, waited = math.inf, 0") }
        return lines
    }

    private static func inside(_ needs: Needs) -> [String] {
        let isWatched = needs.patience != .none
        var lines = forward(needs)
        lines += needs.outputs.lines("keeps_outputs", ["row.update(output_columns(outputs))"])
        lines += needs.weights.lines("keeps_weights", ["row.update(parameter_columns(model))"])
        lines += [
            "if not is_end:",
            "    # Zeros to add to: the exercise's own script does not take the gradients away, either.",
            "    optimizer.zero_grad(set_to_none=False)",
            "    loss.backward()",
        ]
        lines += needs.weights.lines(
            "keeps_weights",
            ["row.update(parameter_columns(model, \"gradient.\", of=lambda parameter: parameter.grad))"]
        ).map { "    \($0)" }
        if needs.activity { lines += activity(needs) }
        lines += evaluation(needs)
        if isWatched { lines += watch(needs) }
        lines += needs.schedule.lines(
            "scheduler is not None and not is_end",
            needs.schedule == .all
                ? ["if not is_end:", "    row[\"step_size\"] = optimizer.param_groups[0][\"lr\"]"]
                : ["row[\"step_size\"] = optimizer.param_groups[0][\"lr\"]"])
        if needs.summaries != .none {
            let condition = "state % summarise_every == 0 or is_end"
            lines += [
                needs.summaries == .all
                    ? "if \(condition):" : "if summarise_every is not None and (\(condition)):",
                "    row.update(summary_columns(model, is_end))",
            ]
        }
        lines += [
            "yield row",
            "if is_end\(isWatched ? " or is_over" : "") or not is_finite(*(p.grad for p in model.parameters())):",
            "    return",
        ]
        lines += needs.clipping.lines("clip is not None", ["clip(model.parameters())"])
        lines.append("optimizer.step()")
        return lines + needs.schedule.lines("scheduler is not None", ["scheduler.step()"])
    }

    private static func forward(_ needs: Needs) -> [String] {
        let isEnd =
            "is_end = state == iterations or not is_finite(loss, outputs, *model.parameters())"
        switch needs.batches {
        case .none:
            return [
                "outputs = model(x)", "loss = loss_function(outputs, y)", isEnd,
                "row = {\"iteration\": state, \"loss\": loss.item()}",
            ]
        case .some, .all:
            let choice =
                needs.batches == .all ? "next(batches)" : "(x, y) if loader is None else next(batches)"
            let hasLoss = needs.batches == .all ? "not is_end" : "loader is None or not is_end"
            return [
                "inputs, targets = \(choice)", "outputs = model(inputs)",
                "loss = loss_function(outputs, targets)",
                isEnd, "row = {\"iteration\": state}",
                "if \(hasLoss):  # from the last state no batch leads on", "    row[\"loss\"] = loss.item()",
            ]
        }
    }

    private static func activity(_ needs: Needs) -> [String] {
        let condition: String? =
            switch needs.batches {
            case .none: nil
            case .some: "loader is None or not is_end"
            case .all: "not is_end"
            }
        let all = (needs.weights == .some ? ["keeps_weights"] : []) + (condition.map { ["(\($0))"] } ?? [])
        let inputs = needs.batches == .none ? "x" : "inputs"
        let line = "row.update(active_columns(model, \(inputs)))"
        return all.isEmpty ? [line] : ["if \(all.joined(separator: " and ")):", "    \(line)"]
    }

    /// What is measured at the end of every epoch, which is every state where there are no batches.
    private static func evaluation(_ needs: Needs) -> [String] {
        func right(_ row: String, _ outputs: String, _ targets: String) -> [String] {
            needs.classes.lines(
                "accuracy is not None", ["row[\"\(row).accuracy\"] = accuracy(\(outputs), \(targets))"])
        }
        let full: [String]
        switch needs.batches {
        case .none: full = right("training", "outputs", "y")
        case .some:
            full =
                ["whole = outputs if loader is None else model(x)"]
                + ["if loader is not None:", "    row[\"training.loss\"] = loss_function(whole, y).item()"]
                + right("training", "whole", "y")
        case .all:
            full =
                ["whole = model(x)", "row[\"training.loss\"] = loss_function(whole, y).item()"]
                + right("training", "whole", "y")
        }
        let apart = needs.validation.lines(
            "validation is not None",
            [
                "unseen = model(validation[0])",
                "row[\"validation.loss\"] = loss_function(unseen, validation[1]).item()",
            ] + right("validation", "unseen", "validation[1]"))
        let lines = full + apart
        guard !lines.isEmpty else { return [] }
        let measured = ["with torch.no_grad():"] + lines.map { "    \($0)" }
        return needs.batches == .none
            ? measured : ["if state % epoch == 0:"] + measured.map { "    \($0)" }
    }

    private static func watch(_ needs: Needs) -> [String] {
        var condition = needs.patience == .all ? "state > 0" : "patience is not None and state > 0"
        if needs.batches != .none { condition += " and state % epoch == 0" }
        let losses =
            (needs.validation == .none ? [] : ["validation.loss"])
            + (needs.batches == .none ? [] : ["training.loss"]) + ["loss"]
        return [
            "is_over = False",
            "if \(condition):",
            "    watched = next(row[name] for name in \(Python.list(losses.map(Python.string))) if name in row)",
            "    lowest, waited = (watched, 0) if watched + min_delta < lowest else (lowest, waited + 1)",
            "    is_over = waited >= patience",
        ]
    }
}
