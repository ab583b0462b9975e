internal import Labs
internal import Training

extension PyTorchScript {
    /// How a run's rows come into its table.
    static func writing(_ lab: Lab, _ runs: [Run]) -> [String] {
        let isSingle = runs.count == 1
        let path =
            isSingle
            ? "pathlib.Path(\(Python.string("\(lab.name).csv")))"
            : "pathlib.Path(\(Python.string(lab.name))) / f\"{name}.csv\""
        return [
            """
            def write(\(isSingle ? "" : "name, ")rows):
                \"\"\"Writes the rows of a run to its table; numbers read back to the same bits.\"\"\"
                path = \(path)
            \(isSingle ? "" : "    path.parent.mkdir(exist_ok=True)\n")    table = None
                with open(path, "w", newline="") as file:
                    for row in rows:
                        if table is None:
                            table = csv.DictWriter(file, list(row), lineterminator="\\n")
                            table.writeheader()
                        table.writerow(row)
                print(f"{path}: {row['iteration']} iterations")
            """
        ]
    }

    /// One run, without functions around it.
    static func single(_ run: Run, _ needs: Needs, _ samples: SampleFunctions) -> [String] {
        body(run, needs, samples, isSingle: true)
    }

    /// A function per run, under the question that it is to answer.
    static func several(_ lab: Lab, _ runs: [Run], _ needs: Needs, _ samples: SampleFunctions) -> [String] {
        var lines: [String] = [], entries: [String] = [], names: Set<String> = []
        var experiment: String?
        for run in runs {
            if let first = run.experiments.first, first != experiment {
                experiment = first
                lines += title(of: first, lab)
            }
            var name = "run_" + Python.identifier(run.name), number = 2
            while !names.insert(name).inserted {
                name = "run_\(Python.identifier(run.name))_\(number)"
                number += 1
            }
            entries.append("    \(Python.string(run.name)): \(name),")
            lines.append("def \(name)():")
            lines += body(run, needs, samples, isSingle: false).map { "    \($0)" }
            lines += ["", ""]
        }
        return lines + ["RUNS = {"] + entries + [
            "}", "",
            """
            if __name__ == "__main__":
                names = sys.argv[1:] or list(RUNS)
                for name in names:
                    if name not in RUNS:
                        sys.exit(f"there is no run {name}; there are: {', '.join(RUNS)}")
                for name in names:
                    RUNS[name]()
            """,
        ]
    }

    private static func title(of slug: String, _ lab: Lab) -> [String] {
        guard let experiment = lab.experiments.first(where: { $0.slug == slug }) else { return [] }
        let question = experiment.question.map { [Python.words($0)] } ?? []
        return [
            "# " + ([Python.words(experiment.name)] + question).joined(separator: ": ").prefix(300), "", "",
        ]
    }

    private static func body(
        _ run: Run, _ needs: Needs, _ samples: SampleFunctions, isSingle: Bool
    ) -> [String] {
        let settings = run.settings
        return data(run, samples) + start(settings) + update(settings)
            + call(run, needs, isSingle: isSingle)
    }

    private static func data(_ run: Run, _ samples: SampleFunctions) -> [String] {
        let settings = run.settings
        var lines = ["x, y = \(samples.name(of: run))()"]
        // Targets as the loss takes them.
        if case .classes = run.samples.targets {
            let outputs = settings.network.layers.last ?? 1
            if outputs == 1 {
                lines.append("y = y.float().unsqueeze(1)")
            } else if !settings.loss.takesClassIndices {
                lines.append("y = nn.functional.one_hot(y, \(outputs)).float()")
            }
        }
        if settings.validation != nil {
            lines.append(
                "(x, y), validation = split(x, y, share=\(run.data.validation), seed=\(run.data.seed ?? 0))")
        }
        if settings.data.standardisation != nil {
            if settings.validation == nil {
                lines.append("x, = standardise(x)")
            } else {
                lines += [
                    "x, unseen = standardise(x, validation[0])", "validation = (unseen, validation[1])",
                ]
            }
        }
        return lines
    }

    private static func start(_ settings: Settings) -> [String] {
        let network = settings.network
        var before: [String] = [], after: [String] = []
        switch settings.start {
        case .given(let parameters):
            let tables = zip(parameters.weights, network.connections).map { weights, layer in
                Python.list(
                    stride(from: 0, to: weights.count, by: layer.outCount).map { first in
                        Python.list(weights[first..<first + layer.outCount].map(Python.number))
                    })
            }
            after = Python.lines(tables, indent: "", open: "set_weights(model, ", close: ")")
            if !parameters.biases.isEmpty {
                let rows = parameters.biases.map { Python.list($0.map(Python.number)) }
                after += Python.lines(rows, indent: "", open: "set_biases(model, ", close: ")")
            }
        case .drawn(let initializer, let seed):
            guard let call = initializer.pytorch else {
                before = ["torch.manual_seed(\(seed))"]
                break
            }
            let arguments = ["model", call.name] + call.arguments(of: initializer)
            after = ["torch.manual_seed(\(seed))", "draw_weights(\(arguments.joined(separator: ", ")))"]
        }
        let layers = zip(network.connections, network.activations).map { layer, activation in
            "nn.Linear(\(layer.inCount), \(layer.outCount)\(network.bias ? "" : ", bias=False")), "
                + made(activation.pytorch, activation)
        }
        return before + ["model = nn.Sequential("] + layers.map { "    \($0)," } + [")"] + after
    }

    private static func update(_ settings: Settings) -> [String] {
        let optimizer = settings.optimizer
        let arguments =
            ["model.parameters()", "lr=\(settings.stepSize)"] + optimizer.pytorch.arguments(of: optimizer)
        var lines = ["optimizer = \(optimizer.pytorch.name)(\(arguments.joined(separator: ", ")))"]
        if let call = settings.schedule.pytorch {
            let arguments = ["optimizer"] + call.arguments(of: settings.schedule)
            lines.append("scheduler = \(call.name)(\(arguments.joined(separator: ", ")))")
        }
        if let batches = settings.batches {
            let order =
                batches.seed.map {
                    ["shuffle=True", "generator=torch.Generator().manual_seed(\($0))"]
                } ?? []
            let arguments = ["TensorDataset(x, y)", "batch_size=\(batches.size)"] + order
            lines.append("loader = DataLoader(\(arguments.joined(separator: ", ")))")
        }
        return lines
    }

    private static func call(_ run: Run, _ needs: Needs, isSingle: Bool) -> [String] {
        let settings = run.settings
        var arguments = [
            "model", made(settings.loss.pytorch, settings.loss), "optimizer", "x", "y",
            "iterations=\(settings.iterations)",
        ]
        if settings.batches != nil { arguments.append("loader=loader") }
        if settings.validation != nil { arguments.append("validation=validation") }
        if settings.data.labels != nil {
            let isOne = settings.network.layers.last == 1
            arguments.append(
                "accuracy=" + (isOne ? "right_answers(\(settings.loss.decisionThreshold))" : "right_classes"))
        }
        if settings.schedule.pytorch != nil { arguments.append("scheduler=scheduler") }
        switch settings.clipping {
        case .norm(let bound):
            arguments.append("clip=lambda w: nn.utils.clip_grad_norm_(w, \(bound))")
        case .value(let bound):
            arguments.append("clip=lambda w: nn.utils.clip_grad_value_(w, \(bound))")
        case nil: break
        }
        if let rule = settings.earlyStopping {
            arguments.append("patience=\(rule.patience)")
            if rule.minDelta != 0 { arguments.append("min_delta=\(rule.minDelta)") }
        }
        if settings.keepsSummaries { arguments.append("summarise_every=\(settings.summaryInterval)") }
        if needs.weights == .some, !settings.keepsWeights { arguments.append("keeps_weights=False") }
        if needs.outputs == .some, !settings.keepsOutputs { arguments.append("keeps_outputs=False") }
        let name = isSingle ? "" : "\(Python.string(run.name)), "
        return Python.lines(arguments, indent: "", open: "write(\(name)train(", close: "))")
    }

    /// An entry of a list, made of its options.
    private static func made(_ call: PyTorchCall, _ choice: some Choice) -> String {
        "\(call.name)(\(call.arguments(of: choice).joined(separator: ", ")))"
    }

    /// What a script leaves to Descent.
    static func remarks(_ runs: [Run]) -> [String] {
        var remarks: [String] = []
        if runs.contains(where: { $0.settings.keepsCurvature }) {
            remarks.append(
                "The script does not measure the curvature of the loss: curvature.largest is Descent's alone."
            )
        }
        if runs.contains(where: { $0.settings.keepsSummaries }) {
            remarks.append(
                "Of a layer the script does not measure update_ratio, inactive and saturated: these are Descent's alone."
            )
        }
        for run in runs where run.settings.schedule.name == Schedule.warmUp.name {
            guard run.settings.schedule.options["start_factor"] > 1 else { continue }
            remarks.append(
                "PyTorch takes no start_factor above 1: the run \(run.name) ends with its ValueError.")
        }
        return remarks
    }
}
