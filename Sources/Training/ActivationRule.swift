internal import Autograd

/// What an activation computes: written once for a tape and once by hand, for one sample's row of units.
protocol ActivationRule: Sendable {
    /// f(z), in the notation of a typed equation.
    var formula: String { get }
    /// f′(z), in the same notation.
    var slopeFormula: String { get }
    /// What else the two speak of, if anything.
    var definition: String? { get }

    /// On a tape.
    func apply(_ z: Tensor) throws(ShapeError) -> Tensor
    /// By hand: y of every unit.
    func outputs<S: Scalar>(of sums: [S]) -> [S]
    /// By hand: δ = dL/dz of every unit from dL/dy, and dy/dz, which is nil where an output depends on the sums of
    /// other units, too.
    func backward<S: Scalar>(_ outputGradients: [S], sums: [S], outputs: [S]) -> (errors: [S], slopes: [S]?)
    /// The z at which its slope, or the slope of that, jumps: a difference quotient across one is off.
    var kinks: [Double] { get }
}

/// An activation whose outputs each depend on their own sum.
protocol ElementwiseActivation: ActivationRule {
    /// By hand: y.
    func value<S: Scalar>(_ z: S) -> S
    /// By hand: dy/dz, from z and y.
    func slope<S: Scalar>(_ z: S, _ y: S) -> S
}

extension ActivationRule {
    var definition: String? { nil }
    var kinks: [Double] { [] }
}

extension ElementwiseActivation {
    func outputs<S: Scalar>(of sums: [S]) -> [S] { each(sums, sums) { z, _ in value(z) } }
    func backward<S: Scalar>(_ outputGradients: [S], sums: [S], outputs: [S]) -> (errors: [S], slopes: [S]?) {
        let slopes = each(sums, outputs) { slope($0, $1) }
        return (each(outputGradients, slopes, *), slopes)
    }
}

/// The result for each place of two rows.
// For a scalar that is known only when it runs, the types of a range and of an array of it are looked up in each row.
@specialized(where S == Float)
@specialized(where S == Double)
private func each<S: Scalar>(_ a: [S], _ b: [S], _ result: (S, S) -> S) -> [S] {
    a.indices.map { result(a[$0], b[$0]) }
}
