internal import Autograd
internal import Storage

/// At the end of each epoch: measures what its batch alone does not tell, and decides whether the run is over.
struct Epochs {
    private let settings: Settings
    private let length: Int
    private var training: Evaluation?
    private var validation: Evaluation?
    private var watch: LossWatch?
    /// Whether there is nothing to measure and nothing to watch.
    private let isIdle: Bool

    init(_ settings: Settings) {
        self.settings = settings
        length = settings.iterationsPerEpoch
        func evaluation(on data: Dataset) -> Evaluation {
            Evaluation(settings.network, settings.loss, on: data)
        }
        training = settings.batches == nil ? nil : evaluation(on: settings.data)
        validation = settings.validation.map(evaluation)
        watch = settings.earlyStopping.map(LossWatch.init)
        isIdle = settings.evaluationNames.isEmpty && settings.earlyStopping == nil
    }

    func pack(into packing: inout Packing) { watch?.pack(into: &packing) }

    mutating func restore(from packed: inout Unpacking) throws(DamagedEntry) { try watch?.restore(from: &packed) }

    /// Measures, if an epoch ends at this state; says whether the run ends here, too.
    ///
    /// - Parameters:
    ///   - loss: The loss of the samples at hand, which are all of them where there are no mini-batches.
    ///   - layers: The layers' outputs for them.
    mutating func end(
        at state: Int, _ loss: Tensor?, _ layers: [Tensor], _ tape: Tape, _ recorder: inout Recorder
    ) throws(ShapeError) -> Bool {
        guard !isIdle, state % length == 0 else { return false }
        var numbers: [Double] = [], watched = loss.map { Double($0.item) }
        func add(_ measured: (loss: Double, accuracy: Double?)) {
            numbers.append(measured.loss)
            if let accuracy = measured.accuracy { numbers.append(accuracy) }
            watched = measured.loss
        }
        if let measured = try training?.measure(tape) {
            add(measured)
        } else if let outputs = layers.last,
            let accuracy = settings.data.accuracy(of: outputs, threshold: settings.loss.decisionThreshold)
        {
            numbers.append(accuracy)
        }
        if let measured = try validation?.measure(tape) { add(measured) }
        if !numbers.isEmpty { recorder.evaluated(state, numbers) }
        guard state > 0, let watched else { return false }
        return watch?.isOver(after: watched) ?? false
    }
}
