/// The second derivatives of the loss by every two parameters, exact to rounding: the chain rule by hand, worked
/// in ``Dual``s. At a kink of a ReLU there are none; everywhere else these are they.
public struct Hessian: Sendable {
    /// How many parameters there are.
    public let parameterCount: Int
    /// Row after row, both in the parameters' order in memory.
    let entries: [Double]

    /// Networks with more parameters have too many second derivatives to look at.
    public static let parameterLimit = 64

    /// ∂²L/∂w_i∂w_j.
    public subscript(row: Int, column: Int) -> Double { entries[row * parameterCount + column] }

    /// How sharply the loss bends along the flattest direction, below 0 where it bends downwards, and along the sharpest
    /// one. On a quadratic, gradient descent falls with a step below 2 / largest and climbs with a larger one.
    public var extremeEigenvalues: (smallest: Double, largest: Double) {
        Training.extremeEigenvalues(of: entries, order: parameterCount)
    }

    /// The second derivatives at these parameters, in their order in memory; nil where there are more than
    /// ``parameterLimit``, or where one is not finite.
    public init?(_ network: Network, parameters: [Double], data: Dataset, loss: Loss) {
        let samples = Samples<Dual>(data), count = parameters.count
        guard count <= Self.parameterLimit else { return nil }
        var entries = [Double](repeating: 0, count: count * count)
        for first in stride(from: 0, to: count, by: Dual.directions) {
            let columns = first..<min(first + Dual.directions, count)
            var moving = parameters.map { Dual($0) }
            for column in columns { moving[column].derivatives[column - first] = 1 }
            let gradients = ChainRule(network, moving, samples, loss).gradients
            for (row, gradient) in gradients.enumerated() {
                for column in columns {
                    entries[row * count + column] = gradient.derivatives[column - first]
                }
            }
        }
        guard entries.allSatisfy(\.isFinite) else { return nil }
        self.entries = entries
        parameterCount = count
    }
}
