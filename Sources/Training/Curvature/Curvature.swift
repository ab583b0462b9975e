/// How sharply the loss bends at a state: the extreme eigenvalues of its Hessian.
public struct Curvature: Sendable, Hashable {
    /// λmax, the largest eigenvalue: the bend along the sharpest direction.
    public let largest: Double
    /// The smallest eigenvalue; below 0 where the loss bends downwards along some direction.
    public let smallest: Double

    /// 2 / λmax: on a quadratic, gradient descent falls with any smaller step and climbs with a larger one; nil where
    /// the loss bends upwards in no direction.
    public var stepSizeLimit: Double? { largest > 0 ? 2 / largest : nil }

    /// The curvature that a Hessian tells.
    public init(_ hessian: Hessian) {
        (smallest, largest) = extremeEigenvalues(of: hessian.entries, order: hessian.parameterCount)
    }

    /// The curvature at each of these states, parameters in their order in memory; nil where there is no Hessian.
    public static func along(
        _ states: some Sequence<[Float]>, network: Network, data: Dataset, loss: Loss
    ) -> [Curvature?] {
        let samples = Samples<Dual>(data)
        return states.map { state in
            Hessian(network, state.map { Double($0) }, samples, loss).map { Curvature($0) }
        }
    }
}
