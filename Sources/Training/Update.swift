internal import Autograd

/// What happens to the weights between two states: the step size of the schedule, the bound on the gradients, and the
/// optimizer's update.
struct Update {
    private let settings: Settings
    private let update: Optimizer.Update
    private let lengths: [Int]
    private var iteration = 0
    private var stepSize: Double

    init(_ settings: Settings) {
        self.settings = settings
        lengths = settings.network.parameterShapes.map(\.count)
        update = settings.optimizer.begin(settings.optimizer.options, lengths.reduce(0, +))
        stepSize = settings.stepSize
    }

    /// The step size of the iteration that comes.
    mutating func nextStepSize() -> Double {
        stepSize = settings.schedule.next(
            iteration, stepSize, settings.stepSize, settings.schedule.options)
        iteration += 1
        return stepSize
    }

    /// Changes the parameters by their gradients, and sets these to zero.
    func apply(to tape: Tape) {
        tape.withParameters { weights, gradients in
            settings.clipping?.apply(gradients, lengths: lengths)
            update(stepSize, weights, gradients)
        }
        tape.zeroGradients()
    }
}
