public import Autograd
public import Histories

extension DecisionRegions {
    /// More multiplications and additions than this, about 50 ms, the cells may not take together.
    static let workLimit = 100_000_000

    /// What the network of these settings says at weights in their order in memory: on cells over the range of the data
    /// and a tenth more on every side, `side` of them along each input.
    ///
    /// Nil where there are not two inputs, where several outputs are no classes, or where it would take too long. With one
    /// output, targets that are all 0 or 1 are classes.
    ///
    /// - Throws: `ShapeError` where an activation does not fit the network.
    public init?(_ settings: Settings, weights: [Float], side: Int = 120) throws(ShapeError) {
        let network = settings.network, data = settings.data, outputCount = network.layers.last ?? 0
        let labels = data.classLabels, hasOneOutput = outputCount == 1
        guard network.layers[0] == 2, hasOneOutput || labels != nil,
            network.work(samples: side * side) <= Self.workLimit
        else { return nil }
        let parts = [data] + (settings.validation.map { [$0] } ?? [])
        let x = Self.middles(of: parts, column: 0, count: side)
        let y = Self.middles(of: parts, column: 1, count: side)
        let threshold = settings.loss.decisionThreshold

        var classes: [Int] = [], outputs: [Double] = []
        var row = Inference(network, samples: side)
        row.assign(weights)
        for y in y {
            row.assign(inputs: x.map { data.inNetworkUnits([$0, y]) })
            let values = try row.outputs()
            if labels != nil { values.forEachClass(threshold: threshold) { classes.append($1) } }
            if hasOneOutput { values.withValues { outputs += $0.map(Double.init) } }
        }
        var samples: [Sample] = []
        for (place, part) in parts.enumerated() {
            let own = labels == nil ? nil : part.classLabels
            var given = Inference(network, samples: part.sampleCount)
            given.assign(weights)
            given.assign(inputs: part.inputs)
            try given.outputs().forEachClass(threshold: threshold) { sample, predicted in
                let inputs = (0...1).map { part.inOwnUnits(part.inputs[sample][$0], column: $0) }
                samples.append(
                    Sample(
                        x: inputs[0], y: inputs[1],
                        target: own.map { Double($0[sample]) } ?? Double(part.targets[sample][0]),
                        isWrong: own.map { $0[sample] != predicted } ?? false, isValidation: place > 0))
            }
        }
        self.init(
            x: x, y: y, classes: labels == nil ? nil : classes, outputs: hasOneOutput ? outputs : nil,
            threshold: hasOneOutput && labels != nil ? Double(threshold) : nil, samples: samples,
            classNames: data.classNames, inputNames: data.inputNames)
    }

    /// The middles of so many cells over the range of an input, in the data's own units, and a tenth more on both sides.
    private static func middles(of parts: [Dataset], column: Int, count: Int) -> [Double] {
        let numbers = parts.flatMap { part in
            part.inputs.map { part.inOwnUnits($0[column], column: column) }
        }
        let low = numbers.min() ?? 0, high = numbers.max() ?? 0
        let margin = high > low ? (high - low) / 10 : 0.5
        let width = (high - low + 2 * margin) / Double(count)
        return (0..<count).map { low - margin + (Double($0) + 0.5) * width }
    }
}

extension Dataset {
    /// The class of each sample: its label or, where one output is to be 0 or 1, that.
    fileprivate var classLabels: [Int]? {
        if let labels { return labels }
        let isBinary = targets.allSatisfy { $0.count == 1 && ($0[0] == 0 || $0[0] == 1) }
        return isBinary ? targets.map { Int($0[0]) } : nil
    }

    /// A number of an input as the data gave it, to the rounding of float32.
    fileprivate func inOwnUnits(_ number: Float, column: Int) -> Double {
        guard let standardisation else { return Double(number) }
        return Double(Float(standardisation.undo(Double(number), column: column)))
    }

    /// A row of inputs as the network takes them.
    fileprivate func inNetworkUnits(_ row: [Double]) -> [Float] {
        guard let standardisation else { return row.map { Float($0) } }
        return standardisation.apply(to: row)
    }
}
