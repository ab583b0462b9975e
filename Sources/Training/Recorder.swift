internal import Autograd
internal import Histories

/// Keeps every state of a run: loss, outputs, weights and gradients, a row of float32 each.
struct Recorder {
    private let names: [String]
    private let outputCount: Int
    private let parameterCount: Int
    private let rowLength: Int
    private var numbers: [Float] = []
    private var rows = 0
    /// How many rows have gradients: all but the last.
    private var gradientRows = 0

    init(_ settings: Settings) {
        let units = 1...(settings.network.layers.last ?? 1)
        let samples = settings.data.sampleCount
        let outputs = samples == 1
            ? units.map { "output.\($0)" }
            : (1...samples).flatMap { sample in units.map { "output.\(sample).\($0)" } }
        let weights = settings.network.parameterNames
        names = ["loss"] + outputs + weights + weights.map { "gradient.\($0)" }
        outputCount = outputs.count
        parameterCount = weights.count
        rowLength = names.count
        numbers.reserveCapacity(min(settings.iterations + 1, 1 << 16) * rowLength)
    }

    /// Keeps the state the tape is in; says whether its loss, outputs and weights are finite.
    mutating func record(loss: Tensor, outputs: Tensor, tape: Tape, gradients: Bool) -> Bool {
        numbers.append(loss.item)
        outputs.withValues { numbers.append(contentsOf: $0) }
        tape.withParameters { weights, slopes in
            numbers.append(contentsOf: weights)
            numbers.append(contentsOf: slopes)
        }
        rows += 1
        if gradients { gradientRows += 1 }
        let state = numbers.suffix(rowLength).prefix(1 + outputCount + parameterCount)
        let isFinite = state.allSatisfy(\.isFinite)
        if !isFinite && gradients { gradientRows -= 1 }
        return isFinite
    }

    func history(name: String) -> History {
        let firstGradient = 1 + outputCount + parameterCount
        let series = names.indices.map { column in
            let count = column < firstGradient ? rows : gradientRows
            let values = (0..<count).map { Double(numbers[$0 * rowLength + column]) }
            return Series(name: names[column], steps: .every(0..<count), values: values)
        }
        return History(name: name, series: series)
    }
}
