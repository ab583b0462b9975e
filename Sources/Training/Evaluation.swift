internal import Autograd

/// Measures loss and accuracy on samples that are not the batch at hand, with the weights of the moment.
struct Evaluation {
    private let settings: Settings
    private let data: Dataset
    private let tape: Tape
    private let leaves: SampleLeaves

    init(_ settings: Settings, on data: Dataset) {
        self.settings = settings
        self.data = data
        let shapes = SampleLeaves.shapes(settings, count: data.sampleCount)
        tape = Tape(parameters: settings.network.parameterShapes, inputs: shapes)
        leaves = SampleLeaves(tape.inputs)
        leaves.assign(data, 0..<data.sampleCount)
    }

    /// The loss and, where the data have classes, the accuracy with the parameters of another tape.
    func measure(_ other: Tape) throws(ShapeError) -> (loss: Float, accuracy: Double?) {
        other.withParameters { weights, _ in
            tape.withParameters { own, _ in _ = own.update(fromContentsOf: weights) }
        }
        tape.rewind()
        let layers = try settings.network.forward(leaves.inputs, parameters: tape.parameters)
        let outputs = layers[layers.count - 1]
        let loss = try settings.loss.apply(outputs, leaves.targets).item
        return (loss, data.accuracy(of: outputs, threshold: settings.loss.decisionThreshold))
    }
}

/// The leaves of a tape that hold some samples.
struct SampleLeaves {
    let inputs: Tensor
    let targets: Tensor

    /// The first two of these leaves.
    init(_ leaves: some Collection<Tensor>) {
        let leaves = Array(leaves.prefix(2))
        (inputs, targets) = (leaves[0], leaves[1])
    }

    /// The shapes of their leaves, for so many samples.
    static func shapes(_ settings: Settings, count: Int) -> [Shape] {
        [[count, settings.data.inputs[0].count], [count, settings.data.targets[0].count]]
    }

    /// Writes the samples at these places into the leaves.
    func assign(_ data: Dataset, _ places: some Collection<Int>) {
        inputs.assign(rows: data.inputs, places)
        targets.assign(rows: data.targets, places)
    }
}

extension Tensor {
    fileprivate func assign(rows: [[Float]], _ places: some Collection<Int>) {
        withMutableValues { values in
            var place = 0
            for row in places {
                for number in rows[row] {
                    values[place] = number
                    place += 1
                }
            }
        }
    }
}

extension Dataset {
    /// The share of samples whose own class has the highest of their outputs or, with one output, lies on its side of
    /// the threshold; nil where the data have no classes. The first of equal outputs counts, as in `torch.argmax`.
    func accuracy(of outputs: Tensor, threshold: Float) -> Double? {
        guard let labels else { return nil }
        let units = outputs.shape[1]
        let correct = outputs.withValues { values in
            labels.indices.count { sample in
                let row = values[(sample * units)..<((sample + 1) * units)]
                guard units > 1 else { return (row[row.startIndex] > threshold ? 1 : 0) == labels[sample] }
                let highest = row.indices.reduce(row.startIndex) { row[$1] > row[$0] ? $1 : $0 }
                return highest - row.startIndex == labels[sample]
            }
        }
        return Double(correct) / Double(labels.count)
    }
}
