internal import Autograd
internal import Histories
internal import Storage

/// What a training is between two iterations: all that the rest of it depends on.
struct TrainingState {
    /// The iteration that comes next.
    var iteration = 0
    let tape: Tape
    var deal: Deal
    var update: Update
    var epochs: Epochs
    var recorder: Recorder

    /// Before the first iteration.
    init(_ settings: Settings, file: CSVWriter?, numberLimit: Int) {
        tape = Tape(parameters: settings.network.parameterShapes, inputs: Deal.shapes(settings))
        tape.assign(settings.initialParameters.flat)
        deal = Deal(settings, on: tape)
        update = Update(settings)
        epochs = Epochs(settings)
        recorder = Recorder(settings, file: file, numberLimit: numberLimit)
    }

    /// All of it, as a checkpoint holds it.
    func packed() -> [UInt8] {
        var packing = Packing()
        packing.add(iteration)
        packing.add(tape.withParameters { weights, _ in Array(weights) })
        deal.pack(into: &packing)
        update.pack(into: &packing)
        epochs.pack(into: &packing)
        recorder.pack(into: &packing)
        return packing.bytes
    }

    /// Becomes what was put down.
    mutating func restore(_ bytes: [UInt8]) throws(DamagedEntry) {
        var packed = Unpacking(bytes)
        iteration = try packed.int()
        let weights: [Float] = try packed.numbers()
        guard weights.count == tape.parameterCount else { throw DamagedEntry() }
        tape.assign(weights)
        // An update leaves gradients of +0, to which the next ones are added: -0 then becomes +0.
        tape.zeroGradients()
        try deal.restore(from: &packed)
        try update.restore(from: &packed)
        try epochs.restore(from: &packed)
        try recorder.restore(from: &packed)
        guard packed.isAtEnd else { throw DamagedEntry() }
    }
}
