public import Autograd

/// How far outputs are from targets, as one number: one file in `Losses/`, one entry in ``all``.
///
/// Outputs and targets are `[samples, units]`, row by row.
public struct Loss: Choice {
    /// The word in a lab file.
    public let name: String
    /// What may be given beside the name.
    public var options: Options = []
    /// L for one sample, in the notation of a typed equation.
    public let formula: String
    /// dL/do for one output of one sample, in the same notation.
    public let slopeFormula: String
    /// On a tape.
    public let apply: @Sendable (_ outputs: Tensor, _ targets: Tensor) throws(ShapeError) -> Tensor
    /// By hand: L, from all samples.
    public let value: @Sendable (_ outputs: [[Float]], _ targets: [[Float]]) -> Float
    /// By hand: dL/do for every output of every sample.
    public let slope: @Sendable (_ outputs: [[Float]], _ targets: [[Float]]) -> [[Float]]

    /// Every loss a lab may name.
    public static let all: [Loss] = [.halfSquaredError, .mse, .crossEntropy]
}
