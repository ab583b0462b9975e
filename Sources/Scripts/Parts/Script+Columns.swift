extension PyTorchScript {
    /// How outputs, weights and gradients come into a row, under the names that Descent gives them.
    static func columns(_ needs: Needs) -> [String] {
        var functions: [String] = []
        if needs.outputs != .none { functions.append(outputs(needs)) }
        if needs.weights != .none { functions.append(parameters(needs)) }
        if needs.activity { functions.append(activity) }
        if needs.summaries != .none { functions.append(summaries) }
        return functions.isEmpty ? [] : [functions.joined(separator: "\n\n\n")]
    }

    private static func outputs(_ needs: Needs) -> String {
        let single = ["return {f\"output.{unit}\": o for unit, o in enumerate(outputs[0].tolist(), 1)}"]
        let several = [
            "return {",
            "    f\"output.{sample}.{unit}\": o",
            "    for sample, row in enumerate(outputs.tolist(), 1) for unit, o in enumerate(row, 1)",
            "}",
        ]
        let body: [String] =
            switch needs.samples {
            case .none: single
            case .all: several
            case .some: ["if len(outputs) == 1:"] + single.map { "    \($0)" } + several
            }
        return """
            def output_columns(outputs):
                \"\"\"Every output of the network, for every sample.\"\"\"
            \(indented(body))
            """
    }

    private static func parameters(_ needs: Needs) -> String {
        let reference = [
            "numbers = [n for layer in layers for row in of(layer.weight).t().tolist() for n in row]",
            "return {f\"{prefix}w{place}\": n for place, n in enumerate(numbers, 1)}",
        ]
        let general = [
            "columns = {}",
            "for number, layer in enumerate(layers, 1):",
            "    for input, row in enumerate(of(layer.weight).t().tolist(), 1):",
            "        for unit, w in enumerate(row, 1):",
            "            columns[f\"{prefix}layer{number}.w.{input}.{unit}\"] = w",
            "    if layer.bias is not None:",
            "        for unit, b in enumerate(of(layer.bias).tolist(), 1):",
            "            columns[f\"{prefix}layer{number}.b.{unit}\"] = b",
            "return columns",
        ]
        let body: [String] =
            switch needs.reference {
            case .none: general
            case .all: reference
            case .some:
                [
                    "if [(layer.in_features, layer.out_features, layer.bias) for layer in layers] == 2 * [(2, 2, None)]:"
                ]
                    + reference.map { "    \($0)" } + general
            }
        let names =
            switch needs.reference {
            case .none: "layer1.w.<input>.<unit> and layer1.b.<unit>"
            case .all: "w1 to w8, layer after layer, a row per input"
            case .some: "w1 to w8 in a 2-2-2 network, else layer1.w.<input>.<unit> and layer1.b.<unit>"
            }
        return """
            def parameter_columns(model, prefix="", of=lambda parameter: parameter):
                \"\"\"Every weight and bias, or what `of` tells of it, by its name:
                \(names).\"\"\"
                layers = linear_layers(model)
            \(indented(body))
            """
    }

    private static let activity = """
        def active_columns(model, x):
            \"\"\"For every unit of a ReLU the share of samples on which it is above zero.\"\"\"
            columns = {}
            with torch.no_grad():
                for place, module in enumerate(model):
                    x = module(x)
                    if isinstance(module, nn.ReLU):
                        shares = (~(x <= 0)).float().mean(0).tolist()
                        layer = place // 2 + 1
                        columns.update({f"active.layer{layer}.{unit}": s for unit, s in enumerate(shares, 1)})
            return columns
        """

    private static let summaries = """
        def summary_columns(model, is_end):
            \"\"\"The parameters of every layer, and their gradients, in a few numbers.\"\"\"
            columns = {}
            for number, layer in enumerate(linear_layers(model), 1):
                numbers = torch.cat([p.detach().flatten() for p in layer.parameters()]).double()
                measures = {"mean": numbers.mean(), "std": numbers.std(correction=0)}
                for name, share in [("min", 0), ("q25", 0.25), ("median", 0.5), ("q75", 0.75), ("max", 1)]:
                    measures[name] = numbers.quantile(share)
                measures["norm"] = numbers.norm()
                if not is_end:
                    slopes = torch.cat([p.grad.flatten() for p in layer.parameters()]).double()
                    measures["gradient_norm"] = slopes.norm()
                columns.update({f"layer{number}.{name}": value.item() for name, value in measures.items()})
            return columns
        """

    static func indented(_ lines: [String], by depth: Int = 1) -> String {
        lines.map { String(repeating: "    ", count: depth) + $0 }.joined(separator: "\n")
    }
}
