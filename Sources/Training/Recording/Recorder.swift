internal import Autograd
internal import Histories

/// Keeps every state of a run: loss, outputs, weights, gradients and the activity of units, a row of float32 each.
struct Recorder {
    private let names: [String]
    private let outputCount: Int
    private let parameterCount: Int
    /// The layers whose units may be inactive; 0 is the inputs.
    private let watchedLayers: [Int]
    private var numbers: [Float] = []
    private var rows = 0
    /// How many rows have gradients: all but the last.
    private var gradientRows = 0

    init(_ settings: Settings) {
        let network = settings.network, samples = settings.data.sampleCount
        let units = 1...(network.layers.last ?? 1)
        let outputs =
            samples == 1
            ? units.map { "output.\($0)" }
            : (1...samples).flatMap { sample in units.map { "output.\(sample).\($0)" } }
        let weights = network.parameterNames
        watchedLayers = network.activations.indices.filter { network.activations[$0].hasFlatSide }.map {
            $0 + 1
        }
        let active = watchedLayers.flatMap { layer in
            (1...network.layers[layer]).map { "active.layer\(layer).\($0)" }
        }
        names = ["loss"] + outputs + weights + weights.map { "gradient.\($0)" } + active
        outputCount = outputs.count
        parameterCount = weights.count
        numbers.reserveCapacity(min(settings.iterations + 1, 1 << 16) * names.count)
    }

    /// Keeps the state the tape is in; says whether all its numbers are finite. Gradients at weights that already
    /// are not mean nothing and are left out.
    mutating func record(loss: Tensor, layers: [Tensor], tape: Tape, gradients: Bool) -> Bool {
        let first = numbers.count
        numbers.append(loss.item)
        layers[layers.count - 1].withValues { numbers.append(contentsOf: $0) }
        tape.withParameters { weights, slopes in
            numbers.append(contentsOf: weights)
            numbers.append(contentsOf: slopes)
        }
        for layer in watchedLayers { appendActivity(of: layers[layer]) }
        rows += 1
        let places = first..<(first + 1 + outputCount + parameterCount)
        guard numbers[places].allSatisfy(\.isFinite) else { return false }
        guard gradients else { return true }
        gradientRows += 1
        return numbers[places.upperBound..<(places.upperBound + parameterCount)].allSatisfy(\.isFinite)
    }

    /// For each unit the share of samples on which it is above zero; not a number is no rest and counts as above.
    private mutating func appendActivity(of layer: Tensor) {
        let samples = layer.shape[0], units = layer.shape[1]
        layer.withValues { values in
            for unit in 0..<units {
                var active = 0
                for sample in 0..<samples where !(values[sample * units + unit] <= 0) { active += 1 }
                numbers.append(Float(active) / Float(samples))
            }
        }
    }

    /// All that was kept, a series per column.
    func history(name: String) -> History {
        let gradients = (1 + outputCount + parameterCount)..<(1 + outputCount + 2 * parameterCount)
        let width = names.count
        let series = names.indices.map { column in
            let count = gradients.contains(column) ? gradientRows : rows
            let values = numbers.withUnsafeBufferPointer { numbers in
                [Double](unsafeUninitializedCapacity: count) { values, filled in
                    for row in 0..<count { values[row] = Double(numbers[row * width + column]) }
                    filled = count
                }
            }
            return Series(name: names[column], steps: .every(0..<count), values: values)
        }
        return History(name: name, series: series)
    }
}
