public import Autograd
public import Histories
internal import Storage

/// Trains one network and records its states.
public struct Trainer: Sendable {
    private let settings: Settings
    /// How many numbers a table of the record may hold.
    var numberLimit = Record.numberLimit

    /// A trainer for these settings.
    ///
    /// - Throws: ``SettingsError`` where network, weights and data do not fit each other.
    public init(_ settings: Settings) throws(SettingsError) {
        if let mismatch = settings.mismatch { throw mismatch }
        self.settings = settings
    }

    /// Trains from the first weights and returns the states; a run that diverges ends at its first state that is not
    /// finite. A run too long to be held keeps a bounded number of states, and all of them in `file`, if there is one.
    ///
    /// - Parameter progress: Called now and then with the number of iterations that are done.
    /// - Throws: `ShapeError` where an activation or a loss of one's own does not fit the network.
    public func train(
        name: String, file: CSVWriter? = nil, progress: ((_ iterations: Int) -> Void)? = nil
    ) throws(ShapeError) -> History {
        try train(name: name, file: file, progress: progress, safekeeping: nil)
            ?? History(name: name, series: [])
    }

    /// The same, from a checkpoint on where there is one that fits, with checkpoints now and then; nil where it was
    /// interrupted, after a last checkpoint. A training that goes on comes to the very bits of one that was not
    /// interrupted.
    package func train(
        name: String, file: CSVWriter?, progress: ((_ iterations: Int) -> Void)?, safekeeping: Safekeeping?
    ) throws(ShapeError) -> History? {
        func begun() -> TrainingState { TrainingState(settings, file: file, numberLimit: numberLimit) }
        var state = begun()
        if let checkpoint = safekeeping?.checkpoint {
            do throws(DamagedEntry) { try state.restore(checkpoint) } catch { state = begun() }
        }
        if state.iteration == 0 { state.recorder.begin() }
        let tape = state.tape, interval = settings.checkpointInterval
        var pass = ForwardPass(settings.network, parameters: tape.parameters)
        let rule = settings.loss.rule
        var samples = state.deal.first

        for iteration in state.iteration...settings.iterations {
            let isLast = iteration == settings.iterations
            var loss: Tensor?
            tape.rewind()
            if !isLast || state.deal.isWhole {
                if !state.deal.isWhole { samples = state.deal.deal() }
                let value = try rule.apply(pass.run(samples.inputs), samples.targets)
                if !isLast { value.backward() }
                loss = value
            } else {
                pass.clear()
            }
            let stepSize = isLast ? nil : state.update.nextStepSize()
            let isFinite = state.recorder.record(
                iteration, loss: loss, layers: pass.layers, tape: tape, stepSize: stepSize)
            let isOver = try state.epochs.end(at: iteration, loss, pass.layers, tape, &state.recorder)
            let goesOn = !(isLast || !isFinite || isOver)
            if goesOn {
                state.update.apply(to: tape)
                state.recorder.updated(tape)
            }
            state.recorder.end(iteration)
            if iteration & 1023 == 0 { progress?(iteration) }
            if !goesOn { break }
            guard let safekeeping else { continue }
            let isInterrupted = safekeeping.isInterrupted()
            if isInterrupted || (iteration + 1) % interval == 0 {
                state.iteration = iteration + 1
                safekeeping.keep(state.packed())
            }
            if isInterrupted { return nil }
        }
        return state.recorder.history(name: name, at: tape)
    }
}
