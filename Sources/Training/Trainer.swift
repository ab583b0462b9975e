public import Autograd
public import Histories

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
    /// A task that is cancelled ends the run early.
    ///
    /// - Parameter progress: Called now and then with the number of iterations that are done, and the loss there.
    /// - Throws: `ShapeError` where an activation or a loss of one's own does not fit the network.
    public func train(
        name: String, file: CSVWriter? = nil, progress: ((_ iterations: Int, _ loss: Float?) -> Void)? = nil
    ) throws(ShapeError) -> History {
        let tape = Tape(parameters: settings.network.parameterShapes, inputs: Deal.shapes(settings))
        tape.assign(settings.initialParameters.flat)
        var pass = ForwardPass(settings.network, parameters: tape.parameters)
        let rule = settings.loss.rule
        var deal = Deal(settings, on: tape)
        var samples = deal.first
        var update = Update(settings)
        var recorder = Recorder(settings, file: file, numberLimit: numberLimit)
        var epochs = Epochs(settings)

        for iteration in 0...settings.iterations {
            let isLast = iteration == settings.iterations
            var loss: Tensor?
            tape.rewind()
            if !isLast || deal.isWhole {
                if !deal.isWhole { samples = deal.deal() }
                let value = try rule.apply(pass.run(samples.inputs), samples.targets)
                if !isLast { value.backward() }
                loss = value
            } else {
                pass.clear()
            }
            let stepSize = isLast ? nil : update.nextStepSize()
            let isFinite = recorder.record(
                iteration, loss: loss, layers: pass.layers, tape: tape, stepSize: stepSize)
            let isOver = try epochs.end(at: iteration, loss, pass.layers, tape, &recorder)
            let goesOn = !(isLast || !isFinite || isOver)
            if goesOn {
                update.apply(to: tape)
                recorder.updated(tape)
            }
            recorder.end(iteration)
            if iteration & 63 == 0 {
                progress?(iteration, loss?.item)
                if Task.isCancelled { break }
            }
            if !goesOn { break }
        }
        return recorder.history(name: name, at: tape)
    }
}
