internal import Errors
internal import Training
internal import Yams

extension LabReader {
    /// The settings that a draft amounts to, and where its data come from; reports at `node` what does not fit.
    mutating func settings(
        _ draft: Draft, at node: Node?
    ) -> (settings: Settings, source: DataSource, samples: RawSamples)? {
        let before = reader.problems.count
        guard let stepSize = draft.stepSize, var samples = samples(draft, at: node) else { return nil }
        if draft.data.set == nil, draft.data.csv != nil {
            samples = samples.counted(outputs: draft.layers?.last, under: draft.loss)
        }
        guard let network = network(draft, samples, at: node)
        else { return nil }
        let outputs = network.layers[network.layers.count - 1]
        let start = start(draft, network, at: node)
        checkLoss(draft.loss, network, at: node)
        guard reader.problems.count == before, let start,
            fits(network, samples: samples.inputs.count, at: node),
            let parts = parts(samples, draft, outputs: outputs, at: node),
            let batches = batches(draft, samples: parts.training.sampleCount, at: node),
            let iterations = iterations(draft, batches, samples: parts.training.sampleCount, at: node)
        else { return nil }
        var settings = Settings(
            data: parts.training, network: network, start: start, loss: draft.loss,
            optimizer: draft.optimizer, stepSize: stepSize, iterations: iterations)
        settings.validation = parts.validation
        settings.schedule = draft.schedule
        settings.batches = batches
        settings.clipping = draft.clipping
        settings.earlyStopping = draft.earlyStopping
        settings.record = draft.record
        settings.curvature = draft.curvature
        guard isInRange(settings.data, draft.loss, at: node), fits(settings, at: node) else { return nil }
        return (settings, source(of: draft.data), samples)
    }

    /// The network between the samples' inputs and targets.
    private mutating func network(_ draft: Draft, _ samples: RawSamples, at node: Node?) -> Network? {
        let inputs = samples.inputs[0].count
        var layers = draft.layers ?? []
        if let hidden = draft.hidden {
            layers = [inputs] + hidden + [samples.outputCount(under: draft.loss)]
        }
        guard let first = layers.first, let last = layers.last else { return nil }
        let before = reader.problems.count
        if first != inputs {
            report(
                node ?? nodes["data.inputs"], "network.layers",
                .misfit, "rows of \(counted(inputs, "input")) for a network that takes \(first)",
                allowed: "\(counted(first, "number")) a row, or layers that begin with \(inputs)")
        }
        checkTargets(samples, draft, outputs: last, at: node)
        let depth = layers.count - 1, given = draft.activations
        let activations =
            switch given.count {
            case 1: Array(repeating: given[0], count: depth)
            // The hidden layers', however many, and the outputs'.
            case 2: Array(repeating: given[0], count: depth - 1) + [given[1]]
            default: given
            }
        if activations.count != depth {
            report(
                node, "network.activation",
                .misfit,
                "\(counted(activations.count, "activation")) for \(counted(depth, "layer")) of weights",
                allowed: "one activation; two, for hidden layers and outputs"
                    + (depth > 2 ? "; or \(depth)" : ""))
        }
        guard reader.problems.count == before else { return nil }
        return Network(layers: layers, bias: draft.bias, activations: activations)
    }

    private mutating func checkTargets(_ samples: RawSamples, _ draft: Draft, outputs: Int, at node: Node?) {
        guard !samples.fit(outputs: outputs) else { return }
        let place = node ?? nodes["data.targets"]
        switch samples.targets {
        case .numbers(let rows):
            report(
                place, "network.layers",
                .misfit, "rows of \(counted(rows[0].count, "target")) for a network that puts out \(outputs)",
                allowed: "\(counted(outputs, "number")) a row, or layers that end with \(rows[0].count)")
        case .classes(let labels, let names) where names.isEmpty:
            let last = labels.max() ?? 0, most = max(1, outputs - 1)
            report(
                place, "network.layers", .misfit, "class \(last) for a network that puts out \(outputs)",
                allowed: "classes 0 to \(most), or layers that end with \(last + 1)")
        case .classes(_, let names):
            let count = names.count, isOneEnough = count == 2 && !draft.loss.takesClassIndices
            report(
                place, "network.layers", .misfit, "\(count) classes for a network that puts out \(outputs)",
                allowed: "layers that end with \(count)\(isOneEnough ? ", or with 1" : "")")
        }
    }

    private mutating func checkLoss(_ loss: Loss, _ network: Network, at node: Node?) {
        if loss.takesClassIndices, network.layers.last == 1 {
            report(
                node, "training.loss", .lossMisfit, "\(loss.name) of one output is 0 whatever the output",
                allowed: "layers that end with 2 or more, or another loss")
        }
        if let last = network.activations.last, !loss.accepts(last) {
            let fitting = Activation.all.filter { loss.accepts($0) }.map { $0.name }
            report(
                node, "training.loss",
                .lossMisfit, "\(loss.name) takes outputs from 0 to 1, and \(last.name) gives others",
                allowed: "\(fitting.joined(separator: " or ")) at the outputs, or another loss")
        }
    }

    private mutating func isInRange(_ data: Dataset, _ loss: Loss, at node: Node?) -> Bool {
        guard let range = loss.targetRange,
            let odd = data.targets.joined().first(where: { !range.contains($0) })
        else { return true }
        report(
            node ?? nodes["data.targets"], "training.loss",
            .lossMisfit, "\(loss.name) cannot take a target of \(Double(odd).plain)",
            allowed: "targets from \(Double(range.lowerBound).plain) to \(Double(range.upperBound).plain)")
        return false
    }

    private mutating func batches(_ draft: Draft, samples: Int, at node: Node?) -> Batches?? {
        guard let size = draft.batchSize else { return .some(nil) }
        guard size <= samples else {
            report(
                node, "training.batch_size", .outOfRange,
                "batches of \(size) for \(counted(samples, "sample")) to learn from",
                allowed: "1 to \(samples), or all")
            return nil
        }
        return Batches(size: size, seed: draft.shuffle ? draft.shuffleSeed : nil)
    }

    private mutating func iterations(_ draft: Draft, _ batches: Batches?, samples: Int, at node: Node?)
        -> Int?
    {
        switch draft.length {
        case nil: return nil
        case .iterations(let count): return count
        case .epochs(let epochs):
            let count = batches?.count(of: samples) ?? 1
            guard epochs <= Key.iterationLimit / count else {
                report(
                    node, "training.epochs",
                    .outOfRange,
                    "\(counted(epochs, "epoch")) of \(counted(count, "batch", "batches")) are \(epochs * count) iterations",
                    allowed: "at most \(Key.iterationLimit) iterations")
                return nil
            }
            return epochs * count
        }
    }

    /// Reports at the varied value where there is one, else where the base says it.
    mutating func report(
        _ node: Node?, _ path: String, _ code: ErrorCode, _ message: String, allowed: String,
        suggestion: String? = nil
    ) {
        if let place = node ?? nodes[path] {
            reader.report(place, code, message, allowed: allowed, suggestion: suggestion)
        } else {
            reader.report(code, message, allowed: allowed)
        }
    }
}

extension RawSamples {
    /// With the whole numbers of a single column taken as classes, where they are 0 and 1 or where the network has an
    /// output for each; `outputs` is nil where the outputs follow from the data.
    fileprivate func counted(outputs: Int?, under loss: Loss) -> RawSamples {
        guard case .numbers(let rows) = targets, rows[0].count == 1 else { return self }
        let numbers = rows.map { $0[0] }, last = numbers.max() ?? 0
        guard numbers.allSatisfy({ $0 >= 0 && $0 == $0.rounded() }), last <= Float(LabReader.classLimit),
            last <= 1 || outputs.map({ $0 > 1 }) ?? loss.takesClassIndices
        else { return self }
        var counted = self
        counted.targets = .classes(numbers.map { Int($0) }, names: [])
        return counted
    }
}
