internal import Autograd

/// What a loss computes: written once for a tape and once by hand, for the rows of all samples.
protocol LossRule: Sendable {
    /// L for one sample, in the notation of a typed equation.
    var formula: String { get }
    /// dL/do for one output of one sample, in the same notation.
    var slopeFormula: String { get }
    /// What else the two speak of, if anything.
    var definition: String? { get }

    /// On a tape.
    func apply(_ outputs: Tensor, _ targets: Tensor) throws(ShapeError) -> Tensor
    /// By hand: L, from all samples.
    func value<S: Scalar>(_ outputs: [[S]], _ targets: [[S]]) -> S
    /// By hand: dL/do for every output of every sample.
    func slope<S: Scalar>(_ outputs: [[S]], _ targets: [[S]]) -> [[S]]
    /// The distances o − y at which its slope, or the slope of that, jumps.
    var kinks: [Double] { get }
}

extension LossRule {
    var definition: String? { nil }
    var kinks: [Double] { [] }
}

/// A loss that is the mean of what each output contributes by itself.
protocol ElementwiseLoss: LossRule {
    /// By hand: what one output contributes.
    func value<S: Scalar>(_ o: S, _ y: S) -> S
    /// By hand: the slope of that.
    func slope<S: Scalar>(_ o: S, _ y: S) -> S
    /// Whether the mean is over the samples, and their outputs are summed.
    var sumsOutputs: Bool { get }
}

extension ElementwiseLoss {
    var sumsOutputs: Bool { false }

    func value<S: Scalar>(_ outputs: [[S]], _ targets: [[S]]) -> S {
        var sum: S = 0
        for (row, target) in zip(outputs, targets) {
            for (o, y) in zip(row, target) { sum = sum + value(o, y) }
        }
        return sum / count(outputs)
    }

    func slope<S: Scalar>(_ outputs: [[S]], _ targets: [[S]]) -> [[S]] {
        let share = 1 / count(outputs)
        return zip(outputs, targets).map { row, target in zip(row, target).map { share * slope($0, $1) } }
    }

    private func count<S: Scalar>(_ outputs: [[S]]) -> S {
        S(Double(sumsOutputs ? outputs.count : outputs.reduce(0) { $0 + $1.count }))
    }
}
