internal import Autograd
internal import Storage

/// What happens to the weights between two states: the step size of the schedule, the bound on the gradients, and the
/// optimizer's update.
struct Update {
    private let update: Optimizer.Update
    private let clipping: Clipping?
    private let lengths: [Int]
    private let base: Double
    /// Nil where the step size stays as it is.
    private let schedule: Schedule?
    private var iteration = 0
    private var stepSize: Double

    init(_ settings: Settings) {
        lengths = settings.network.parameterShapes.map(\.count)
        update = settings.optimizer.begin(settings.optimizer.options, lengths.reduce(0, +))
        clipping = settings.clipping
        schedule = settings.schedule == .constant ? nil : settings.schedule
        base = settings.stepSize
        stepSize = settings.stepSize
    }

    /// The step size of the iteration that comes.
    mutating func nextStepSize() -> Double {
        guard let schedule else { return stepSize }
        stepSize = schedule.next(iteration, stepSize, base, schedule.options)
        iteration += 1
        return stepSize
    }

    func pack(into packing: inout Packing) {
        packing.add(iteration)
        packing.add(stepSize)
        update.pack(into: &packing)
    }

    mutating func restore(from packed: inout Unpacking) throws(DamagedEntry) {
        iteration = try packed.int()
        stepSize = try packed.double()
        try update.restore(from: &packed)
    }

    /// Changes the parameters by their gradients, and sets these to zero.
    func apply(to tape: Tape) {
        tape.withParameters { weights, gradients in
            clipping?.apply(gradients, lengths: lengths)
            update(stepSize, weights, gradients)
        }
        tape.zeroGradients()
    }
}
