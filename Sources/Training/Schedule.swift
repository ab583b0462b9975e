/// How the step size changes from iteration to iteration: one file in `Schedules/`, one entry in ``all``.
public struct Schedule: Choice {
    /// The word in a lab file.
    public let name: String
    /// What a PyTorch script calls it, beside the optimizer; nil where it needs none.
    package let pytorch: PyTorchCall?
    /// What may be given beside the name.
    public var options: Options = []
    /// The step size s_k of iteration k, from s, the one in the file, in the notation of a typed equation.
    public let formula: String
    /// The step size of an iteration, counted from 0, from the one before (at first the one in the file) and the one
    /// in the file; step by step, as PyTorch's schedulers compute theirs.
    package let next:
        @Sendable (_ iteration: Int, _ previous: Double, _ base: Double, _ options: Options) -> Double

    /// Every schedule a lab may name.
    public static let all: [Schedule] = [.constant, .step, .exponential, .cosine, .warmUp]
}
